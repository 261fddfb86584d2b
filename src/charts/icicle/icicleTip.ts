import { formatShare } from '../format/formatShare.ts'
import type { ChartMessages } from '../frame/messages.ts'
import type { TipContent, TipLine } from '../frame/types.ts'
import type { PlacedBox } from './icicle.ts'
import type { IcicleNode } from './types.ts'

/** What a box says. */
export function icicleTip(
  { kind, sized, above, value, count, href }: PlacedBox,
  format: (value: number) => string,
  messages: ChartMessages,
): TipContent {
  const { node, own, inner, children } = sized
  if (kind === 'over') {
    return {
      title: node.label,
      lines: [
        { label: messages.amount, value: format(own) },
        { label: messages.ofDetail, value: format(inner) },
        { label: messages.detailExceeds, value: format(value ?? 0) },
      ],
    }
  }
  const share = shareLine(value, above, messages)
  if (kind === 'rest' || kind === 'smaller') {
    const name = kind === 'rest' ? messages.notListedInDetail : messages.smaller(count)
    const lines = [{ label: messages.amount, value: format(value ?? 0) }, ...share]
    return { title: `${node.label} · ${name}`, lines, link: href !== null }
  }
  const detail =
    children.length > 0 && inner !== own ? [{ label: messages.ofDetail, value: format(inner) }] : []
  return {
    ...nodeTip(node, format, messages, [...share, ...detail]),
    link: href !== null,
  }
}

/** What a node without a size says. */
export function sizelessTip(
  node: IcicleNode,
  format: (value: number) => string,
  messages: ChartMessages,
): TipContent {
  return { ...nodeTip(node, format, messages, []), link: typeof node.href === 'string' }
}

function nodeTip(
  node: IcicleNode,
  format: (value: number) => string,
  messages: ChartMessages,
  lines: TipLine[],
): TipContent {
  const value = node.value === null ? messages.notDisclosed : format(node.value)
  return {
    title: node.label,
    lines: [{ label: messages.amount, value }, ...lines, ...(node.detail ?? [])],
    ...(node.missing ? { note: node.missing } : {}),
  }
}

/** Part of the level above, where both are known and the part does not exceed it. */
function shareLine(
  value: number | null,
  above: PlacedBox['above'],
  messages: ChartMessages,
): TipLine[] {
  if (value === null || above === null || above.own === 0 || value > above.own) return []
  return [
    { label: messages.ofAbove, value: `${above.node.label} ${formatShare(value / above.own)}` },
  ]
}
