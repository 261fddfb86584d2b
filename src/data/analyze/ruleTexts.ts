import type { Rule } from './rule.ts'
import { RULES } from './rules/index.ts'

/** What a rule says of itself, without the check. */
export type RuleText = Omit<Rule, 'check'>

/**
 * The texts of every rule, in their order. The site's build puts the texts alone in the place of this module, so that explaining a rule
 * does not download the checks (three times the bytes).
 */
export const RULE_TEXTS: readonly RuleText[] = RULES.map(
  ({ id, title, computes, threshold, exclusions, innocent, source, scope }) => ({
    id,
    title,
    computes,
    threshold,
    exclusions,
    innocent,
    source,
    scope,
  }),
)
