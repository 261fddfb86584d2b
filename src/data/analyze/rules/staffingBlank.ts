import { citingRows } from '../citingRows.ts'
import type { Rule } from '../rule.ts'

/** Forms that ask for the number of staff and leave it blank. */
export const staffingBlank: Rule = {
  id: 'staffing-blank',
  title: { zh: '人员数没有填', en: 'Staff left blank' },
  computes: {
    zh: '看部门整体表的“财政供养人员数”是否填写。',
    en: 'Looks whether a department’s form gives the number of staff paid from the budget.',
  },
  threshold: null,
  exclusions: [
    {
      zh: '没有这一栏的表不算；填0不算空白。',
      en: 'Forms without the label do not count; 0 is no blank.',
    },
  ],
  innocent: [
    {
      zh: '编制数按规定不公开。',
      en: 'The size of the establishment is not to be published.',
    },
  ],
  source: {
    zh: '东莞市部门整体预算绩效目标表的表式；没有这个数，按人均的比较就做不了。',
    en: 'The form of Dongguan asks for it; without it nothing can be compared a head.',
  },
  scope: 'document',
  check: ({ staffing }) =>
    staffing
      .filter(({ fiscallySupportedStaff }) => fiscallySupportedStaff === null)
      .map((row) => ({
        documentId: row.documentId,
        severity: 'note',
        ...citingRows([row]),
        values: {},
        question: {
          zh: '“财政供养人员数”是空的：是不公开，还是漏填？',
          en: 'The number of staff paid from the budget is blank: is it not public, or was it left out?',
        },
      })),
}
