import { formatShare } from '../format/formatShare.ts'
import type { ChartMessages } from '../frame/messages.ts'
import type { ChartKey, TipContent, TipLine } from '../frame/types.ts'
import type { RankedSeries } from './rankedBars.ts'

/** What a row of the ranking says. */
export function rankedTip(
  { item, share, cumulative }: RankedSeries,
  {
    format,
    kinds,
    amount,
  }: { format: (value: number) => string; kinds: readonly ChartKey[]; amount: string },
  messages: ChartMessages,
): TipContent {
  const kind = kinds.find(({ key }) => key === item.kind)
  const lines: TipLine[] = [
    { label: amount, value: item.value === null ? messages.notDisclosed : format(item.value) },
  ]
  if (share !== null) lines.push({ label: messages.share, value: formatShare(share) })
  if (cumulative !== null)
    lines.push({ label: messages.cumulative, value: formatShare(cumulative) })
  if (kind) lines.push({ label: messages.kind, value: kind.label })
  if (item.sublabel) lines.push({ label: messages.from, value: item.sublabel })
  return {
    title: item.name,
    lines: [...lines, ...(item.detail ?? [])],
    link: typeof item.href === 'string',
    ...(item.missing ? { note: item.missing } : {}),
  }
}
