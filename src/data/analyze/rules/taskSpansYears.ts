import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { createRowLines } from '../arithmetic/rowLines.ts'
import { inYuan, sayMoney } from '../arithmetic/sayMoney.ts'
import type { Finding, Rule } from '../rule.ts'

const SPAN = /(20\d\d)年?[-—–~～至](20\d\d)年/gu

/** A year's money beside a text that speaks of several years. */
export const taskSpansYears: Rule = {
  id: 'task-spans-years',
  title: { zh: '一年的资金，几年的任务', en: 'Money of a year, work of several' },
  computes: {
    zh: '部门表里任务的实施内容和期望目标写的期间，与预算年度。',
    en: 'Periods named in the contents and expectations of a department’s tasks, against the budget year.',
  },
  threshold: {
    zh: '写了包括预算年度、又超出预算年度的期间时问。',
    en: 'Asked where a period includes the budget year and goes beyond it.',
  },
  exclusions: [
    {
      zh: '书名号里的期间（规划、方案的名称）不算。',
      en: 'Periods inside 《》, which are names of plans.',
    },
    { zh: '有起止年度的项目表不算。', en: 'Project forms, which print a period of their own.' },
    { zh: '没有金额的任务不算。', en: 'Tasks without an amount.' },
  ],
  innocent: [
    {
      zh: '任务跨年，金额只是本年的部分。',
      en: 'The task runs for years and the amount is this year’s part.',
    },
    { zh: '合同一次签订几年。', en: 'The contract is for several years.' },
  ],
  source: ourCriterion(
    '本年任务应说明本年的资金做哪些事。',
    'a task of the year says what its money buys in that year.',
  ),
  scope: 'document',
  check: ({ documents, projects, sourceLines }) => {
    const lines = createRowLines(sourceLines)
    const yearOf = new Map(documents.map(({ id, fiscalYear }) => [id, fiscalYear]))
    return projects.flatMap((task): Finding[] => {
      const { documentId, name, amountFen, content, expected, kind } = task
      const year = yearOf.get(documentId) ?? null
      if (kind === 'project' || year === null || amountFen === null || amountFen === 0) return []
      const text = `${content ?? ''};${expected ?? ''}`
        .normalize('NFKC')
        .replace(/《[^》]*》/gu, '')
      const span = [...text.matchAll(SPAN)].find(
        ([, from, to]) => Number(from) <= year && Number(to) > year,
      )
      if (!span) return []
      const money = sayMoney(amountFen)
      return [
        {
          documentId,
          severity: 'warning',
          ...citingRows([task, lines.amountOf(task)]),
          values: {
            task: name ?? '',
            span: span[0],
            fiscal_year: year,
            amount_yuan: inYuan(amountFen),
          },
          question: {
            zh: `任务“${name ?? ''}”写的是${span[0]}，预算是${year}年的，资金${money.zh}：这笔钱是一年的还是几年的？`,
            en: `The task ${name ?? ''} speaks of ${span[0]}, the budget is for ${year} and the money is ${money.en}: is it for one year or for several?`,
          },
        },
      ]
    })
  },
}
