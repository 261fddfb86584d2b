import type {
  TargetAmbiguity,
  TargetDate,
  TargetOperator,
  TargetReason,
} from '../../model/target.ts'

/** What a token says. */
export type TokenContent =
  /** `places`: powers of ten of the multiplier (万) that goes with it; `multiplier` is that word. */
  | { type: 'number'; decimal: string; places: number; multiplier: string; chinese: boolean }
  | { type: 'unit'; unit: string }
  /** After a slash: what the number is counted by. */
  | { type: 'per'; unit: string }
  /** 每人, 每年 */
  | { type: 'every'; unit: string }
  | { type: 'sign'; operator: TargetOperator; before: boolean; symbol: boolean }
  | { type: 'about' }
  /** - 至 ~ between two ends of a range. */
  | { type: 'to' }
  | { type: 'date'; date: TargetDate; ambiguous: TargetAmbiguity | null }
  | { type: 'whole'; date: TargetDate }
  /** In brackets; `text` is the inside as printed. */
  | { type: 'group'; text: string }
  /** ; or 。 (strong) and ， 、 + (weak). */
  | { type: 'break'; mark: ';' | '，' | '、' | '+' }
  | { type: 'colon' }
  /** Nothing to read: (1), ①, 不等. */
  | { type: 'skip' }
  | { type: 'word' }
  | { type: 'bad'; reason: TargetReason }

/** A token and the characters of the string as printed that it stands for. */
export type Token = TokenContent & { start: number; end: number }

/** What the rules look at: the string, the place, and what stands before. */
export interface Place {
  text: string
  printed: string
  at: number
  /** Last token of the clause, skipped ones not counted; undefined where a clause begins. */
  before: Token | undefined
  /** Where the bracket or quotation mark at a place closes. */
  closes: ReadonlyMap<number, number>
}

/** What a rule has read, one token after the other; null when nothing it knows begins there. */
export type Read = { content: TokenContent; end: number }[] | null

/** One token is what was read. */
export function one(content: TokenContent, end: number): Read {
  return [{ content, end }]
}
