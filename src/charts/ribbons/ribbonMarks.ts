import { extent } from 'd3-array'
import type { DenseMark, DenseShape } from '../frame/dense/types.ts'
import { subjectKey } from '../frame/linking.svelte.ts'
import { textWidth } from '../frame/textWidth.ts'
import { BAR, NAME_SIZE, VALUE_SIZE } from './columns.ts'
import type { PlacedItem, PlacedText } from './placeItem.ts'
import type { PlacedRibbon } from './placeLinks.ts'
import { relationColor } from './relationColor.ts'
import type { PlacedRibbons } from './ribbons.ts'

/** Ribbons and items as they are painted where there are many: as `Ribbons.svelte` draws them. */
export function ribbonMarks({ ribbons, items }: PlacedRibbons): DenseMark[] {
  return [...ribbons.map(ribbonMark), ...items.map(itemMark)]
}

function ribbonMark({ key, link, path }: PlacedRibbon): DenseMark {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([found]) => Number(found))
  const [left = 0, right = 0] = extent(numbers.filter((_, at) => at % 2 === 0))
  const [top = 0, bottom = 0] = extent(numbers.filter((_, at) => at % 2 === 1))
  return {
    key,
    subjects: [subjectKey('relation', link.relation)],
    box: { x: left, y: top, width: right - left, height: bottom - top },
    within: path,
    shapes: [{ kind: 'path', d: path, fill: relationColor(link.relation), opacity: 0.42 }],
  }
}

function itemMark(placed: PlacedItem): DenseMark {
  const { key, item, x, y, height, relation, lines, value, stub } = placed
  const color = relationColor(relation)
  const texts = [...lines, ...(value ? [value] : [])]
  const [left = x, right = x] = extent([x, x + BAR, ...texts.flatMap(endsOf)])
  const bar: DenseShape[] =
    stub === null
      ? [{ kind: 'rect', x, y, width: BAR, height, fill: color }]
      : [
          { kind: 'path', d: stub, stroke: color, dashed: true },
          { kind: 'path', d: outline(x, y, height), fill: 'var(--paper)', stroke: color },
        ]
  return {
    key,
    subjects: [...(item.subjects ?? []), subjectKey('relation', relation)],
    box: { x: left, y: y - 2, width: right - left, height: height + 4 },
    shapes: [
      ...bar,
      ...lines.map((line) =>
        written(line, NAME_SIZE, item.lost === true ? 'var(--ink-3)' : 'var(--ink)', {
          italic: item.lost === true,
        }),
      ),
      ...(value === null
        ? []
        : [
            written(value, VALUE_SIZE, item.changed === true ? 'var(--ink)' : 'var(--ink-2)', {
              bold: item.changed === true,
            }),
          ]),
    ],
  }
}

function written(
  text: PlacedText,
  size: number,
  fill: string,
  how: { bold?: boolean; italic?: boolean },
): DenseShape {
  return { kind: 'text', ...text, size, fill, ...how }
}

function endsOf({ text, x, anchor }: PlacedText): [number, number] {
  const long = textWidth(text, NAME_SIZE)
  return anchor === 'end' ? [x - long, x] : [x, x + long]
}

function outline(x: number, y: number, height: number): string {
  return `M${String(x)},${String(y)}h${String(BAR)}v${String(height)}h${String(-BAR)}Z`
}
