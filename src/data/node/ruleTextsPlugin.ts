import type { Plugin } from 'vite'
import { RULE_TEXTS } from '../analyze/ruleTexts.ts'

/** Replaces the module of the rules' texts by the texts themselves: a page that explains rules runs none of them. */
export function ruleTextsPlugin(): Plugin {
  return {
    name: 'mingzhang-rule-texts',
    enforce: 'pre',
    load: (id) =>
      /\/src\/data\/analyze\/ruleTexts\.ts(?:\?|$)/.test(id)
        ? `export const RULE_TEXTS = ${JSON.stringify(RULE_TEXTS)}`
        : null,
  }
}
