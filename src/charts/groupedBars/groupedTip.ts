import type { ChartMessages } from '../frame/messages.ts'
import type { TipContent } from '../frame/types.ts'
import { groupedKey } from './groupedBars.ts'
import type { GroupedBarsProps } from './types.ts'

/** What a bar says; null for a key the chart does not have. */
export function groupedTip(
  key: string,
  { categories, series, format }: Pick<GroupedBarsProps, 'categories' | 'series' | 'format'>,
  messages: ChartMessages,
): TipContent | null {
  for (const category of categories) {
    const own = category.values.find((one) => groupedKey(category.key, one.series) === key)
    if (!own) continue
    const name = series.find((one) => one.key === own.series)?.label ?? own.series
    return {
      title: [category.label, category.sublabel].filter(Boolean).join(' · '),
      lines: [
        { label: name, value: own.value === null ? messages.notDisclosed : format(own.value) },
        ...(own.detail ?? []),
      ],
      link: typeof own.href === 'string',
      ...(own.missing ? { note: own.missing } : {}),
    }
  }
  return null
}
