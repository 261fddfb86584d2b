import type { RuledTable } from './ruledTable.ts'

/** Longest header a table repeats on its next page, in rows. */
const LONGEST_HEADER = 5
/** A header has at least so many cells with text. */
const FEWEST_LABELS = 2

/**
 * How many rows at the top of a table repeat rows of its earlier pages. The header of an indicator table stands in the middle of a form, so it
 * is looked for in all rows.
 */
export function repeatedRows(before: readonly RuledTable[], table: RuledTable): number {
  const top = Array.from({ length: Math.min(table.rowCount, LONGEST_HEADER) }, (_, row) =>
    rowTexts(table, row),
  )
  const first = top[0] ?? []
  if (first.length < FEWEST_LABELS) return 0
  for (const earlier of before) {
    for (let at = 0; at < earlier.rowCount; at++) {
      if (!isSame(rowTexts(earlier, at), first)) continue
      const isRepeated = (texts: readonly string[], row: number) =>
        texts.length > 0 && isSame(rowTexts(earlier, at + row), texts)
      const end = top.findIndex((texts, row) => !isRepeated(texts, row))
      return end < 0 ? top.length : end
    }
  }
  return 0
}

function rowTexts(table: RuledTable, row: number): string[] {
  return table.regions.flatMap((region) =>
    region.row === row && region.content.text !== '' ? [region.content.text] : [],
  )
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
