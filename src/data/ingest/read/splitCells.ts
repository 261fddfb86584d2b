/** How a text draws its tables with bars. */
export interface BarStyle {
  /** Every line of the table begins with a bar: a frame, not an empty first cell. */
  isFramed: boolean
  /** Bars a line must have to be cut. */
  fewest: number
}

/** Share of a framed table's lines that begin with its frame: a row that lost its own is cut as it stands. */
const FRAMED = 0.9

const PLAIN: BarStyle = { isFramed: false, fewest: 2 }

/**
 * Looks at all lines of a text: where tables are drawn with bars, a line with a single bar is a row (or a piece of one)
 * too; so it is where lines end with one bar, a cell a line. */
export function barStyleOf(lines: Iterable<string>): BarStyle {
  let drawn = 0
  let framed = 0
  let isFirstFramed = false
  let closed = 0
  for (const line of lines) {
    const first = line.search(/[|｜]/u)
    if (first > 0 && first === line.trimEnd().length - 1 && !line.includes('\t')) closed++
    if (first < 0 || line.includes('\t') || !/[|｜]/u.test(line.slice(first + 1))) continue
    drawn++
    const hasFrame = line.slice(0, first).trim() === ''
    if (drawn === 1) isFirstFramed = hasFrame
    if (hasFrame) framed++
  }
  return {
    isFramed: isFirstFramed && framed >= FRAMED * drawn,
    fewest: drawn >= 3 || closed >= 3 ? 1 : 2,
  }
}

/** Whether a line closes its last cell with a bar. */
export function endsWithBar(raw: string): boolean {
  return /[|｜]\s*$/u.test(raw)
}

/** Cells of a line of text: separated by tabs, or by bars where it has no tab. */
export function splitCells(raw: string, style: BarStyle = PLAIN): string[] {
  if (raw.includes('\t')) return raw.split('\t')
  const bars = raw.split(/[|｜]/u)
  if (bars.length <= style.fewest) return [raw]
  if (style.isFramed && (bars[0] ?? '').trim() === '') bars.shift()
  return bars
}
