import type { Matrix } from './matrix.ts'
import { transform } from './matrix.ts'
import type { PageContent } from './page.ts'

/** Steps of a path as pdf.js packs them: a code, then its coordinates. */
const LENGTHS: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
const MOVE = 0
const CLOSE = 4

/** A filled shape no thicker than this is a line. */
const THICKEST_LINE = 3
const SHORTEST_LINE = 4
const SLANT = 1

type Point = [number, number]

/** Takes the level and upright lines out of a drawn path: strokes, and thin filled rectangles. */
export function addRules(
  path: ArrayLike<number>,
  matrix: Matrix,
  isStroked: boolean,
  into: PageContent,
): void {
  for (const points of subpaths(path, matrix)) {
    if (isStroked) addStrokes(points, into)
    else addThinShape(points, into)
  }
}

function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = []
  let current: Point[] = []
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? -1
    const length = LENGTHS[code]
    if (length === undefined) break
    if (code === MOVE) {
      current = []
      all.push(current)
    }
    const start = current[0]
    if (code === CLOSE && start) current.push(start)
    else if (length > 0)
      current.push(transform(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0))
    at += 1 + length
  }
  return all
}

function addStrokes(points: readonly Point[], into: PageContent): void {
  for (const [index, [x1, y1]] of points.entries()) {
    const [x0, y0] = points[index - 1] ?? [x1, y1]
    addLine(Math.min(x0, x1), Math.max(x0, x1), Math.min(y0, y1), Math.max(y0, y1), SLANT, into)
  }
}

function addThinShape(points: readonly Point[], into: PageContent): void {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  addLine(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), THICKEST_LINE, into)
}

function addLine(
  left: number,
  right: number,
  top: number,
  bottom: number,
  thickest: number,
  into: PageContent,
): void {
  const width = right - left
  const height = bottom - top
  if (height <= thickest && width >= Math.max(SHORTEST_LINE, height * 2)) {
    into.horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
  } else if (width <= thickest && height >= Math.max(SHORTEST_LINE, width * 2)) {
    into.vertical.push({ at: (left + right) / 2, from: top, to: bottom })
  }
}
