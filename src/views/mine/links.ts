import type { SourceLineRow } from '../../data/model/rows.ts'

/** The rows and lines that belong together and light up together. */
export interface Lit {
  rows: ReadonlySet<string>
  lines: ReadonlySet<number>
}

export const NOTHING_LIT: Lit = { rows: new Set(), lines: new Set() }

/** Which rows were read from which lines, both ways. */
export interface Links {
  ofRow(id: string): Lit
  ofLine(line: number): Lit
}

/** The links between a document's rows and its lines. */
export function linksOf(lines: readonly SourceLineRow[]): Links {
  const byRow = new Map<string, Set<number>>()
  const byLine = new Map<number, readonly string[]>()
  for (const { line, rowIds } of lines) {
    byLine.set(line, rowIds)
    for (const id of rowIds) {
      const own = byRow.get(id)
      if (own) own.add(line)
      else byRow.set(id, new Set([line]))
    }
  }
  return {
    ofRow: (id) => ({ rows: new Set([id]), lines: byRow.get(id) ?? new Set() }),
    ofLine: (line) => ({ rows: new Set(byLine.get(line)), lines: new Set([line]) }),
  }
}
