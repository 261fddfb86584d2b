import type { Plugin } from 'vite'
import { RULE_TEXTS } from '../analyze/ruleTexts.ts'
import { RULE_TITLES } from '../analyze/ruleTitles.ts'

/** Replaces the modules of the rules' texts and titles by these themselves: a page that explains rules runs none of them. */
export function ruleTextsPlugin(): Plugin {
  return {
    name: 'mingzhang-rule-texts',
    enforce: 'pre',
    load(id) {
      const [, name] = /\/src\/data\/analyze\/(ruleTexts|ruleTitles)\.ts(?:\?|$)/.exec(id) ?? []
      if (name === 'ruleTexts') return `export const RULE_TEXTS = ${JSON.stringify(RULE_TEXTS)}`
      if (name === 'ruleTitles') return `export const RULE_TITLES = ${JSON.stringify(RULE_TITLES)}`
      return null
    },
  }
}
