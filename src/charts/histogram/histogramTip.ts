import type { TipContent } from '../frame/types.ts'
import type { PlacedBar } from './histogram.ts'

/** What a bar says. */
export function histogramTip(
  { group, bin, bar }: PlacedBar,
  { axis, measure }: { axis: string; measure: string },
): TipContent {
  const head = [group.label, group.sublabel].filter(Boolean).join(' ')
  const lines = [{ label: measure, value: bar.text }]
  if (bin === null || !('bin' in bar))
    return { title: head, lines, note: 'label' in bar ? bar.label : undefined }
  return {
    title: head,
    lines: [{ label: axis, value: bin.label }, ...lines, ...(bar.detail ?? [])],
    note: group.note,
    link: typeof bar.href === 'string',
  }
}
