import type { ChartMessages } from './messages.ts'

/** Two values of one category; null where none is disclosed. */
export interface TwoEnds {
  from: number | null
  to: number | null
  /** The category does not occur that year at all: `from` absent is new, `to` absent is dropped. */
  absent?: 'from' | 'to'
}

/** Names of the two ends, usually years. */
export interface EndNames {
  fromLabel: string
  toLabel: string
}

/** What is said of an end that is not there; null when both are. */
export function gapText(
  { from, to, absent }: TwoEnds,
  { fromLabel, toLabel }: EndNames,
  messages: ChartMessages,
): string | null {
  if (absent === 'from') return messages.isNew(toLabel)
  if (absent === 'to') return messages.isDropped(toLabel)
  if (from === null && to === null) return messages.notDisclosed
  if (from === null) return `${fromLabel} ${messages.notDisclosed}`
  return to === null ? `${toLabel} ${messages.notDisclosed}` : null
}
