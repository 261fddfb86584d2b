import type { Cell } from './columns.ts'

type Present = Exclude<Cell, null>

/**
 * Order of two values as the databases have it: numbers by size, texts by code point. JavaScript alone compares UTF-16 units, in
 * which an emoji stands before a full-width bracket.
 */
export function compareCells(a: Present, b: Present): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b)
  if (a < b) return -1
  return a > b ? 1 : 0
}

function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Units in the order of the code points they begin: surrogates stand for what is past U+FFFF. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
