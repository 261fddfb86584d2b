import type { Said } from '../../model/problem.ts'
import type { Dataset } from '../../model/rows.ts'
import type { Finding } from '../rule.ts'
import { citingRows } from '../citingRows.ts'
import { createRowLines } from './rowLines.ts'
import { inYuan, sayMoney } from './sayMoney.ts'
import { areUnequal, isSlip, slippedRow, type Side } from './sides.ts'

/** Two sums that should be the same money, with what they are called in a question. */
export interface Pair {
  documentId: string
  a: Side
  b: Side
  nameA: Said
  nameB: Said
}

/** Whether a pair differs because one amount is read in 万元 and the other in 元: that is asked about by one rule for all pairs. */
export function isSlipped({ a, b }: Pair): boolean {
  return areUnequal(a, b) && (isSlip(a.sumFen, b.sumFen) || slippedRow(a, b) !== null)
}

/** One finding for each pair that differs by more than rounding and not by a slip of the unit. */
export function differences(
  pairs: readonly Pair[],
  { sourceLines }: Dataset,
  ask: Said,
): Finding[] {
  const lines = createRowLines(sourceLines)
  return pairs
    .filter((pair) => areUnequal(pair.a, pair.b) && !isSlipped(pair))
    .map((pair): Finding => {
      const { a, b } = pair
      const difference = a.sumFen - b.sumFen
      const [of, other, apart] = [a.sumFen, b.sumFen, Math.abs(difference)].map((fen) =>
        sayMoney(fen),
      ) as [Said, Said, Said]
      return {
        documentId: pair.documentId,
        severity: 'error',
        ...citingRows([...a.rows, ...b.rows].map((row) => lines.amountOf(row))),
        values: {
          first: pair.nameA.zh,
          first_yuan: inYuan(a.sumFen),
          second: pair.nameB.zh,
          second_yuan: inYuan(b.sumFen),
          difference_yuan: inYuan(difference),
          tolerance_yuan: inYuan(a.slackFen + b.slackFen),
        },
        question: {
          zh: `${pair.nameA.zh}是${of.zh}，${pair.nameB.zh}是${other.zh}，相差${apart.zh}：${ask.zh}`,
          en: `${pair.nameA.en} is ${of.en}, ${pair.nameB.en} is ${other.en}, ${apart.en} apart: ${ask.en}`,
        },
      }
    })
}
