import { amountsIn, type Amount, type RowLines } from './rowLines.ts'

/** Where nothing is found in the text: 0.01 万元, to which most forms print. */
const USUAL_STEP = 10_000

/**
 * The last digit that was printed, in fen: 10,000 where amounts stand as `978.80` under 万元. The finest of the rows, for a column prints all
 * its amounts alike and drops zeros at most; 0 where no row has an amount.
 */
export function printedStep(rows: readonly Amount[], lines: RowLines): number {
  const steps = rows.flatMap((row) =>
    row.amountFen === null || row.amountFen === 0
      ? []
      : [stepOf(Math.abs(row.amountFen), lines.textOf(row))],
  )
  return steps.length === 0 ? 0 : Math.min(...steps)
}

function stepOf(amount: number, text: string): number {
  const steps = amountsIn(text).flatMap(({ fen, stepFen }) => (fen === amount ? [stepFen] : []))
  // The same amount can stand in 元 in a text beside: the table’s own way to print is the coarser.
  if (steps.length > 0) return Math.max(...steps)
  return [USUAL_STEP, 1000, 100, 10].find((step) => amount % step === 0) ?? 1
}
