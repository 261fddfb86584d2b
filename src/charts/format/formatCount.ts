import { format } from 'd3-format'
import { NO_VALUE } from './decimal.ts'

const grouped = format(',d')

/** A whole number grouped by thousands; null prints `—`. */
export function formatCount(count: number | null): string {
  return count === null ? NO_VALUE : grouped(count)
}
