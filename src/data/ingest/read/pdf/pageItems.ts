import { lineText, toLines } from './lines.ts'
import type { Glyph, PageContent } from './page.ts'
import type { Frame, RuledTable } from './ruledTable.ts'
import { frameOf, isInside, readRuledTable } from './ruledTable.ts'
import { connected, joinRules } from './rules.ts'
import type { Span } from './segments.ts'
import type { TextRow } from './unruledText.ts'
import { toTextRows } from './unruledText.ts'

/** What stands on a page, from top to bottom. */
export type PageItem = RuledTable | TextRow

/** Items from top to bottom, and the columns of the table without rules that ends the page; none where nothing of the kind does. */
export interface PageItems {
  items: PageItem[]
  columns: Span[]
}

const PAGE_NUMBER =
  /^(?:[-—–·\s]*(?:第|page)?\s*\d{1,4}\s*(?:页|(?:页?\s*[/,，共of]+\s*\d{1,4}\s*页?))?[-—–·\s]*)$/iu

/** Finds the ruled tables of a page and the text between them. Page numbers at its head and foot are left out.
 *
 * @param known columns of the table without rules that ends the page before
 */
export function toPageItems(
  { glyphs, horizontal, vertical }: PageContent,
  known: readonly Span[] = [],
): PageItems {
  const frames = connected(joinRules(horizontal), joinRules(vertical))
    .flatMap((group) => frameOf(group.horizontal, group.vertical) ?? [])
    .sort((a, b) => area(a) - area(b))
  const inside = new Map<Frame, Glyph[]>(frames.map((frame) => [frame, []]))
  const outside: Glyph[] = []
  for (const glyph of glyphs) {
    const frame = frames.find((candidate) => isInside(glyph, candidate))
    if (frame) inside.get(frame)?.push(glyph)
    else outside.push(glyph)
  }
  const tables = [...inside]
    .filter(([, content]) => content.some((glyph) => glyph.text.trim() !== ''))
    .map(([frame, content]) => readRuledTable(frame, content))
    .sort((a, b) => a.top - b.top || a.left - b.left)
  return withText(tables, outside, known)
}

function withText(
  tables: readonly RuledTable[],
  outside: readonly Glyph[],
  known: readonly Span[],
): PageItems {
  const lines = withoutPageNumbers(toLines(outside))
  const items: PageItem[] = []
  let from = 0
  for (const table of tables) {
    const to = lines.findIndex((line, index) => index >= from && line.bottom > table.top)
    const end = to < 0 ? lines.length : to
    items.push(...toTextRows(lines.slice(from, end), from === 0 ? known : []).rows, table)
    from = end
  }
  const last = toTextRows(lines.slice(from), tables.length === 0 ? known : [])
  return { items: [...items, ...last.rows], columns: last.columns }
}

function withoutPageNumbers(lines: ReturnType<typeof toLines>): typeof lines {
  return lines.filter(
    (line, index) =>
      (index !== 0 && index !== lines.length - 1) || !PAGE_NUMBER.test(lineText(line)),
  )
}

function area({ xs, ys }: Frame): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0))
}
