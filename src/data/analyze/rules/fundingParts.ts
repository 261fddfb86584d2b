import { BLANKS, ourCriterion, ROUNDING } from '../arithmetic/criterion.ts'
import { fundingPairs } from '../arithmetic/fundingPairs.ts'
import { differences } from '../arithmetic/pair.ts'
import type { Rule } from '../rule.ts'

/** A project whose sources of money do not add up to its money. */
export const fundingParts: Rule = {
  id: 'funding-parts',
  title: { zh: '资金来源之和不等于项目金额', en: 'Sources that are not the project’s money' },
  computes: {
    zh: '项目金额与财政拨款、其他资金等各来源之和比较。',
    en: 'A project’s money against the sum of its sources: 财政拨款, 其他资金 and so on.',
  },
  threshold: ROUNDING,
  exclusions: [
    BLANKS,
    {
      zh: '只印了一个来源的不当作全部来源。',
      en: 'A single printed source is not taken for all of them.',
    },
  ],
  innocent: [
    {
      zh: '还有没有列出的来源，如上年结转。',
      en: 'There are sources that are not listed, such as money carried over.',
    },
    { zh: '“其中”列的是部分来源。', en: 'A 其中 lists some of the sources.' },
  ],
  source: ourCriterion(
    '项目金额应等于各来源之和。',
    'a project’s money is the sum of its sources.',
  ),
  scope: 'document',
  check: (dataset) =>
    differences(fundingPairs(dataset), dataset, {
      zh: '差额来自哪里？',
      en: 'where does the difference come from?',
    }),
}
