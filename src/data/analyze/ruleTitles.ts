import type { Rule } from './rule.ts'
import { RULES } from './rules/index.ts'

/** What a rule is called. */
export type RuleTitle = Pick<Rule, 'id' | 'title'>

/** The titles of every rule, in their order. As with `ruleTexts.ts`, the site's build puts them in the place of this module. */
export const RULE_TITLES: readonly RuleTitle[] = RULES.map(({ id, title }) => ({ id, title }))
