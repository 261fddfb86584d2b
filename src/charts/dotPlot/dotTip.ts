import type { ChartMessages } from '../frame/messages.ts'
import { nameTip } from '../frame/nameFilter.ts'
import type { TipContent } from '../frame/types.ts'
import { rowNameKey } from './dotPlot.ts'
import { dotKey } from './placeDots.ts'
import type { DotPlotProps } from './types.ts'

/** What a mark of the chart says; null for a key it does not have. */
export function dotTip(
  key: string,
  { items, series, measure, format }: Omit<DotPlotProps, 'width' | 'label'>,
  messages: ChartMessages,
): TipContent | null {
  for (const item of items) {
    const title = [item.label, item.sublabel].filter(Boolean).join(' · ')
    if (item.filter && key === rowNameKey(item.key))
      return nameTip(title, item.filter, messages, item.note)
    const value = item.values.find((one) => dotKey(item.key, one.series) === key)
    if (!value) continue
    const name = series.find((one) => one.key === value.series)?.label
    const note = value.missing ?? item.note
    return {
      title: [title, series.length > 1 ? name : undefined].filter(Boolean).join(' · '),
      lines: [
        {
          label: measure,
          value: value.value === null ? messages.notDisclosed : format(value.value),
        },
        ...(value.detail ?? []),
      ],
      link: typeof value.href === 'string',
      ...(note === undefined ? {} : { note }),
    }
  }
  return null
}
