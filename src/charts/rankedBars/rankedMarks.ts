import { HATCHED, type DenseMark, type DenseShape } from '../frame/dense/types.ts'
import { NAME_SIZE, SMALL_SIZE, type PlacedRanking, type PlacedRow } from './rankedBars.ts'
import type { RankedItem } from './types.ts'

/** The rows as they are painted where there are many: as `RankedBars.svelte` draws them, but for their names, which a reader may search. */
export function rankedMarks(
  { rows, nameX, zeroX }: PlacedRanking,
  width: number,
  subjects: (item: RankedItem) => readonly string[],
): DenseMark[] {
  return rows.map((row) => {
    const { key, item, y, height } = row
    return {
      key,
      subjects: subjects(item),
      box: { x: 0, y, width, height: height - 2 },
      shapes: [...besides(row, nameX, width), ...barOf(row, zeroX)],
    }
  })
}

function besides(row: PlacedRow, nameX: number, width: number): DenseShape[] {
  const { y, rank, sub, side, middle } = row
  const small = { kind: 'text', size: SMALL_SIZE } as const
  return [
    ...(rank === null
      ? []
      : [{ ...small, x: 0, y: y + 15, text: String(rank), fill: 'var(--ink-3)' }]),
    ...sub.map((line) => ({ ...small, ...line, x: nameX, fill: 'var(--ink-2)' })),
    ...(side === null
      ? []
      : [
          {
            kind: 'text' as const,
            x: width,
            y: middle + 4.5,
            text: side,
            size: NAME_SIZE,
            fill: 'var(--ink-2)',
            anchor: 'end' as const,
          },
        ]),
  ]
}

function barOf({ item, bar, value, middle }: PlacedRow, zeroX: number): DenseShape[] {
  const isMissing = item.value === null
  return [
    { kind: 'rect', ...bar, fill: isMissing ? HATCHED : bar.fill },
    ...(item.value === 0
      ? [{ kind: 'rect', ...bar, x: zeroX - 1, width: 2, fill: 'var(--ink-3)' } as const]
      : []),
    {
      kind: 'text',
      x: value.x,
      y: middle + 4.5,
      text: value.text,
      size: isMissing ? SMALL_SIZE : NAME_SIZE,
      fill: isMissing ? 'var(--ink-2)' : 'var(--ink)',
    },
  ]
}
