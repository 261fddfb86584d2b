import { budgetPairs } from '../arithmetic/budgetPairs.ts'
import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { projectCosts } from '../arithmetic/costTotals.ts'
import { fundingPairs } from '../arithmetic/fundingPairs.ts'
import { listPairs } from '../arithmetic/listPairs.ts'
import { isSlipped, type Pair } from '../arithmetic/pair.ts'
import { createRowLines } from '../arithmetic/rowLines.ts'
import { inYuan, sayMoney } from '../arithmetic/sayMoney.ts'
import { isSlip, sideOf, slippedRow } from '../arithmetic/sides.ts'
import { taskTotals } from '../arithmetic/taskTotals.ts'
import type { Said } from '../../model/problem.ts'
import type { Dataset } from '../../model/rows.ts'
import type { Finding, Rule } from '../rule.ts'

/** Two mentions of one amount that are ten thousand apart: 万元 taken for 元, or the other way round. */
export const unitSlip: Rule = {
  id: 'unit-slip',
  title: { zh: '金额相差一万倍', en: 'Amounts ten thousand times apart' },
  computes: {
    zh: '应当相等或相近的两个金额（收支两边、合计与各行、项目与来源、任务与项目支出、成本总额与项目金额）之比。',
    en: 'The ratio of amounts that should be alike: sides of the budget, totals and rows, a project and its sources, tasks and project money, stated cost and money.',
  },
  threshold: {
    zh: '比值在一万的±1%以内，或者只要一个数换一种单位两边就相等。',
    en: 'A ratio within 1% of ten thousand, or one figure that makes both sides equal when read in the other unit.',
  },
  exclusions: [
    {
      zh: '只比较本来应当相等的金额；不同项目之间大小悬殊不问。',
      en: 'Only amounts that should be equal are compared; projects may be of any size.',
    },
    { zh: '零和空白不比较。', en: 'Zeros and blanks are not compared.' },
  ],
  innocent: [
    {
      zh: '表头的单位没有读对，或者那一格自己写了单位。',
      en: 'The unit in the head of the form was not read rightly, or the cell has a unit of its own.',
    },
  ],
  source: ourCriterion(
    '同一笔钱的两个写法应是同一个数。',
    'one amount of money is the same number wherever it stands.',
  ),
  scope: 'document',
  check: (dataset) => {
    const lines = createRowLines(dataset.sourceLines)
    const asked = new Set<string>()
    return allPairs(dataset).flatMap((pair): Finding[] => {
      const { documentId, a, b, nameA, nameB } = pair
      if (!isSlipped(pair) && !isSlip(a.sumFen, b.sumFen)) return []
      const key = slipOf(pair)
      if (asked.has(key)) return []
      asked.add(key)
      const [one, other] = [sayMoney(a.sumFen), sayMoney(b.sumFen)]
      return [
        {
          documentId,
          severity: 'warning',
          ...citingRows([...a.rows, ...b.rows].map((row) => lines.amountOf(row))),
          values: {
            first: nameA.zh,
            first_yuan: inYuan(a.sumFen),
            second: nameB.zh,
            second_yuan: inYuan(b.sumFen),
          },
          question: {
            zh: `${nameA.zh}是${one.zh}，${nameB.zh}是${other.zh}：有没有把万元写成元，或把元写成万元？`,
            en: `${nameA.en} is ${one.en}, ${nameB.en} is ${other.en}: was 万元 taken for 元, or 元 for 万元?`,
          },
        },
      ]
    })
  },
}

/** Pairs, the nearest first: a project’s sources say more of its slip than the total of the list. */
function allPairs(dataset: Dataset): Pair[] {
  return [
    ...fundingPairs(dataset),
    ...costPairs(dataset),
    ...budgetPairs(dataset),
    ...listPairs(dataset),
    ...taskPairs(dataset),
  ]
}

/** One amount can be out of line in several sums and is asked about once. */
function slipOf({ documentId, a, b }: Pair): string {
  const single = [b, a].find(({ rows }) => rows.length === 1)
  return slippedRow(a, b)?.id ?? single?.rows[0]?.id ?? documentId
}

function taskPairs(dataset: Dataset): Pair[] {
  return taskTotals(dataset).map(({ documentId, tasks, available }) => ({
    documentId,
    a: tasks,
    b: available,
    nameA: { zh: '各项任务之和', en: 'The sum of the tasks' },
    nameB: { zh: '项目支出和事业发展性支出', en: 'the money for projects' },
  }))
}

function costPairs(dataset: Dataset): Pair[] {
  const lines = createRowLines(dataset.sourceLines)
  return projectCosts(dataset).flatMap(({ project, costs }) =>
    costs.map(({ indicator, fen }): Pair => {
      const { id, documentId, line, name } = indicator
      const nameA: Said = { zh: `成本指标“${name}”`, en: `The cost indicator ${name}` }
      return {
        documentId,
        a: sideOf([{ id, documentId, line, amountFen: fen }], lines),
        b: sideOf([project], lines),
        nameA,
        nameB: { zh: '项目的金额', en: 'the money of its project' },
      }
    }),
  )
}
