import { groupBy } from '../arithmetic/groupBy.ts'
import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { projectCosts, sumsOf, type ProjectCosts } from '../arithmetic/costTotals.ts'
import { createRowLines, type Place } from '../arithmetic/rowLines.ts'
import { inYuan, sayMoney, sayShare } from '../arithmetic/sayMoney.ts'
import { taskTotals } from '../arithmetic/taskTotals.ts'
import type { Dataset } from '../../model/rows.ts'
import type { Finding, Rule } from '../rule.ts'

/** Below this share of the money the caps leave most of it uncontrolled. */
const COVERED = 0.5

/** Money caps of cost indicators that are about less than half of the money. */
export const costCoverage: Rule = {
  id: 'cost-coverage',
  title: { zh: '成本限额只管少部分资金', en: 'Cost caps cover little of the money' },
  computes: {
    zh: '成本指标里金额限额之和，占项目本年金额（部门的指标：项目支出和事业发展性支出）的比例。',
    en: 'The sums of money that cost indicators cap, as a share of the project’s money (for a department’s: of 项目支出 and 事业发展性支出).',
  },
  threshold: { zh: '低于50%时问。', en: 'Asked below 50%.' },
  exclusions: [
    {
      zh: '单价和标准不算限额；只有单价的项目不问。',
      en: 'Prices and rates are no caps; nothing is asked where there are only prices.',
    },
    {
      zh: '写明总额的项目由“成本指标与项目金额不符”来问。',
      en: 'A project whose indicator states a total is asked about by the rule on totals.',
    },
  ],
  innocent: [
    {
      zh: '其余资金由单价、定额或合同控制。',
      en: 'The rest is held by prices, rates or contracts.',
    },
    {
      zh: '限额只针对按规定须控制的支出（如会议费）。',
      en: 'Caps are set for what rules require only, such as meetings.',
    },
  ],
  source: ourCriterion(
    '成本目标应管住大部分资金。',
    'targets of cost should hold most of the money.',
  ),
  scope: 'document',
  check: (dataset) => [...ofDepartments(dataset), ...ofProjects(dataset)],
}

function ofProjects(dataset: Dataset): Finding[] {
  const lines = createRowLines(dataset.sourceLines)
  return projectCosts(dataset).flatMap(({ project, amountFen, costs }) =>
    costs.some(({ isTotal }) => isTotal)
      ? []
      : covering(project.documentId, amountFen, costs, () => [lines.amountOf(project)]),
  )
}

function ofDepartments(dataset: Dataset): Finding[] {
  const ofDepartment = groupBy(dataset.indicators, ({ documentId, projectId }) =>
    projectId === null ? documentId : null,
  )
  return taskTotals(dataset).flatMap(({ documentId, available }) =>
    available.isComplete && available.sumFen > 0
      ? covering(
          documentId,
          available.sumFen,
          sumsOf(ofDepartment.get(documentId) ?? []),
          () => available.rows,
        )
      : [],
  )
}

function covering(
  documentId: string,
  moneyFen: number,
  costs: ProjectCosts['costs'],
  placesOfMoney: () => readonly Place[],
): Finding[] {
  const sum = costs.reduce((total, { fen }) => total + fen, 0)
  if (costs.length === 0 || sum >= moneyFen * COVERED) return []
  const share = sayShare(sum, moneyFen)
  const [capped, money] = [sayMoney(sum), sayMoney(moneyFen)]
  const names = costs.map(({ indicator }) => indicator.name).join('、')
  return [
    {
      documentId,
      severity: 'warning',
      ...citingRows([...placesOfMoney(), ...costs.map(({ indicator }) => indicator)]),
      values: { indicators: names, capped_yuan: inYuan(sum), money_yuan: inYuan(moneyFen), share },
      question: {
        zh: `成本指标（${names}）的限额共${capped.zh}，是${money.zh}的${share}：其余的成本由什么来控制？`,
        en: `Cost indicators (${names}) cap ${capped.en}, ${share} of ${money.en}: what holds the rest of the cost?`,
      },
    },
  ]
}
