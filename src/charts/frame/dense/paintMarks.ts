import type { Palette } from './palette.ts'
import { HATCHED, type DenseMark, type DenseShape } from './types.ts'

/** How far marks step back while others are lit, as in `Mark`. */
const AWAY = 0.5
const TILE = 6

/** What painting needs besides the marks. */
export interface PaintSetting {
  palette: Palette
  /** Device pixels a CSS pixel. */
  ratio: number
  /** Height at which the canvas begins within the chart. */
  top: number
  isAway: (mark: DenseMark) => boolean
}

/** Paints marks as their elements would be drawn. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly DenseMark[],
  { palette, ratio, top, isAway }: PaintSetting,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  const hatch = hatching(context, palette, ratio)
  context.setTransform(ratio, 0, 0, ratio, 0, -top * ratio)
  const paint = (given: string) =>
    given === HATCHED ? (hatch ?? palette.color('var(--hatch)')) : palette.color(given)
  for (const mark of marks) {
    const opacity = isAway(mark) ? AWAY : 1
    for (const shape of mark.shapes) {
      context.globalAlpha = opacity * (shape.kind === 'path' ? (shape.opacity ?? 1) : 1)
      paintShape(context, shape, paint, palette)
    }
  }
  context.globalAlpha = 1
}

type Paint = (given: string) => string | CanvasPattern

function paintShape(
  context: CanvasRenderingContext2D,
  shape: DenseShape,
  paint: Paint,
  { family, color }: Palette,
): void {
  if (shape.kind === 'rect') {
    context.fillStyle = paint(shape.fill)
    context.fillRect(shape.x, shape.y, shape.width, shape.height)
  } else if (shape.kind === 'circle') {
    context.beginPath()
    context.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI)
    context.fillStyle = paint(shape.fill)
    context.fill()
    if (shape.stroke !== undefined) {
      context.strokeStyle = paint(shape.stroke)
      context.lineWidth = 1.5
      context.stroke()
    }
  } else if (shape.kind === 'path') {
    const path = new Path2D(shape.d)
    if (shape.fill !== undefined) {
      context.fillStyle = paint(shape.fill)
      context.fill(path)
    }
    if (shape.stroke !== undefined) {
      context.strokeStyle = paint(shape.stroke)
      context.lineWidth = 1.5
      context.setLineDash(shape.dashed === true ? [3, 3] : [])
      context.stroke(path)
      context.setLineDash([])
    }
  } else {
    const style = shape.italic === true ? 'italic ' : ''
    const weight = shape.bold === true ? 600 : 400
    context.font = `${style}${String(weight)} ${String(shape.size)}px ${family}`
    context.textAlign = shape.anchor === undefined ? 'start' : ANCHORS[shape.anchor]
    context.fillStyle = color(shape.fill)
    context.fillText(shape.text, shape.x, shape.y)
  }
}

const ANCHORS = { start: 'left', middle: 'center', end: 'right' } as const

/** The stripes of `Hatch` as a pattern; null where the browser gives no canvas for them. */
function hatching(
  context: CanvasRenderingContext2D,
  { color }: Palette,
  ratio: number,
): CanvasPattern | null {
  const canvas = context.canvas.ownerDocument.createElement('canvas')
  canvas.width = TILE * ratio
  canvas.height = TILE * ratio
  const own = canvas.getContext('2d')
  if (own === null) return null
  own.scale(ratio, ratio)
  own.fillStyle = color('var(--hatch-ground)')
  own.fillRect(0, 0, TILE, TILE)
  own.fillStyle = color('var(--hatch)')
  own.fillRect(0, 0, 1.2, TILE)
  own.fillRect(TILE - 1.2, 0, 1.2, TILE)
  const pattern = context.createPattern(canvas, 'repeat')
  pattern?.setTransform(new DOMMatrix().rotate(45).scale(1 / ratio))
  return pattern
}
