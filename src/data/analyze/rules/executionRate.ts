import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { printedDecimal } from '../arithmetic/printedDecimal.ts'
import { inYuan, sayMoney } from '../arithmetic/sayMoney.ts'
import type { Rule } from '../rule.ts'

/** A printed rate of execution that its own amounts do not give. */
export const executionRate: Rule = {
  id: 'execution-rate',
  title: { zh: '执行率与金额不符', en: 'Rate and amounts differ' },
  computes: {
    zh: '印出的预算执行率，与全年执行数除以全年（调整后）预算数比较；没有全年预算数的用年初预算数。',
    en: 'The printed rate of execution against the money spent over the adjusted budget (over the initial one where no other is printed).',
  },
  threshold: {
    zh: '相差超过印出的末位（93.23%是0.01个百分点，93%是1个百分点）时问。',
    en: 'Asked where they differ by more than the last printed digit: 0.01 points for 93.23%, 1 point for 93%.',
  },
  exclusions: [
    {
      zh: '执行率、执行数或预算数空白的不问；预算数是零的不问。',
      en: 'Nothing is asked where rate, spending or budget is blank, or the budget is zero.',
    },
    {
      zh: '按年初预算数算得出的不问。',
      en: 'Nothing is asked where the initial budget gives the printed rate.',
    },
  ],
  innocent: [
    {
      zh: '执行率按收回、核减后的预算算。',
      en: 'The rate is of the budget after money was taken back.',
    },
    { zh: '执行数是按另一个时点统计的。', en: 'The amounts are of another date than the rate.' },
  ],
  source: ourCriterion(
    '执行率是执行数除以预算数；自评表自己写的算法“预算执行率=预算执行数/调整后预算数”。',
    'the rate is spending over budget, as the forms of self-evaluation themselves say.',
  ),
  scope: 'document',
  check: ({ executions }) =>
    executions.flatMap((row) => {
      const { documentId, initialFen, adjustedFen, executedFen, rate, project } = row
      const printed = printedDecimal(rate)
      const budget = adjustedFen ?? initialFen
      if (!printed || executedFen === null || budget === null || budget === 0) return []
      const gives = (whole: number) => {
        const percent = (executedFen / whole) * 100
        const isFraction =
          !(rate ?? '').normalize('NFKC').includes('%') && printed.value <= 1 && percent > 2
        const value = isFraction ? printed.value * 100 : printed.value
        const step = Math.max(0.01, isFraction ? printed.step * 100 : printed.step)
        return Math.abs(value - percent) <= step
      }
      if (gives(budget) || (initialFen !== null && initialFen !== 0 && gives(initialFen))) return []
      const computed = `${((executedFen / budget) * 100).toFixed(2)}%`
      const [spent, of] = [sayMoney(executedFen), sayMoney(budget)]
      return [
        {
          documentId,
          severity: 'error' as const,
          ...citingRows([row]),
          values: {
            project: project ?? '',
            rate: rate ?? '',
            computed,
            executed_yuan: inYuan(executedFen),
            budget_yuan: inYuan(budget),
          },
          question: {
            zh: `执行率写的是${rate ?? ''}，执行数${spent.zh}除以预算数${of.zh}是${computed}：哪个数字是对的？`,
            en: `The rate is printed as ${rate ?? ''}; ${spent.en} spent of ${of.en} is ${computed}: which figure is right?`,
          },
        },
      ]
    }),
}
