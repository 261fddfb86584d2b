import { cutFieldWords } from './fieldWords.ts'
import { plainName } from './plainName.ts'

/** A piece of a name and how much it tells before its rarity is known. */
export interface Piece {
  piece: string
  weight: number
}

/** Cuts Chinese into words. */
export type Segment = (text: string) => string[]

const WORD = 0.8
const BIGRAM = 1
const SINGLE = 0.6
/** What stands in brackets tells which one of several, seldom what. */
const QUALIFIER = 0.3

/**
 * The words of a text by the platform's dictionary, or without one every run of up to four characters between digits and Latin letters, which needs
 * no dictionary and is the same everywhere.
 */
export const segmentWords: Segment = segmenter()

function segmenter(): Segment {
  if (!('Segmenter' in Intl)) return segmentEvenly
  const words = new Intl.Segmenter('zh', { granularity: 'word' })
  return (text) => Array.from(words.segment(text), ({ segment }) => segment)
}

/** Runs of two characters, one after the other: what is left where there is no dictionary. */
export function segmentEvenly(text: string): string[] {
  return text.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}\s]+/gu) ?? []
}

/**
 * What a name is compared by: pairs of neighbouring characters and words of what it is about, the words of the field in one spelling, and all of
 * these of its brackets, lower. Each piece once.
 *
 * @param segment cuts into words; the platform's dictionary by default
 */
export function namePieces(name: string, segment: Segment = segmentWords): Piece[] {
  const { core, qualifiers } = plainName(name)
  const pieces = new Map<string, number>()
  addPieces(pieces, core, 1, segment)
  for (const qualifier of qualifiers) addPieces(pieces, qualifier, QUALIFIER, segment)
  return [...pieces].map(([piece, weight]) => ({ piece, weight }))
}

/** What a text of many sentences is compared by: pairs of characters and words. */
export function textPieces(text: string, segment: Segment = segmentWords): Piece[] {
  const pieces = new Map<string, number>()
  for (const run of text.split(/[^\p{L}\p{N}]+/u)) addRun(pieces, run, 1, segment)
  return [...pieces].map(([piece, weight]) => ({ piece, weight }))
}

function addPieces(pieces: Map<string, number>, text: string, factor: number, segment: Segment) {
  const { rest, words } = cutFieldWords(text)
  for (const run of rest) addRun(pieces, run, factor, segment)
  for (const { word, weight } of words) add(pieces, `f:${word}`, weight * factor)
}

function addRun(pieces: Map<string, number>, run: string, factor: number, segment: Segment): void {
  const characters = Array.from(run)
  if (characters.length === 1) add(pieces, run, SINGLE * factor)
  for (let at = 1; at < characters.length; at++) {
    add(pieces, `${characters[at - 1] ?? ''}${characters[at] ?? ''}`, BIGRAM * factor)
  }
  for (const word of segment(run)) {
    if (word.length > 1) add(pieces, `w:${word}`, WORD * factor)
  }
}

function add(pieces: Map<string, number>, piece: string, weight: number): void {
  pieces.set(piece, Math.max(weight, pieces.get(piece) ?? 0))
}
