import type { FindingRow } from '../model/finding.ts'

/** What a finding cites of rows: their lines in order, from the first, and the rows. */
export function citingRows(
  rows: readonly { id: string; line: number }[],
): Pick<FindingRow, 'line' | 'lines' | 'subjectIds'> {
  const lines = [...new Set(rows.map(({ line }) => line))].sort((a, b) => a - b)
  return { line: lines[0] ?? null, lines, subjectIds: [...new Set(rows.map(({ id }) => id))] }
}

/** Names in a sentence: the first few, and how many more. */
export function listed(names: readonly string[], most = 3): { zh: string; en: string } {
  const unique = [...new Set(names)]
  const shown = unique.slice(0, most)
  const more = unique.length - shown.length
  const zh = shown.map((name) => `“${name}”`).join('、')
  const en = shown.map((name) => `“${name}”`).join(', ')
  return more > 0 ? { zh: `${zh}等${unique.length}个`, en: `${en} and ${more} more` } : { zh, en }
}
