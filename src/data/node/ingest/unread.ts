import { visible } from './printable.ts'
import type { ReadFile } from './outcome.ts'

/** Text that no row took: a whole line, or a cell of a line that was understood otherwise. */
export interface Unread {
  line: number
  text: string
  kind: 'line' | 'cell'
}

/** What no row took of a file, in the order of its lines. */
export function unreadOf({ rows, leftovers }: ReadFile): Unread[] {
  const lines = rows.sourceLines.filter(({ role }) => role === 'not_understood')
  return [
    ...lines.map(({ line, text }) => ({ line, text, kind: 'line' as const })),
    ...leftovers.map(({ line, text }) => ({ line, text, kind: 'cell' as const })),
  ].sort((a, b) => a.line - b.line)
}

/** Below this a reading of an indicator's levels is uncertain. */
export const UNCERTAIN_BELOW = 0.8

/** Indicators whose levels should be looked at. */
export function uncertainOf({ rows }: ReadFile): { line: number; text: string }[] {
  return rows.indicators
    .filter(({ levelConfidence }) => levelConfidence < UNCERTAIN_BELOW)
    .map(({ line, level1, level2, name, levelConfidence }) => ({
      line,
      text: visible(`${level1} › ${level2} › ${name} (${levelConfidence.toFixed(2)})`),
    }))
}
