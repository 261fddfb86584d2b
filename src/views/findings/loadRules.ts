import type { RuleText } from '../../data/analyze/ruleTexts.ts'

/** The texts of every rule, in their order; downloaded when a view first explains one. */
export async function loadRules(): Promise<readonly RuleText[]> {
  const { RULE_TEXTS } = await import('../../data/analyze/ruleTexts.ts')
  return RULE_TEXTS
}
