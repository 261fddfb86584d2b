import type { ProjectRow, SourceLineRow } from '../../model/rows.ts'
import { parseAmount, type MoneyUnit } from '../../text/parseAmount.ts'

/** A row with money that stands on a line. */
export interface Amount {
  id: string
  documentId: string
  line: number
  amountFen: number | null
}

/** A row on a line of its document, to be cited. */
export interface Place {
  id: string
  line: number
}

/** Where the figures of a row stand: a form prints a project's name, period and money on lines of their own. */
export interface RowLines {
  /** Text of all lines the row was read from. */
  textOf(row: Place): string
  /** The line that prints the row's amount; the row's own where none is found. */
  amountOf(row: Amount): Place
  /** The line of a project's first and last year. */
  periodOf(project: ProjectRow): Place
  /** The line of one of its texts. */
  textLineOf(row: Place, text: string): Place
}

/** An amount in a text as one unit of money reads it. */
export interface PrintedAmount {
  fen: number
  /** The last printed digit, in fen: 10,000 for `978.80` in 万元. */
  stepFen: number
}

const UNITS: readonly { unit: MoneyUnit; fen: number }[] = [
  { unit: '元', fen: 100 },
  { unit: '千元', fen: 100_000 },
  { unit: '万元', fen: 1_000_000 },
  { unit: '亿元', fen: 10_000_000_000 },
]

/** What every number of a text is in each unit of money. */
export function amountsIn(text: string): PrintedAmount[] {
  return [...text.normalize('NFKC').matchAll(/\d[\d,]*(?:\.\d+)?/gu)].flatMap(([token]) => {
    const decimals = token.split('.')[1]?.length ?? 0
    return UNITS.flatMap(({ unit, fen }) => {
      const parsed = parseAmount(token, unit)
      return parsed.ok ? [{ fen: parsed.fen, stepFen: Math.max(1, fen / 10 ** decimals) }] : []
    })
  })
}

/** Finds the lines of rows; the index is made when the first is asked for. */
export function createRowLines(sourceLines: readonly SourceLineRow[]): RowLines {
  let index: Map<string, SourceLineRow[]> | undefined
  const linesOf = (id: string) => {
    index ??= indexOf(sourceLines)
    return index.get(id) ?? []
  }
  const placeOf = ({ id, line }: Place, fits: (text: string) => boolean): Place => ({
    id,
    line: linesOf(id).find(({ text }) => fits(text))?.line ?? line,
  })
  return {
    textOf: ({ id }) =>
      linesOf(id)
        .map(({ text }) => text)
        .join('\n'),
    amountOf: (row) =>
      placeOf(row, (text) =>
        amountsIn(text).some(({ fen }) => fen === Math.abs(row.amountFen ?? Number.NaN)),
      ),
    periodOf: (project) => {
      const years = [project.startYear, project.endYear].filter((year) => year !== null)
      return placeOf(project, (text) => years.every((year) => text.includes(String(year))))
    },
    textLineOf: (row, text) => {
      const [start = ''] = text.split('\n')
      return placeOf(row, (line) => start !== '' && line.includes(start))
    },
  }
}

function indexOf(sourceLines: readonly SourceLineRow[]): Map<string, SourceLineRow[]> {
  const index = new Map<string, SourceLineRow[]>()
  for (const row of sourceLines) {
    for (const id of row.rowIds) {
      const known = index.get(id)
      if (known) known.push(row)
      else index.set(id, [row])
    }
  }
  return index
}
