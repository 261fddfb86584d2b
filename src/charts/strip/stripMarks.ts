import type { DenseMark, DenseShape } from '../frame/dense/types.ts'
import { TEXT_SIZE, type PlacedDot, type PlacedStripRow } from './strip.ts'

/** The dots as they are painted where there are many: as `Strip.svelte` draws them. */
export function stripMarks(rows: readonly PlacedStripRow[]): DenseMark[] {
  return rows.flatMap(({ dots }) => dots.toSorted((a, b) => b.r - a.r).map(markOf))
}

function markOf({ key, row, x, y, r, text }: PlacedDot): DenseMark {
  const reach = Math.max(12, r)
  const written: DenseShape[] =
    text === null
      ? []
      : [
          {
            kind: 'text',
            x,
            y: text.y,
            text: text.text,
            size: TEXT_SIZE,
            fill: text.inside ? 'var(--cat-1-ink)' : 'var(--ink)',
            anchor: 'middle',
          },
        ]
  return {
    key,
    subjects: row.subjects ?? [],
    box: { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
    shapes: [{ kind: 'circle', x, y, r, fill: 'var(--cat-1)', stroke: 'var(--paper)' }, ...written],
  }
}
