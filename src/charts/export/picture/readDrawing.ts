import { paintOf } from './paint.ts'
import { element, type PictureNode } from './pictureNode.ts'
import { MIDDLE_TO_BASELINE, readSvg, styleOf } from './readSvg.ts'

/** What an element of the page shows, as SVG. */
export interface Drawing {
  nodes: PictureNode[]
  width: number
  height: number
  /** What the drawing itself says of what it leaves out (`data-picture-note`). */
  notes: string[]
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Reads a drawn chart: its SVG with styles resolved, its legends (coloured boxes, hatching, text) where the page has laid
 * them out. Buttons and what only a screen reader hears are left out.
 */
export function readDrawing(root: Element): Drawing {
  const { left, top } = root.getBoundingClientRect()
  const nodes: PictureNode[] = []
  let [width, height] = [0, 0]
  const put = (box: Box, node: PictureNode | null) => {
    if (node === null) return
    nodes.push(node)
    width = Math.max(width, box.x + box.width)
    height = Math.max(height, box.y + box.height)
  }
  const boxOf = (area: DOMRect): Box => ({
    x: round(area.left - left),
    y: round(area.top - top),
    width: round(area.width),
    height: round(area.height),
  })
  const walk = (node: Element) => {
    const style = styleOf(node)
    if (isLeftOut(node, style)) return
    const box = boxOf(node.getBoundingClientRect())
    if (node.tagName.toLowerCase() === 'svg') {
      put(box, placedSvg(node, box))
      return
    }
    for (const ground of groundsOf(style, box)) put(box, ground)
    for (const child of node.childNodes) {
      if (child.nodeType === child.ELEMENT_NODE) walk(child as Element)
      else if (child.nodeType === child.TEXT_NODE) {
        for (const { text, area } of linesOf(child))
          put(boxOf(area), textAt(text, boxOf(area), style))
      }
    }
  }
  walk(root)
  const notes = [...root.querySelectorAll('[data-picture-note]')].map(
    (node) => node.getAttribute('data-picture-note') ?? '',
  )
  return { nodes, width: Math.ceil(width), height: Math.ceil(height), notes }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function isLeftOut(node: Element, style: CSSStyleDeclaration): boolean {
  return (
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    (style.clipPath.startsWith('inset') && style.position === 'absolute') ||
    ['BUTTON', 'INPUT', 'SELECT', 'STYLE', 'SCRIPT'].includes(node.tagName)
  )
}

function placedSvg(node: Element, { x, y, width }: Box): PictureNode | null {
  const read = readSvg(node)
  if (read?.kind !== 'element') return null
  const [left = 0, top = 0, drawn = width] = (node.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number)
  const scale = drawn === 0 || width === 0 ? 1 : width / drawn
  const sized = Math.abs(scale - 1) < 0.001 ? '' : ` scale(${String(scale)})`
  const moved = left === 0 && top === 0 ? '' : ` translate(${String(-left)} ${String(-top)})`
  const transform = `translate(${String(x)} ${String(y)})${sized}${moved}`
  const { opacity } = read.attributes
  return element('g', { transform, ...(opacity === undefined ? {} : { opacity }) }, read.children)
}

/** The ground of a box: a colour, the hatching of what is missing, or nothing. */
function groundsOf(style: CSSStyleDeclaration, box: Box): PictureNode[] {
  if (box.width === 0 || box.height === 0) return []
  const { x, y, width, height } = box
  const rx = Number.parseFloat(style.borderTopLeftRadius) || 0
  const at = { x, y, width, height, ...(rx === 0 ? {} : { rx }) }
  if (style.backgroundImage.includes('repeating-linear-gradient')) return [hatched(style, at)]
  const fill = paintOf(style.backgroundColor)
  const edge = paintOf(style.borderTopColor)
  const line = style.borderLeftStyle === 'solid' ? Number.parseFloat(style.borderLeftWidth) : 0
  const stroke =
    line > 0 && style.borderTopStyle === 'solid' ? { stroke: edge.color, 'stroke-width': line } : {}
  if (fill.color === 'none' && !('stroke' in stroke)) return []
  const seen = fill.opacity === 1 ? {} : { 'fill-opacity': fill.opacity }
  return [element('rect', { ...at, fill: fill.color, ...seen, ...stroke })]
}

/** CSS stripes as a ground with lines over it, in the two colours of the gradient. */
function hatched(
  style: CSSStyleDeclaration,
  at: { x: number; y: number; width: number; height: number },
): PictureNode {
  const [line = '', ground = ''] = [...style.backgroundImage.matchAll(/rgba?\([^)]*\)/g)]
    .map(([color]) => paintOf(color).color)
    .filter((color, index, all) => all.indexOf(color) === index)
  const { x, y, width, height } = at
  const strokes: string[] = []
  const step = 4.2 * Math.SQRT2
  // From the left edge up to the top edge, cut to the box.
  for (let sum = step / 2; sum < width + height; sum += step) {
    const from = { x: Math.max(0, sum - height), y: Math.min(height, sum) }
    const to = { x: Math.min(width, sum), y: Math.max(0, sum - width) }
    strokes.push(
      `M${String(round(x + from.x))} ${String(round(y + from.y))}L${String(round(x + to.x))} ${String(round(y + to.y))}`,
    )
  }
  return element('g', {}, [
    element('rect', { ...at, fill: ground }),
    element('path', { d: strokes.join(''), fill: 'none', stroke: line, 'stroke-width': 1.7 }),
  ])
}

/** A text node's lines as the page has broken it. */
function linesOf(node: Node): { text: string; area: DOMRect }[] {
  const text = node.textContent ?? ''
  if (text.trim() === '' || node.ownerDocument === null) return []
  const range = node.ownerDocument.createRange()
  const lines: { text: string; area: DOMRect }[] = []
  let at = 0
  for (const glyph of text) {
    range.setStart(node, at)
    range.setEnd(node, at + glyph.length)
    at += glyph.length
    const area = range.getBoundingClientRect()
    const last = lines.at(-1)
    if (last && Math.abs(last.area.top - area.top) < 2) {
      last.text += glyph
      const { x, y } = last.area
      last.area = new DOMRect(x, y, Math.max(area.right, last.area.right) - x, last.area.height)
    } else if (area.width > 0) lines.push({ text: glyph, area })
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replaceAll(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '')
}

function textAt(text: string, box: Box, style: CSSStyleDeclaration): PictureNode {
  const size = Number.parseFloat(style.fontSize)
  return {
    kind: 'text',
    text: {
      text,
      x: box.x,
      y: round(box.y + box.height / 2 + MIDDLE_TO_BASELINE * size),
      size,
      bold: Number(style.fontWeight) >= 600,
      italic: style.fontStyle === 'italic',
      anchor: 'start',
      fill: paintOf(style.color).color,
      attributes: {},
    },
  }
}
