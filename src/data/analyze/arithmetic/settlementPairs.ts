import type { BudgetLineRow } from '../../model/rows.ts'
import type { Said } from '../../model/problem.ts'
import { comparable } from '../../text/normalizeText.ts'
import type { Pair } from './pair.ts'
import type { RowLines } from './rowLines.ts'
import { sideOf } from './sides.ts'

/** 一、一般公共预算拨款收入, 1、因公出国（境）费用: lines without a number are parts of these, or come after the subtotal. */
const NUMBERED = /^(?:[一二三四五六七八九十]+|\d+)[、.]/u

/**
 * Sums of a 预算公开 table that should be equal: numbered lines and 本年合计, this and what is carried over and the 总计, and the 总计 of both
 * sides. A table without sides has one 合计 of its numbered lines (“三公”经费).
 */
export function settlementPairs(
  documentId: string,
  table: readonly BudgetLineRow[],
  lines: RowLines,
): Pair[] {
  const total = (test: RegExp) => {
    const found = table.filter(
      ({ side, category }) => side === 'total' && test.test(comparable(category)),
    )
    return found.length === 1 ? found : []
  }
  const pair = (
    a: readonly BudgetLineRow[],
    b: readonly BudgetLineRow[],
    nameA: Said,
    nameB: Said,
  ): Pair => ({ documentId, a: sideOf(a, lines), b: sideOf(b, lines), nameA, nameB })
  const [income, spending] = [total(/^收入总计$/u), total(/^支出总计$/u)]
  const pairs = [pair(income, spending, named('收入总计'), named('支出总计'))]
  const ofSides = [
    { side: 'revenue', yearly: '本年收入合计', whole: income, name: '收入总计' },
    { side: 'expenditure', yearly: '本年支出合计', whole: spending, name: '支出总计' },
  ]
  for (const { side, yearly, whole, name } of ofSides) {
    const rows = table.filter((row) => row.side === side)
    const numbered = rows.filter(({ category }) => NUMBERED.test(comparable(category)))
    const carried = rows.filter(({ category }) => /结转|结余/u.test(category))
    const ofYear = total(new RegExp(`^${yearly}$`, 'u'))
    if (numbered.length > 0) pairs.push(pair(ofYear, numbered, named(yearly), PARTS))
    if (ofYear.length > 0) pairs.push(pair(whole, [...ofYear, ...carried], named(name), CARRIED))
  }
  const hasSides = table.some(({ side }) => side === 'revenue')
  const numbered = table.filter(({ category }) => NUMBERED.test(comparable(category)))
  if (!hasSides && numbered.length > 1)
    pairs.push(pair(total(/^合计$/u), numbered, named('合计'), PARTS))
  return pairs
}

const PARTS: Said = { zh: '其下各项之和', en: 'the sum of its lines' }
const CARRIED: Said = { zh: '本年合计与结转之和', en: 'this year’s total and what is carried over' }

function named(category: string): Said {
  return { zh: `“${category}”`, en: category }
}
