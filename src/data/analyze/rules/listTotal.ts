import { BLANKS, ourCriterion, ROUNDING } from '../arithmetic/criterion.ts'
import { listPairs } from '../arithmetic/listPairs.ts'
import { differences } from '../arithmetic/pair.ts'
import type { Rule } from '../rule.ts'

/** A printed total of a list, or of a unit in it, that is not the sum of its rows. */
export const listTotal: Rule = {
  id: 'list-total',
  title: { zh: '合计不等于各行之和', en: 'Total that is not the sum of its rows' },
  computes: {
    zh: '项目清单（或年度任务表）的合计、各资金来源的合计、各单位小计，与其下各行之和比较。',
    en: 'The total of a list of projects or tasks, the totals of its sources of money and the subtotals of units, against the sums of their rows.',
  },
  threshold: ROUNDING,
  exclusions: [
    BLANKS,
    {
      zh: '印了部门支出的表，合计是部门的，不与项目比较。',
      en: 'Where a department’s expenditure is printed the total is the department’s and is not held against its projects.',
    },
  ],
  innocent: [
    { zh: '清单只列了一部分项目。', en: 'The list shows only some of the projects.' },
    { zh: '文件缺页或有没有读到的行。', en: 'A page is missing, or a line was not read.' },
  ],
  source: ourCriterion('合计应等于其下各行之和。', 'a total is the sum of its rows.'),
  scope: 'document',
  check: (dataset) =>
    differences(listPairs(dataset), dataset, {
      zh: '是少列了行，还是数字有误？',
      en: 'is a row missing, or is a figure wrong?',
    }),
}
