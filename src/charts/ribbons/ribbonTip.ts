import type { TipContent } from '../frame/types.ts'
import type { PlacedRibbons } from './ribbons.ts'
import type { RibbonItem, RibbonLink, RibbonsProps } from './types.ts'

/** What a mark of the chart says; null for a key it does not have. */
export function ribbonTip(
  key: string,
  { items, ribbons, folds }: PlacedRibbons,
  { left, right, links, words }: Pick<RibbonsProps, 'left' | 'right' | 'links' | 'words'>,
): TipContent | null {
  const nameOf = (wanted: string | null, side: readonly RibbonItem[]) =>
    side.find((one) => one.key === wanted)?.label ?? '—'
  const ribbon = ribbons.find((one) => one.key === key)
  if (ribbon) {
    const { from, to, relation, detail = [], note } = ribbon.link
    return {
      title: words.relations[relation],
      lines: [
        { label: words.from, value: nameOf(from, left) },
        { label: words.to, value: nameOf(to, right) },
        ...detail,
      ],
      note,
    }
  }
  const fold = folds.find((one) => one.key === key)
  if (fold) {
    const names = fold.blocks.flatMap(({ left: items }) => items.map(({ label }) => label))
    return {
      title: words.folded(fold.count),
      lines: names.map((value) => ({ label: '', value })),
    }
  }
  const placed = items.find((one) => one.key === key)
  if (!placed) return null
  const { item, side, relation } = placed
  const isOf = (link: RibbonLink) => (side === 'left' ? link.from : link.to) === item.key
  const own = links.filter(isOf)
  const others = own.flatMap(({ from, to }) =>
    side === 'left'
      ? to === null
        ? []
        : [{ label: words.to, value: nameOf(to, right) }]
      : from === null
        ? []
        : [{ label: words.from, value: nameOf(from, left) }],
  )
  return {
    title: item.label,
    lines: [
      ...(item.value
        ? [{ label: side === 'left' ? words.from : words.to, value: item.value }]
        : []),
      ...(item.detail ?? []),
      { label: '', value: words.relations[relation] },
      ...others,
    ],
    note: own.length === 1 ? own[0]?.note : undefined,
    link: typeof item.href === 'string',
  }
}
