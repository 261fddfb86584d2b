import { markKey } from '../frame/markKey.ts'
import type { ChartMessages } from '../frame/messages.ts'
import { nameTip } from '../frame/nameFilter.ts'
import type { TipContent } from '../frame/types.ts'
import { segmentKey } from './placeSegments.ts'
import type { PlacedBar } from './stackedBars.ts'
import type { StackedBarsProps } from './types.ts'

/** Keys of a bar's marks in reading order: its name where that filters, its parts, then its zeros and gaps. */
export function barKeys(bar: PlacedBar): string[] {
  const name = bar.group.filter ? [nameKey(bar.group.key)] : []
  if (bar.missing) return [...name, bar.group.key]
  return [...name, ...[...bar.segments, ...bar.notes].map(({ key }) => key)]
}

/** Key of the mark of a bar's name. */
export function nameKey(group: string): string {
  return markKey(group, '', 'name')
}

/** What a mark of the chart says; null for a key it does not have. */
export function stackedTip(
  key: string,
  { groups, categories, format }: Pick<StackedBarsProps, 'groups' | 'categories' | 'format'>,
  messages: ChartMessages,
): TipContent | null {
  for (const group of groups) {
    const title = [group.label, group.sublabel].filter(Boolean).join(' · ')
    const caveat = group.note ? { note: group.note } : {}
    if (group.filter && key === nameKey(group.key))
      return nameTip(title, group.filter, messages, group.note)
    if (group.key === key && group.missing !== undefined) {
      return { title, lines: [], note: group.missing || messages.notDisclosed }
    }
    const segment = group.segments.find(({ category }) => segmentKey(group.key, category) === key)
    if (!segment) continue
    const category = categories.find((candidate) => candidate.key === segment.category)
    const value = segment.value === null ? messages.notDisclosed : format(segment.value)
    return {
      title,
      lines: [{ label: category?.label ?? segment.category, value }, ...(segment.detail ?? [])],
      link: typeof segment.href === 'string',
      ...(segment.missing ? { note: segment.missing } : caveat),
    }
  }
  return null
}
