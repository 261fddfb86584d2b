import type { DenseMark } from '../frame/dense/types.ts'
import type { PlacedDots } from './dotPlot.ts'
import { RADIUS, TEXT_SIZE } from './placeDots.ts'
import type { DotItem, DotValue } from './types.ts'

const REACH = 12

/** The dots as they are painted where there are many: as `DotPlot.svelte` draws them. */
export function dotMarks(
  rows: readonly PlacedDots[],
  subjects: (item: DotItem, value: DotValue) => readonly string[],
): DenseMark[] {
  return rows.flatMap(({ item, dots }) =>
    dots.map(({ key, value, x, y, fill, text }): DenseMark => ({
      key,
      subjects: subjects(item, value),
      box: { x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH },
      shapes: [
        { kind: 'circle', x, y, r: RADIUS, fill, stroke: 'var(--paper)' },
        ...(text === null
          ? []
          : [
              {
                kind: 'text' as const,
                ...text,
                y: y + 4.3,
                size: TEXT_SIZE,
                fill: 'var(--ink)',
              },
            ]),
      ],
    })),
  )
}
