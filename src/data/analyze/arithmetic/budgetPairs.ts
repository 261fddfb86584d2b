import type { BudgetLineRow, Dataset } from '../../model/rows.ts'
import type { Said } from '../../model/problem.ts'
import { budgetTables } from './budgetTables.ts'
import { groupBy } from './groupBy.ts'
import type { Pair } from './pair.ts'
import { createRowLines, type RowLines } from './rowLines.ts'
import { settlementPairs } from './settlementPairs.ts'
import { areUnequal, sideOf, type Side } from './sides.ts'

const SPENDING: Said = { zh: '各项支出之和', en: 'The sum of expenditures' }
const INCOME: Said = { zh: '各项收入之和', en: 'the sum of revenues' }

/** Sums of a department's budget that should be equal: expenditure and revenue, parts and printed totals, levels and the whole. */
export function budgetPairs(dataset: Dataset): Pair[] {
  const lines = createRowLines(dataset.sourceLines)
  const budget = groupBy(dataset.budgetLines, ({ documentId }) => documentId)
  return dataset.documents.flatMap(({ id, form }) => {
    const pairsIn = form === 'budget' ? settlementPairs : pairsOf
    return budgetTables(budget.get(id) ?? []).flatMap((table) => pairsIn(id, table, lines))
  })
}

function pairsOf(documentId: string, table: readonly BudgetLineRow[], lines: RowLines): Pair[] {
  const onSide = (side: BudgetLineRow['side']) => table.filter((row) => row.side === side)
  const income = onSide('revenue')
  const spent = sideOf(onSide('expenditure'), lines)
  // A single source can be a 其中 that leaves the others out.
  const received = sideOf(income, lines, income.length > 1)
  const pair = (a: Side, b: Side, nameA: Said, nameB: Said): Pair => ({
    documentId,
    a,
    b,
    nameA,
    nameB,
  })
  const pairs = [pair(spent, received, SPENDING, INCOME)]
  for (const total of onSide('total')) {
    const printed = sideOf([total], lines)
    const name = { zh: `“${total.category}”`, en: total.category }
    const sides = sidesOfTotal(total.category, spent, received)
    const wrong = sides.filter(({ side }) => areUnequal(printed, side))
    // Where the sides differ from each other already, a total that is one of them says nothing new.
    const isSaid = wrong.length < sides.length && areUnequal(spent, received)
    const [first] = wrong
    if (first && !isSaid) pairs.push(pair(printed, first.side, name, first.name))
  }
  const levels = sideOf(onSide('level'), lines)
  const wholes = wholesOf(table).map((rows) => sideOf(rows, lines))
  const [whole] = wholes
  if (whole && wholes.every((one) => areUnequal(levels, one)))
    pairs.push(pair(levels, whole, { zh: '各预算级次之和', en: 'The sum of levels' }, INCOME))
  return pairs
}

function sidesOfTotal(category: string, spent: Side, received: Side) {
  const isSpent = category.includes('支出')
  const isReceived = category.includes('收入')
  return [
    ...(isSpent && !isReceived ? [] : [{ side: received, name: INCOME }]),
    ...(isReceived && !isSpent
      ? []
      : [{ side: spent, name: { zh: SPENDING.zh, en: 'the sum of expenditures' } }]),
  ].filter(({ side }) => side.rows.length > 0)
}

/** What levels divide: all the money in some forms, the money for development (事业发展性支出) or its special funds in others. */
function wholesOf(table: readonly BudgetLineRow[]): BudgetLineRow[][] {
  const expenditure = table.filter(({ side }) => side === 'expenditure')
  return [
    table.filter(({ side }) => side === 'revenue'),
    expenditure,
    expenditure.filter(({ category }) => /专项|事业发展/u.test(category)),
    expenditure.filter(({ category }) => category.includes('专项')),
    expenditure.filter(({ category }) => category.includes('项目支出')),
    expenditure.filter(({ category }) => !category.includes('基本支出')),
  ].filter((rows) => rows.length > 0)
}
