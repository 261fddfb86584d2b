import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { moneyTotals, type MoneyTotal } from '../arithmetic/moneyTotals.ts'
import { inYuan, sayMoney, sayShare } from '../arithmetic/sayMoney.ts'
import { isSlip } from '../arithmetic/sides.ts'
import type { Said } from '../../model/problem.ts'
import type { Finding, Rule } from '../rule.ts'

/** A difference up to this share is taken for rounding or a contingency. */
const TOLERATED = 0.05

/** A cost indicator whose total is not the project's money. */
export const costTotal: Rule = {
  id: 'cost-total',
  title: { zh: '成本指标与项目金额不符', en: 'Cost target and money differ' },
  computes: {
    zh: '成本指标写的总额（名称含总额、总成本、控制数等，或文字写“合计、总计”）和项目文字写的“合计、总计”，与项目本年金额比较（部门的指标与项目支出等比较）；不写总额的限额高于金额时也比较。',
    en: 'The total that a cost indicator states (by its name, or in words: 合计, 总计) or that a project’s text calls so, against the project’s money this year (a department’s against its money for projects); also any cap above that money.',
  },
  threshold: { zh: '相差超过5%时问。', en: 'Asked where they are more than 5% apart.' },
  exclusions: [
    {
      zh: '单价、标准、人均等不是总额，“设备购置总成本”这样只是一部分的总额；约数、一格里有几个总额的、说到总投资或收入的文字不比较。',
      en: 'Prices, rates and figures per head are no totals, nor is that of a part (设备购置总成本); approximate figures, cells with several totals and texts about investment or revenue are not compared.',
    },
    {
      zh: '自评表中与年初预算相符的不问；没有金额的项目不问。',
      en: 'Nothing is asked where a self-evaluation’s initial budget fits, or where a project has no amount.',
    },
  ],
  innocent: [
    {
      zh: '成本指标只管项目的一部分支出。',
      en: 'The cost indicator is about a part of the project.',
    },
    {
      zh: '成本指标包含其他来源或其他年度的资金。',
      en: 'It counts money of other sources or years.',
    },
  ],
  source: ourCriterion(
    '成本总额应与项目的资金量相配。',
    'a stated total cost fits the money of its project.',
  ),
  scope: 'document',
  check: (dataset) =>
    moneyTotals(dataset).flatMap((total): Finding[] => {
      const { fen, amountFen, otherFen, isTotal } = total
      const isNear = (other: number) => Math.abs(fen - other) <= other * TOLERATED
      const isAsked = isTotal || fen > amountFen
      if (!isAsked || [amountFen, ...otherFen].some(isNear) || isSlip(fen, amountFen)) return []
      return [
        {
          documentId: total.documentId,
          severity: 'warning',
          ...citingRows(total.cited()),
          values: {
            project: total.project ?? '',
            indicator: total.indicator ?? '',
            text: total.text,
            stated_yuan: inYuan(fen),
            amount_yuan: inYuan(amountFen),
            share: sayShare(fen, amountFen),
          },
          question: ask(total),
        },
      ]
    }),
}

function ask({ indicator, fen, amountFen }: MoneyTotal): Said {
  const [stated, money, share] = [sayMoney(fen), sayMoney(amountFen), sayShare(fen, amountFen)]
  const where =
    indicator === null
      ? { zh: '项目的文字', en: 'The project’s own text' }
      : { zh: `成本指标“${indicator}”`, en: `The cost indicator ${indicator}` }
  const end =
    fen < amountFen
      ? { zh: '其余的成本由什么来控制？', en: 'what holds the rest of the cost?' }
      : { zh: '为什么高于安排的金额？', en: 'why is it above the money there is?' }
  return {
    zh: `${where.zh}写的是${stated.zh}，是本年金额${money.zh}的${share}：${end.zh}`,
    en: `${where.en} says ${stated.en}, ${share} of this year’s ${money.en}: ${end.en}`,
  }
}
