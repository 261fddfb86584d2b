import type { Font, PathCommand } from 'opentype.js'
import type { PictureText } from './pictureNode.ts'
import { sliceOf, slicesOf, type Slices } from './slices.ts'
import { sfntOf } from './woff.ts'

/** A glyph's outline in units of the font, y upwards. */
export interface GlyphOutline {
  /** Unique among weights and slices. */
  key: string
  d: string
  /** In units of the font. */
  advance: number
  unitsPerEm: number
}

/** Outlines of the glyphs that were asked for. */
export interface Outlines {
  /** null where the font has no such glyph. */
  glyph: (glyph: string, bold: boolean) => GlyphOutline | null
}

/** How far the loading of the font is. */
export type OnSlice = (loaded: number, total: number) => void

/** What has been read stays: the next picture needs most of it again. */
const parsed = new Map<string, Promise<Font>>()
let slices: Promise<Slices> | null = null

/**
 * Loads the slices of the font that some texts need. Rejects where a file of the font cannot be had.
 *
 * @param read a file of the font by its name
 */
export async function loadOutlines(
  texts: readonly Pick<PictureText, 'text' | 'bold'>[],
  read: (name: string) => Promise<ArrayBuffer>,
  onSlice: OnSlice = () => undefined,
): Promise<Outlines> {
  slices ??= read('ranges.json').then((bytes) => slicesOf(new TextDecoder().decode(bytes)))
  const known = await slices.catch((cause: unknown) => {
    slices = null
    throw cause
  })
  const fileOf = (glyph: string, bold: boolean) => {
    const slice = sliceOf(known, glyph.codePointAt(0) ?? 0)
    return slice === null ? null : `${slice}-${bold ? '600' : '400'}.woff`
  }
  const files = new Set(
    texts.flatMap(({ text, bold }) =>
      Array.from(text)
        .map((glyph) => fileOf(glyph, bold))
        .filter((file) => file !== null),
    ),
  )
  const fonts = new Map<string, Font>()
  await Promise.all(
    [...files].map(async (file) => {
      fonts.set(file, await fontOf(file, read))
      onSlice(fonts.size, files.size)
    }),
  )
  return {
    glyph(glyph, bold) {
      const file = fileOf(glyph, bold)
      const font = file === null ? undefined : fonts.get(file)
      return font === undefined || file === null ? null : outlineOf(glyph, font, file)
    },
  }
}

async function fontOf(file: string, read: (name: string) => Promise<ArrayBuffer>): Promise<Font> {
  const font = parsed.get(file) ?? parse(read(file))
  parsed.set(file, font)
  try {
    return await font
  } catch (cause) {
    parsed.delete(file)
    throw cause
  }
}

async function parse(bytes: Promise<ArrayBuffer>): Promise<Font> {
  const { parse: parseFont } = await import('opentype.js')
  return parseFont(await sfntOf(await bytes))
}

function outlineOf(glyph: string, font: Font, file: string): GlyphOutline | null {
  const found = font.charToGlyph(glyph)
  if (found.index === 0) return null
  return {
    key: `g${file.replace('.woff', '')}-${String(found.index)}`,
    d: pathData(found.path.commands),
    advance: found.advanceWidth ?? font.unitsPerEm,
    unitsPerEm: font.unitsPerEm,
  }
}

function pathData(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      if (command.type === 'Z') return 'Z'
      const { type, x, y } = command
      if (type === 'C')
        return `C${[command.x1, command.y1, command.x2, command.y2, x, y].join(' ')}`
      return type === 'Q'
        ? `Q${[command.x1, command.y1, x, y].join(' ')}`
        : `${type}${String(x)} ${String(y)}`
    })
    .join('')
}
