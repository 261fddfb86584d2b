import { budgetPairs } from '../arithmetic/budgetPairs.ts'
import { BLANKS, ourCriterion, ROUNDING } from '../arithmetic/criterion.ts'
import { differences } from '../arithmetic/pair.ts'
import type { Rule } from '../rule.ts'

/** A department's budget whose sides do not add up to the same. */
export const budgetSides: Rule = {
  id: 'budget-sides',
  title: { zh: '收支或合计对不上', en: 'Budget sides that differ' },
  computes: {
    zh: '部门预算表：各项支出之和与各项收入之和，各项之和与印出的合计，各预算级次之和与总额。',
    en: 'In a department’s budget: expenditures against revenues, the parts against printed totals, the levels against the whole.',
  },
  threshold: ROUNDING,
  exclusions: [
    BLANKS,
    {
      zh: '只印了一个来源的收入（可能是“其中”）不当作全部收入。',
      en: 'A single printed source (which may be a 其中) is not taken for all revenue.',
    },
    {
      zh: '预算级次在有的表里分的是全部资金，在有的表里只分事业发展性支出或专项资金：与其中任何一个相符就不问。',
      en: 'Levels divide all money in some forms, money for development or special funds in others: nothing is asked where they equal any of these.',
    },
    {
      zh: '相差一万倍的由“万元与元”规则来问。',
      en: 'A factor of ten thousand is asked about by the rule on units.',
    },
  ],
  innocent: [
    {
      zh: '上年结转或年末结余只列在一边。',
      en: 'Money carried over stands on one side only.',
    },
    { zh: '表里还有没有印出的项目。', en: 'The form has lines that were not printed.' },
  ],
  source: ourCriterion(
    '同一张预算表的收入与支出、分项与合计应相等。',
    'in one budget table revenue equals expenditure and the parts equal their total.',
  ),
  scope: 'document',
  check: (dataset) =>
    differences(budgetPairs(dataset), dataset, {
      zh: '差在哪里？',
      en: 'where is the difference?',
    }),
}
