import { formatChange } from '../format/formatChange.ts'
import type { ChartMessages } from '../frame/messages.ts'
import type { Language, TipContent } from '../frame/types.ts'
import { pointKey } from './slope.ts'
import type { SlopeProps } from './types.ts'

/** What a mark of the chart says: all values of its line, and the change from the first known to the last. */
export function slopeTip(
  key: string,
  { lines, columns, format }: Pick<SlopeProps, 'lines' | 'columns' | 'format'>,
  language: Language,
  messages: ChartMessages,
): TipContent | null {
  for (const line of lines) {
    const column = line.values.findIndex((_, index) => pointKey(line.key, index) === key)
    if (column === -1 && line.key !== key) continue
    const known = line.values.flatMap(({ value }) => (value === null ? [] : [value]))
    const [first = null, last = null] = [known[0], known.at(-1)]
    const missing = line.values.find((one) => one.missing)?.missing
    return {
      title: [line.label, line.sublabel].filter(Boolean).join(' · '),
      lines: [
        ...line.values.map(({ value, gap }, index) => ({
          label: columns[index] ?? '',
          value: value === null ? (gap ?? messages.notDisclosed) : format(value),
        })),
        ...(known.length > 1
          ? [{ label: messages.change, value: formatChange(first, last, { language, format }) }]
          : []),
        ...(line.detail ?? []),
      ],
      link: typeof line.values[column]?.href === 'string',
      ...(missing ? { note: missing } : {}),
    }
  }
  return null
}
