import { HATCHED, type DenseMark } from '../frame/dense/types.ts'
import { barBox, TEXT_SIZE, type PlacedPanel } from './histogram.ts'

/** The bars as they are painted where there are many: as `Histogram.svelte` draws them. */
export function histogramMarks(panels: readonly PlacedPanel[]): DenseMark[] {
  return panels.flatMap((panel) =>
    panel.bars.map((placed): DenseMark => {
      const { key, group, bar, x, y, width, height, text } = placed
      return {
        key,
        subjects: group.subjects ?? [],
        box: barBox(placed, panel),
        shapes: [
          { kind: 'rect', x, y, width, height, fill: 'bin' in bar ? 'var(--cat-1)' : HATCHED },
          {
            kind: 'text',
            ...text,
            size: TEXT_SIZE,
            fill: height === 0 ? 'var(--ink-3)' : 'var(--ink)',
            anchor: 'middle',
          },
        ],
      }
    }),
  )
}
