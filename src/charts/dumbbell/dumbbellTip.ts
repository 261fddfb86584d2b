import type { EndNames } from '../frame/gapText.ts'
import type { ChartMessages } from '../frame/messages.ts'
import type { TipContent } from '../frame/types.ts'
import type { PlacedPair } from './dumbbell.ts'
import { endKey } from './placeEnds.ts'
import type { DumbbellItem } from './types.ts'

/** Keys of a row's marks: its ends from left to right, then the one that is not there. */
export function pairKeys({ ends, gap }: PlacedPair): string[] {
  const keys = ends.map(({ key }) => key)
  return gap ? [...keys, gap.key] : keys
}

/** What a mark of the chart says; null for a key it does not have. */
export function dumbbellTip(
  key: string,
  items: readonly DumbbellItem[],
  options: EndNames & { format: (value: number) => string; change: (item: DumbbellItem) => string },
  messages: ChartMessages,
): TipContent | null {
  const side = items.some((candidate) => endKey(candidate.key, 'from') === key) ? 'from' : 'to'
  const item = items.find((candidate) => endKey(candidate.key, side) === key)
  if (!item) return null
  const print = (value: number | null, which: 'from' | 'to') =>
    value !== null
      ? options.format(value)
      : item.absent === which
        ? messages.notListed
        : messages.notDisclosed
  const change = options.change(item)
  return {
    title: [item.label, item.sublabel].filter(Boolean).join(' · '),
    lines: [
      { label: options.fromLabel, value: print(item.from, 'from') },
      { label: options.toLabel, value: print(item.to, 'to') },
      ...(change ? [{ label: messages.change, value: change }] : []),
      ...(item.detail ?? []),
    ],
    link: item[side] !== null && typeof item[`${side}Href`] === 'string',
    ...(item.missing ? { note: item.missing } : {}),
  }
}
