import { isWrapped } from './lines.ts'
import type { Region, RuledTable } from './ruledTable.ts'
import { NEAR } from './rules.ts'

/** What a table that begins a page takes over from the one that ends the page before. */
export interface Continuation {
  /** Regions that are the rest of a region of the page before: a merged cell, or a cell whose text was cut. */
  rests: Map<Region, Region>
  /** Whether the first row is the rest of a row the page break cut. */
  isCutRow: boolean
}

/** A label that is complete, though it ends at the foot of a page. */
const COMPLETE_LABEL = /(?:指标|满意度|目标)$/u
/** From so many cells on, a row that fills all the cells its predecessor fills is a row of its own. */
const FULL_ROW = 3
/** Baselines no farther apart than this share of the text's size stand side by side. */
const SAME_FOOT = 0.6
const SENTENCE = /[。；;！]$/u
/** A cell that takes at least this share of the table can hold paragraphs. */
const WIDE = 0.4

/**
 * Finds what goes on over a page break. Pages close the table at their foot, so that its lines tell nothing: what counts is whether
 * the cells above were full to the end of their last line. Rows are joined only where every cell of the second one is such a rest.
 *
 * @param row the first row of `table` below the header it repeats
 */
export function continuationOf(before: RuledTable, table: RuledTable, row: number): Continuation {
  const foot = before.regions.filter((region) => region.row + region.rowspan === before.rowCount)
  const pairs = table.regions
    .filter((region) => region.row === row)
    .map((rest) => ({ rest, head: foot.find((region) => isBelow(rest, region)) }))
  const isCutRow = isCut(pairs, foot, table)
  const rests = new Map<Region, Region>()
  for (const { rest, head } of pairs) {
    if (head && (isCutRow || isMerged(head, rest))) rests.set(rest, head)
  }
  return { rests, isCutRow }
}

interface Pair {
  rest: Region
  head: Region | undefined
}

function isCut(pairs: readonly Pair[], foot: readonly Region[], table: RuledTable): boolean {
  if (pairs.length !== foot.length || pairs.some(({ head }) => head === undefined)) return false
  const filled = pairs.filter(({ rest }) => rest.content.text !== '')
  const filledAbove = foot.filter(({ content }) => content.text !== '')
  if (filled.length === 0 || (filled.length >= FULL_ROW && filled.length >= filledAbove.length))
    return false
  // Every cell that goes on fills the page to its foot: their last lines stand side by side.
  const foots = filled.map(({ head }) => head?.content.bottom ?? 0)
  const lineHeight = Math.max(...filled.map(({ head }) => head?.content.size ?? 0))
  if (Math.max(...foots) - Math.min(...foots) > SAME_FOOT * lineHeight) return false
  const isRest = ({ head, rest }: Pair) =>
    head !== undefined && (isWrapped(head.content, rest.content) || isCutLabel(head, rest))
  if (filled.every(isRest)) return true
  const [only] = filled
  return filled.length === 1 && only !== undefined && isNextParagraph(only, pairs, table)
}

/** Goals go on with the next sentence: the only cell with text, in a row whose label stands on the page before. */
function isNextParagraph({ head, rest }: Pair, pairs: readonly Pair[], table: RuledTable): boolean {
  const labels = pairs.filter((pair) => pair.rest.right <= rest.left + NEAR)
  return (
    head !== undefined &&
    SENTENCE.test(head.content.text) &&
    rest.right - rest.left > WIDE * (table.right - table.left) &&
    labels.length > 0 &&
    labels.every(
      (pair) =>
        pair.head?.content.text !== '' && pair.head?.rowspan === 1 && pair.rest.rowspan === 1,
    )
  )
}

/** A merged cell that goes on without text of its own, or with the rest of a label written from top to bottom. */
function isMerged(head: Region, rest: Region): boolean {
  if (head.rowspan === 1 && rest.rowspan === 1) return false
  return (rest.content.text === '' && head.content.text !== '') || isCutLabel(head, rest)
}

function isCutLabel(head: Region, rest: Region): boolean {
  return (
    head.rowspan + rest.rowspan > 2 &&
    head.content.text !== '' &&
    rest.content.text !== '' &&
    head.content.isUpright &&
    rest.content.isUpright &&
    !COMPLETE_LABEL.test(head.content.text)
  )
}

function isBelow(a: Region, b: Region): boolean {
  return Math.abs(a.left - b.left) <= NEAR && Math.abs(a.right - b.right) <= NEAR
}
