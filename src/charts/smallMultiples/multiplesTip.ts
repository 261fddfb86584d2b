import type { TipContent } from '../frame/types.ts'
import type { ChartMessages } from '../frame/messages.ts'
import { cellKey } from './smallMultiples.ts'
import type { MultiplesGroup, MultiplesRow } from './types.ts'

/** What a mark of the chart says; null for a key it does not have. */
export function multiplesTip(
  key: string,
  { rows, groups }: { rows: readonly MultiplesRow[]; groups: readonly MultiplesGroup[] },
  messages: ChartMessages,
): TipContent | null {
  for (const panel of groups.flatMap(({ panels }) => panels)) {
    const row = rows.find((one) => cellKey(panel.key, one.key) === key)
    if (!row) continue
    const cell = panel.cells.find((one) => one.row === row.key)
    const value = cell?.value ?? null
    const note = cell?.note ?? cell?.missing
    return {
      title: [row.label, row.sublabel].filter((text) => text !== undefined).join(' · '),
      lines: [
        {
          label: panel.title,
          value: value === null ? messages.notDisclosed : panel.format(value),
        },
        ...(cell?.detail ?? []),
      ],
      link: typeof cell?.href === 'string',
      ...(note === undefined ? {} : { note }),
    }
  }
  return null
}
