import type { ChartMessages } from '../frame/messages.ts'
import type { TipContent } from '../frame/types.ts'
import type { PlacedCoverage } from './coverageGrid.ts'

/** What a cell says. */
export function coverageTip(
  { row, column, cell, state }: PlacedCoverage,
  messages: ChartMessages,
): TipContent {
  const word = state === 'missing' ? messages.noDocument : messages[state]
  const facts = (cell?.facts ?? []).map(({ label, value }) => ({
    label,
    value: value ?? messages.notDisclosed,
  }))
  return {
    title: [row.label, row.sublabel].filter(Boolean).join(' · '),
    lines: [{ label: column.label, value: word }, ...facts],
    link: typeof cell?.href === 'string',
    ...(cell?.note ? { note: cell.note } : {}),
  }
}
