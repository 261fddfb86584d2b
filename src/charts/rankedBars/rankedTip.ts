import { formatShare } from '../format/formatShare.ts'
import type { ChartMessages } from '../frame/messages.ts'
import type { ChartKey, TipContent, TipLine } from '../frame/types.ts'
import type { RankedSeries } from './rankedBars.ts'

interface RankedTipOptions {
  format: (value: number) => string
  kinds: readonly ChartKey[]
  amount: string
  /** Whether the items are parts of one whole, so that a share means something. */
  shares: boolean
}

/** What a row of the ranking says. */
export function rankedTip(
  { item, share, cumulative }: RankedSeries,
  { format, kinds, amount, shares }: RankedTipOptions,
  messages: ChartMessages,
): TipContent {
  const kind = kinds.find(({ key }) => key === item.kind)
  const lines: TipLine[] = [
    { label: amount, value: item.value === null ? messages.notDisclosed : format(item.value) },
  ]
  if (shares && share !== null) lines.push({ label: messages.share, value: formatShare(share) })
  if (shares && cumulative !== null)
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
