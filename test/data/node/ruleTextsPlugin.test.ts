import { expect, test } from 'vitest'
import { RULES } from '../../../src/data/analyze/rules/index.ts'
import { ruleTextsPlugin } from '../../../src/data/node/ruleTextsPlugin.ts'

test('the page gets the texts of every rule and no check', async () => {
  const load = ruleTextsPlugin().load as (id: string) => string | null
  const code = load('/site/src/data/analyze/ruleTexts.ts') ?? ''
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    RULE_TEXTS: Record<string, unknown>[]
  }
  expect(module.RULE_TEXTS).toEqual(
    RULES.map((rule) =>
      Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'check')),
    ),
  )
  expect(load('/site/src/data/analyze/rules/index.ts')).toBeNull()
})

test('a chart of rules gets their titles alone', async () => {
  const load = ruleTextsPlugin().load as (id: string) => string | null
  const code = load('/site/src/data/analyze/ruleTitles.ts') ?? ''
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    RULE_TITLES: unknown[]
  }
  expect(module.RULE_TITLES).toEqual(RULES.map(({ id, title }) => ({ id, title })))
})
