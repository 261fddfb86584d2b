import { disagreements } from '../disagreements.ts'
import type { Rule } from '../rule.ts'

/** Two budget years in one document: the title says one, a heading, a label, the announcement, the file name or the catalog another. */
export const yearConflict: Rule = {
  id: 'year-conflict',
  title: { zh: '年度不一致', en: 'Two budget years' },
  computes: {
    zh: '比较标题、表上方、表头、正文开头、文件名和目录里写的预算年度。',
    en: 'Compares the budget years in title, heading, table labels, opening text, file name and catalog.',
  },
  threshold: null,
  exclusions: [
    {
      zh: '项目名称、起止期间、文号、被引用的文件、日期和上年对比栏里的年份不算。',
      en: 'Years in project names, periods, document numbers, cited notices, dates and columns for comparison do not count.',
    },
    {
      zh: '同一行并列的几个年份视为对比，不算。',
      en: 'Several years side by side in a row are a comparison and do not count.',
    },
  ],
  innocent: [
    {
      zh: '说明文字沿用上一年的文稿，表格本身无误。',
      en: 'The text was carried over from last year; the table itself is right.',
    },
    {
      zh: '一个文件汇集了几个年度的表。',
      en: 'One file collects the forms of several years.',
    },
  ],
  source: {
    zh: '本站的标准：公开的表与说明应是同一预算年度。',
    en: 'Our criterion: a published table and its text should be of one budget year.',
  },
  scope: 'document',
  check: (dataset) =>
    disagreements(dataset, {
      kind: 'fiscal_year',
      chosen: new Map(
        dataset.documents.map(({ id, fiscalYear }) => [
          id,
          fiscalYear === null ? null : String(fiscalYear),
        ]),
      ),
      isSame: (a, b) => a === b,
      question: ({ chosen, other, chosenValue, otherValue }) => ({
        zh: `${chosen.zh}写的是${chosenValue}年，${other.zh}写的是${otherValue}年：这份文件说的是哪一年？`,
        en: `${chosen.en} says ${chosenValue}, ${other.en} says ${otherValue}: which year is this document about?`,
      }),
    }),
}
