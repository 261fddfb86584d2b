import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { createRowLines } from '../arithmetic/rowLines.ts'
import type { Rule } from '../rule.ts'

/** A project that has money in a year before or after its period. */
export const periodOutsideYear: Rule = {
  id: 'period-outside-year',
  title: { zh: '预算年度不在实施周期内', en: 'Budget year outside the period' },
  computes: {
    zh: '文件的预算年度与项目的起始、到期年度。',
    en: 'The document’s budget year against a project’s first and last year.',
  },
  threshold: {
    zh: '预算年度早于起始年度或晚于到期年度时问。',
    en: 'Asked where the budget year is before the first or after the last.',
  },
  exclusions: [
    {
      zh: '文件没有预算年度的不问。',
      en: 'Nothing is asked where the document has no budget year.',
    },
    {
      zh: '本年金额是零的项目不问。',
      en: 'Nothing is asked of projects whose money this year is zero.',
    },
    {
      zh: '起始晚于到期的由另一条规则来问。',
      en: 'A start after the end is asked about by another rule.',
    },
    {
      zh: '自评表不问：结余可以在到期后支付。',
      en: 'Self-evaluations are left out: what is left may be paid after the end.',
    },
  ],
  innocent: [
    { zh: '到期后支付尾款或质保金。', en: 'A last instalment is paid after the end.' },
    { zh: '项目延期，周期没有更新。', en: 'The project was extended and the period not updated.' },
  ],
  source: ourCriterion(
    '安排资金的年度应在实施周期内。',
    'a year with money is one of the project’s years.',
  ),
  scope: 'document',
  check: ({ documents, projects, executions, sourceLines }) => {
    const lines = createRowLines(sourceLines)
    const yearOf = new Map(documents.map(({ id, fiscalYear }) => [id, fiscalYear]))
    const evaluated = new Set(executions.map(({ documentId }) => documentId))
    return projects.flatMap((project) => {
      const { documentId, name, startYear, endYear, amountFen } = project
      const year = yearOf.get(documentId) ?? null
      if (year === null || amountFen === 0 || evaluated.has(documentId)) return []
      if (startYear !== null && endYear !== null && startYear > endYear) return []
      const isOver = endYear !== null && endYear < year
      const isAhead = startYear !== null && startYear > year
      if (!isOver && !isAhead) return []
      const ask = isOver
        ? {
            zh: `到期年度是${endYear}年，预算是${year}年的：到期后的资金用于什么？`,
            en: `The last year is ${endYear} and the budget is for ${year}: what is money after the end for?`,
          }
        : {
            zh: `起始年度是${startYear ?? ''}年，预算是${year}年的：开始前的资金用于什么？`,
            en: `The first year is ${startYear ?? ''} and the budget is for ${year}: what is money before the start for?`,
          }
      return [
        {
          documentId,
          severity: 'warning' as const,
          ...citingRows(
            amountFen === null
              ? [lines.periodOf(project)]
              : [lines.periodOf(project), lines.amountOf(project)],
          ),
          values: {
            project: name ?? '',
            fiscal_year: year,
            ...(startYear === null ? {} : { start_year: startYear }),
            ...(endYear === null ? {} : { end_year: endYear }),
          },
          question: ask,
        },
      ]
    })
  },
}
