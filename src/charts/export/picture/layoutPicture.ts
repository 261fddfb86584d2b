import { boldWidth, textWidth } from '../../frame/textWidth.ts'
import { wrapText } from '../../frame/wrapText.ts'
import { element, type PictureNode } from './pictureNode.ts'
import type { PictureWords } from './pictureWords.ts'
import type { Drawing } from './readDrawing.ts'

/** Colours of the words, out of the light theme. */
export interface PictureColors {
  ink: string
  quiet: string
  paper: string
  rule: string
}

/** A picture laid out, its texts not yet outlines. */
export interface LaidOut {
  width: number
  height: number
  nodes: PictureNode[]
}

const MARGIN = 28
const MIN_WIDTH = 360
const TITLE = { size: 20, line: 28 }
const SUBTITLE = { size: 13.5, line: 20 }
const FOOT = { size: 12, line: 18 }
const MANY_LINES = 200

/** Puts title and subtitle above a drawing, and what it leaves with below. */
export function layoutPicture(
  words: PictureWords,
  drawing: Drawing,
  colors: PictureColors,
): LaidOut {
  const inner = Math.max(MIN_WIDTH, drawing.width)
  const nodes: PictureNode[] = []
  let y = MARGIN
  const write = (text: string, style: typeof TITLE, fill: string, bold: boolean, x = MARGIN) => {
    nodes.push(textNode(text, x, y + style.size, style.size, fill, bold))
  }
  nodes.push(element('rect', { x: MARGIN, y, width: inner, height: 2, fill: colors.ink }))
  y += 14
  // Semibold is wider than what the breaking of lines counts with.
  for (const line of wrapText(words.title, inner / 1.1, TITLE.size, MANY_LINES)) {
    write(line, TITLE, colors.ink, true)
    y += TITLE.line
  }
  for (const line of wrapText(words.subtitle, inner, SUBTITLE.size, MANY_LINES)) {
    write(line, SUBTITLE, colors.quiet, false)
    y += SUBTITLE.line
  }
  y += 14
  nodes.push(
    element('g', { transform: `translate(${String(MARGIN)} ${String(y)})` }, drawing.nodes),
  )
  y += drawing.height + 18
  nodes.push(element('rect', { x: MARGIN, y, width: inner, height: 1, fill: colors.rule }))
  y += 10
  for (const { head, text } of words.foot) {
    const indent = boldWidth(head, FOOT.size) + (/：$/.test(head) ? 0 : 6)
    write(head, FOOT, colors.ink, true)
    for (const line of indented(text, inner, indent)) {
      write(line.text, FOOT, colors.quiet, false, MARGIN + line.indent)
      y += FOOT.line
    }
    y += 2
  }
  const width = inner + 2 * MARGIN
  const height = Math.ceil(y + MARGIN - 8)
  const ground = element('rect', { x: 0, y: 0, width, height, fill: colors.paper })
  return { width, height, nodes: [ground, ...nodes] }
}

/** A text whose first line begins after its head, and the others below the head. */
function indented(text: string, width: number, indent: number): { text: string; indent: number }[] {
  const [first = ''] = wrapText(text, width - indent, FOOT.size, MANY_LINES)
  const rest = text.trim().slice(first.length).trim()
  const fits = first === '' || textWidth(first, FOOT.size) <= width - indent
  if (!fits)
    return wrapText(text, width - indent, FOOT.size, MANY_LINES).map((line) => ({
      text: line,
      indent,
    }))
  const below = rest === '' ? [] : wrapText(rest, width, FOOT.size, MANY_LINES)
  return [{ text: first, indent }, ...below.map((line) => ({ text: line, indent: 0 }))]
}

function textNode(
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  bold: boolean,
): PictureNode {
  return {
    kind: 'text',
    text: { text, x, y, size, bold, italic: false, anchor: 'start', fill, attributes: {} },
  }
}
