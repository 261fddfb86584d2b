import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import type { Rule } from '../rule.ts'

const YEARS = /(20\d\d)(?:年度?)?(?:(?:[-—–~～至])(20\d\d))?年/gu

/** A project whose name is of an earlier year than the budget. */
export const nameYear: Rule = {
  id: 'name-year',
  title: { zh: '项目名称里的年份已过', en: 'A past year in the project’s name' },
  computes: {
    zh: '项目名称里的年份（期间取最后一年）与文件的预算年度。',
    en: 'The year in a project’s name (of a period the last) against the document’s budget year.',
  },
  threshold: {
    zh: '名称里最后的年份早于预算年度时问；预算年度不是文件印出、而是推断的，只作提示。',
    en: 'Asked where the last year named is before the budget year; only a note where that year was inferred and not printed.',
  },
  exclusions: [
    {
      zh: '书名号里的年份、没有预算年度的文件、起止年度已经包括预算年度的项目不算。',
      en: 'Years inside 《》, documents without a budget year, and projects whose printed period includes it.',
    },
    { zh: '自评表不问。', en: 'Self-evaluations are left out.' },
    {
      zh: '本年金额是零的项目不问。',
      en: 'Nothing is asked of projects whose money this year is zero.',
    },
  ],
  innocent: [
    {
      zh: '支付往年立项的尾款。',
      en: 'A last instalment of a project of an earlier year is paid.',
    },
    {
      zh: '项目跨年，名称沿用立项年份。',
      en: 'The project runs on and keeps the year it was set up in.',
    },
  ],
  source: ourCriterion(
    '往年名称的项目再安排资金时应说明是什么。',
    'money for a project named after an earlier year should say what it is for.',
  ),
  scope: 'document',
  check: ({ documents, projects, executions }) => {
    const documentOf = new Map(documents.map((document) => [document.id, document]))
    const evaluated = new Set(executions.map(({ documentId }) => documentId))
    return projects.flatMap((project) => {
      const { documentId, name, amountFen, startYear, endYear } = project
      const document = documentOf.get(documentId)
      const year = document?.fiscalYear ?? null
      if (name === null || year === null || amountFen === 0 || evaluated.has(documentId)) return []
      if (startYear !== null && endYear !== null && startYear <= year && year <= endYear) return []
      const named = [...name.replace(/《[^》]*》/gu, '').matchAll(YEARS)].map(([, from, to]) =>
        Number(to ?? from),
      )
      if (named.length === 0 || named.some((one) => one >= year)) return []
      const last = Math.max(...named)
      const isPrinted = document?.fiscalYearBasis === 'stated'
      return [
        {
          documentId,
          severity: isPrinted ? ('warning' as const) : ('note' as const),
          ...citingRows([project]),
          values: { project: name, named_year: last, fiscal_year: year },
          question: {
            zh: `项目名称“${name}”是${last}年的，预算${isPrinted ? '' : '（推断）'}是${year}年的：这笔钱付的是什么？`,
            en: `The project ${name} is named after ${last}, the budget is for ${year}${isPrinted ? '' : ' (inferred)'}: what does this money pay for?`,
          },
        },
      ]
    })
  },
}
