import type { LaidOut } from './layoutPicture.ts'
import type { GlyphOutline, Outlines } from './outlines.ts'
import {
  escapeXml,
  textsOf,
  writeAttributes,
  type PictureNode,
  type PictureText,
} from './pictureNode.ts'
import type { PictureWords } from './pictureWords.ts'

/** Of the em, for a glyph the font does not have. */
const STRANGE_ADVANCE = 1
/** Degrees that an italic leans: the font has none of its own. */
const LEAN = -12

/**
 * A picture as a standalone SVG file. Its text is outlines, so that every program shows the same glyphs; each text keeps its
 * words in `aria-label`, and the whole has a title and a description. A glyph the font lacks stays text.
 */
export function writePicture(
  { width, height, nodes }: LaidOut,
  words: PictureWords,
  outlines: Outlines,
): string {
  const used = new Map<string, GlyphOutline>()
  const body = nodes.map((node) => writeNode(node, outlines, used)).join('\n')
  const glyphs = [...used.values()].map(({ key, d }) => `<path id="${key}" d="${d}"/>`).join('')
  const size = `width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"`
  const language = words.language === 'zh' ? 'zh-CN' : 'en'
  const said = [
    words.subtitle,
    words.summary,
    ...words.foot.map(({ head, text }) => `${head} ${text}`),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" xml:lang="${language}" lang="${language}" aria-labelledby="title" aria-describedby="desc">`,
    `<title id="title">${escapeXml(words.title)}</title>`,
    `<desc id="desc">${escapeXml(said.filter((text) => text !== '').join('\n'))}</desc>`,
    `<defs>${glyphs}</defs>`,
    body,
    '</svg>',
    '',
  ].join('\n')
}

/** Every text of a picture, for the slices of the font it needs. */
export function pictureTexts({ nodes }: LaidOut): PictureText[] {
  return textsOf(nodes)
}

function writeNode(node: PictureNode, outlines: Outlines, used: Map<string, GlyphOutline>): string {
  if (node.kind === 'text') return writeText(node.text, outlines, used)
  const open = `${node.tag}${writeAttributes(node.attributes)}`
  if (node.children.length === 0) return `<${open}/>`
  return `<${open}>${node.children.map((child) => writeNode(child, outlines, used)).join('')}</${node.tag}>`
}

function writeText(text: PictureText, outlines: Outlines, used: Map<string, GlyphOutline>): string {
  const parts: string[] = []
  const strange: string[] = []
  const scale = text.size / 1000
  let advance = 0
  for (const glyph of text.text) {
    const outline = outlines.glyph(glyph, text.bold)
    if (outline === null) {
      strange.push(
        `<text x="${String(round(advance * scale))}" font-size="${String(text.size)}" font-family="sans-serif">${escapeXml(glyph)}</text>`,
      )
      advance += STRANGE_ADVANCE * 1000
      continue
    }
    if (outline.d !== '') {
      used.set(outline.key, outline)
      parts.push(`<use href="#${outline.key}" x="${String(Math.round(advance))}"/>`)
    }
    advance += (outline.advance * 1000) / outline.unitsPerEm
  }
  const width = advance * scale
  const x = text.x - (text.anchor === 'start' ? 0 : text.anchor === 'middle' ? width / 2 : width)
  const attributes = writeAttributes({
    transform: `translate(${String(round(x))} ${String(round(text.y))})${text.italic ? ` skewX(${String(LEAN)})` : ''}`,
    fill: text.fill,
    ...text.attributes,
    role: 'img',
    'aria-label': text.text,
  })
  const flipped = `<g transform="scale(${String(scale)} ${String(-scale)})">${parts.join('')}</g>`
  return `<g${attributes}>${flipped}${strange.join('')}</g>`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
