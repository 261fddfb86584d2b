import type { IndicatorRow } from '../../model/rows.ts'
import { level2ByCode } from '../../model/taxonomy.ts'
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

/** `, or 质量指标`: the reading that comes close. */
export function orRunnerUp({ levelRunnerUp }: IndicatorRow): string {
  const other = levelRunnerUp === null ? undefined : level2ByCode(levelRunnerUp)
  return other === undefined ? '' : `, or ${other.name}`
}

/** Indicators whose levels should be looked at. */
export function uncertainOf({ rows }: ReadFile): { line: number; text: string }[] {
  return rows.indicators
    .filter(({ levelConfidence }) => levelConfidence < UNCERTAIN_BELOW)
    .map((row) => ({
      line: row.line,
      text: visible(
        `${row.level1} › ${row.level2} › ${row.name} (${row.levelConfidence.toFixed(2)}${orRunnerUp(row)})`,
      ),
    }))
}
