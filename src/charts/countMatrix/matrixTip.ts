import type { ChartMessages } from '../frame/messages.ts'
import type { TipContent } from '../frame/types.ts'
import type { PlacedCell } from './countMatrix.ts'

/** What a cell says. */
export function matrixTip(
  { row, column, cell }: PlacedCell,
  {
    measure,
    format,
    nothing,
  }: { measure: string; format: (value: number) => string; nothing?: string | undefined },
  messages: ChartMessages,
): TipContent {
  const value = cell?.value ?? null
  const note = value === null ? cell?.missing : column.note
  return {
    title: [row.group, row.label].filter(Boolean).join(' › '),
    lines: [
      { label: column.label, value: column.sublabel ?? '' },
      { label: measure, value: value === null ? (nothing ?? messages.notInForm) : format(value) },
      ...(cell?.detail ?? []),
    ],
    link: typeof cell?.href === 'string',
    ...(note ? { note } : {}),
  }
}
