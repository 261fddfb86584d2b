import { textWidth } from '../frame/textWidth.ts'
import { ellipsize } from '../frame/wrapText.ts'
import type { IcicleNode } from './types.ts'

/** A node without a size, written below the picture. */
export interface PlacedSizeless {
  node: IcicleNode
  text: string
  x: number
  /** Top of its line. */
  y: number
  width: number
}

export const NOTE_SIZE = 11.5
export const NOTE_HEIGHT = 17
const SWATCH = 15
const GAP = 16

/** Writes them one after the other, broken into lines at the right edge; a long name is cut, the tooltip has it whole. */
export function placeSizeless(
  nodes: readonly IcicleNode[],
  { top, width, said }: { top: number; width: number; said: (node: IcicleNode) => string },
): { notes: PlacedSizeless[]; bottom: number } {
  let [x, y] = [0, top]
  const notes = nodes.map((node): PlacedSizeless => {
    const value = said(node)
    const most = width - SWATCH - textWidth(value, NOTE_SIZE) - 8
    const text = `${ellipsize(node.label, most, NOTE_SIZE)} ${value}`
    const length = SWATCH + textWidth(text, NOTE_SIZE)
    if (x > 0 && x + length > width) {
      x = 0
      y += NOTE_HEIGHT + 2
    }
    const note = { node, text, x, y, width: length }
    x += length + GAP
    return note
  })
  return { notes, bottom: nodes.length === 0 ? top : y + NOTE_HEIGHT }
}
