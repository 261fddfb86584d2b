import type { DenseMark } from './types.ts'

/** Whether a point lies within an outline. */
export type Within = (d: string, x: number, y: number) => boolean

/** The mark at a point: of several the one whose middle is nearest; null where none is. */
export function hitMark(
  marks: readonly DenseMark[],
  x: number,
  y: number,
  within: Within,
): DenseMark | null {
  let found: DenseMark | null = null
  let nearest = Infinity
  for (const mark of marks) {
    const { box } = mark
    if (x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height) continue
    if (mark.within !== undefined && !within(mark.within, x, y)) continue
    const apart = Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2)
    if (apart >= nearest) continue
    found = mark
    nearest = apart
  }
  return found
}

let scratch: CanvasRenderingContext2D | null = null

/** Whether a point lies within an outline, told by the browser. */
export function withinPath(d: string, x: number, y: number): boolean {
  scratch ??= document.createElement('canvas').getContext('2d')
  return scratch?.isPointInPath(new Path2D(d), x, y) ?? false
}
