import { citingRows } from '../citingRows.ts'
import { groupBy } from '../arithmetic/groupBy.ts'
import { inYuan, sayShare } from '../arithmetic/sayMoney.ts'
import type { Rule } from '../rule.ts'

/** Below this share the forms ask for a reason. */
const EXPLAINED_FROM = 0.9

/** Words of a reason why money was not spent; the form's own heads and hints do not count. */
const REASON =
  /(?:结余|结转|未支付|未支出|未完成支付|未使用|未拨付|支付进度|支出进度|执行进度|执行率(?:较?低|偏低|不高)|尾款|质保金|收回|压减|节约)/u

/** Hints that forms print beside the rate. */
const HINT = /预算执行率\s*[=＝]|需说明|未达到\s*\d+\s*%/u

/** Spending under ninety percent of the budget that nothing in the document explains. */
export const executionReason: Rule = {
  id: 'execution-reason',
  title: { zh: '执行率低而未见原因', en: 'Low execution without a reason' },
  computes: {
    zh: '全年执行数除以全年（调整后）预算数，以及文件里有没有说明资金为什么没有用完。',
    en: 'Spending over the adjusted budget, and whether the document says why money was left.',
  },
  threshold: { zh: '执行率低于90%时问。', en: 'Asked below 90%.' },
  exclusions: [
    {
      zh: '任何一行提到结余、结转、尾款、未支付、支付进度等，或有指标写了偏差原因的不问：宁可少问。',
      en: 'Nothing is asked where any line speaks of money left or carried over, or where an indicator gives a reason: rather too few questions.',
    },
    { zh: '金额空白的不算。', en: 'Blank amounts are left out.' },
  ],
  innocent: [
    { zh: '原因写在另附的自评报告里。', en: 'The reason stands in a report of its own.' },
    { zh: '节约了资金。', en: 'Money was saved.' },
  ],
  source: {
    zh: '四川省自评表（510000_0013zp）印的提示：“未达到90%需说明原因”；对其他表是本站的标准。',
    en: 'The hint Sichuan’s form 510000_0013zp prints: below 90% a reason has to be given; our criterion for other forms.',
  },
  scope: 'document',
  check: ({ executions, results, sourceLines }) => {
    const linesOf = groupBy(sourceLines, ({ documentId }) => documentId)
    const explained = new Set(
      results.flatMap(({ documentId, reason }) => (reason === null ? [] : [documentId])),
    )
    return executions.flatMap((row) => {
      const { documentId, initialFen, adjustedFen, executedFen, project } = row
      const budget = adjustedFen ?? initialFen
      if (executedFen === null || budget === null || budget <= 0) return []
      if (executedFen >= budget * EXPLAINED_FROM || explained.has(documentId)) return []
      const said = (linesOf.get(documentId) ?? []).some(
        ({ text, role }) =>
          role !== 'header' &&
          role !== 'label' &&
          !HINT.test(text) &&
          REASON.test(withoutFunds(text)),
      )
      if (said) return []
      const share = sayShare(executedFen, budget)
      return [
        {
          documentId,
          severity: 'warning' as const,
          ...citingRows([row]),
          values: {
            project: project ?? '',
            executed_yuan: inYuan(executedFen),
            budget_yuan: inYuan(budget),
            share,
          },
          question: {
            zh: `执行率是${share}，文件里没有找到原因：资金为什么没有用完？`,
            en: `${share} of the money was spent and no reason was found in the document: why was the rest left?`,
          },
        },
      ]
    })
  },
}

/** 上年结转资金 is a source of money and no reason. */
function withoutFunds(text: string): string {
  return text.replace(
    /(?:上年|以前年度|年初)?结转(?:结余)?(?:资金|收入)|上年结转(?:结余)?|结转下年/gu,
    '',
  )
}
