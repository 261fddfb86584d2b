import { paintOf } from './paint.ts'
import { element, type PictureNode, type PictureText } from './pictureNode.ts'

const LEFT_OUT = new Set(['title', 'desc', 'style', 'script', 'foreignObject', 'metadata'])
const SHAPES = new Set(['rect', 'line', 'circle', 'ellipse', 'path', 'polyline', 'polygon', 'use'])
const GEOMETRY = [
  ...['id', 'transform', 'x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'y1'],
  ...['x2', 'y2', 'd', 'points', 'offset', 'viewBox', 'gradientUnits', 'gradientTransform'],
  ...['patternUnits', 'patternContentUnits', 'patternTransform', 'clipPathUnits', 'maskUnits'],
  ...['markerWidth', 'markerHeight', 'refX', 'refY', 'orient'],
]
/** Of the em: from the middle of a line to its baseline. */
export const MIDDLE_TO_BASELINE = 0.36

/** What an SVG element draws, styles resolved to attributes; null where nothing can be seen. */
export function readSvg(node: Element): PictureNode | null {
  if (LEFT_OUT.has(node.tagName)) return null
  const style = styleOf(node)
  if (style.display === 'none') return null
  if (node.tagName === 'text') return readText(node, style)
  const attributes = { ...geometryOf(node), ...movedBy(node), ...groupOf(node, style) }
  const children = [...node.children].map(readSvg).filter((child) => child !== null)
  if (SHAPES.has(node.tagName)) {
    const painted = paints(style)
    const isSeen = painted.fill !== 'none' || painted.stroke !== undefined
    return style.visibility === 'hidden' || !isSeen
      ? null
      : element(node.tagName, { ...attributes, ...painted }, children)
  }
  if (node.tagName === 'stop') return element('stop', { ...attributes, ...stopOf(style) })
  if (node.tagName === 'a') return element('a', { ...attributes, ...linkOf(node) }, children)
  if (children.length === 0) return null
  return element(node.tagName === 'svg' ? 'g' : node.tagName, attributes, children)
}

/** An element's computed style. */
export function styleOf(node: Element): CSSStyleDeclaration {
  const view = node.ownerDocument.defaultView
  if (view === null) throw new Error('a picture is read from a page that is shown')
  return view.getComputedStyle(node)
}

function geometryOf(node: Element): Record<string, string> {
  const given = GEOMETRY.map((name) => [name, node.getAttribute(name)] as const)
  return Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== null))
}

/** What holds for an element with all it contains; a mark keeps its spoken name. */
function groupOf(node: Element, style: CSSStyleDeclaration): Record<string, string> {
  const clip = paintOf(style.clipPath).color
  const label = node.hasAttribute('data-mark') ? node.getAttribute('aria-label') : null
  return {
    ...(style.opacity === '1' || style.opacity === '' ? {} : { opacity: style.opacity }),
    ...(clip === 'none' ? {} : { 'clip-path': clip }),
    ...(label === null ? {} : { 'aria-label': label }),
    ...(label === null || node.tagName === 'a' ? {} : { role: 'img' }),
  }
}

function paints(style: CSSStyleDeclaration): Record<string, string> {
  const fill = paintOf(style.fill)
  const stroke = paintOf(style.stroke)
  const width = Number.parseFloat(style.strokeWidth)
  return {
    fill: fill.color,
    ...opacity('fill-opacity', fill.opacity * Number(style.fillOpacity || 1)),
    ...(stroke.color === 'none' || width === 0
      ? {}
      : {
          stroke: stroke.color,
          'stroke-width': String(width),
          ...opacity('stroke-opacity', stroke.opacity * Number(style.strokeOpacity || 1)),
          ...unless('none', 'stroke-dasharray', style.strokeDasharray.replaceAll('px', '')),
          ...unless('butt', 'stroke-linecap', style.strokeLinecap),
          ...unless('miter', 'stroke-linejoin', style.strokeLinejoin),
          ...unless('normal', 'paint-order', style.paintOrder),
        }),
  }
}

function stopOf(style: CSSStyleDeclaration): Record<string, string> {
  const { color, opacity: seen } = paintOf(style.stopColor)
  return { 'stop-color': color, ...opacity('stop-opacity', seen * Number(style.stopOpacity || 1)) }
}

function opacity(name: string, value: number): Record<string, string> {
  return value === 1 ? {} : { [name]: String(Math.round(value * 1000) / 1000) }
}

function unless(usual: string, name: string, value: string): Record<string, string> {
  return value === usual || value === '' ? {} : { [name]: value }
}

/** The link of a mark made absolute, so that the file still leads to its evidence. */
function linkOf(node: Element): Record<string, string> {
  const { baseURI } = node
  const href = new URL(node.getAttribute('href') ?? '', baseURI)
  return /^https?:$/.test(href.protocol) ? { href: href.href } : {}
}

function readText(node: Element, style: CSSStyleDeclaration): PictureNode | null {
  if (style.visibility === 'hidden') return null
  const runs: PictureNode[] = []
  const at = { x: numberOf(node, 'x') ?? 0, y: numberOf(node, 'y') ?? 0 }
  at.x += numberOf(node, 'dx') ?? 0
  at.y += numberOf(node, 'dy') ?? 0
  const own = ownText(node)
  if (own !== '') runs.push({ kind: 'text', text: run(own, at, style) })
  for (const part of node.querySelectorAll('tspan')) {
    const text = ownText(part)
    at.x = numberOf(part, 'x') ?? at.x
    at.y = (numberOf(part, 'y') ?? at.y) + (numberOf(part, 'dy') ?? 0)
    if (text !== '') runs.push({ kind: 'text', text: run(text, at, styleOf(part)) })
  }
  if (runs.length === 0) return null
  const transform = node.getAttribute('transform')
  const given = transform === null ? {} : { transform }
  return element('g', { ...given, ...movedBy(node), ...groupOf(node, style) }, runs)
}

/** Where a style has put an element (what moves stands by its style); as an attribute, which has no units. */
function movedBy(node: Element): Record<string, string> {
  const found = /transform:\s*translate\(([-\d.e]+)px,\s*([-\d.e]+)px\)/.exec(
    node.getAttribute('style') ?? '',
  )
  return found ? { transform: `translate(${String(found[1])} ${String(found[2])})` } : {}
}

function numberOf(node: Element, name: string): number | null {
  const value = node.getAttribute(name)
  return value === null ? null : Number.parseFloat(value)
}

function ownText(node: Element): string {
  const texts = [...node.childNodes].filter((child) => child.nodeType === child.TEXT_NODE)
  return texts
    .map((child) => child.textContent ?? '')
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function run(text: string, at: { x: number; y: number }, style: CSSStyleDeclaration): PictureText {
  const size = Number.parseFloat(style.fontSize) || 16
  const middle = ['middle', 'central'].includes(style.dominantBaseline)
  const { fill = 'none', ...attributes } = paints(style)
  return {
    text,
    x: at.x,
    y: at.y + (middle ? MIDDLE_TO_BASELINE * size : 0),
    size,
    bold: Number(style.fontWeight) >= 600,
    italic: style.fontStyle === 'italic',
    anchor: anchorOf(style.textAnchor),
    fill,
    attributes,
  }
}

function anchorOf(value: string): PictureText['anchor'] {
  return value === 'middle' || value === 'end' ? value : 'start'
}
