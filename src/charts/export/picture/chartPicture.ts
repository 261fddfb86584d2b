import themeCss from '../../theme.css?raw'
import { layoutPicture } from './layoutPicture.ts'
import { lightTokens } from './lightTokens.ts'
import { loadOutlines, type OnSlice } from './outlines.ts'
import type { PictureWords } from './pictureWords.ts'
import { readDrawing } from './readDrawing.ts'
import { pictureTexts, writePicture } from './writePicture.ts'

/** A picture as a file, and its size in CSS pixels. */
export interface ChartPicture {
  svg: string
  width: number
  height: number
}

/**
 * A drawn chart as a standalone SVG in the light theme, with its words. Rejects where the font cannot be had.
 *
 * @param drawn the element that holds the chart on the page
 * @param words given what the drawing itself says of what it leaves out
 */
export async function chartPicture(
  drawn: HTMLElement,
  words: (drawingNotes: string[]) => PictureWords,
  fontFile: (name: string) => Promise<ArrayBuffer>,
  onSlice?: OnSlice,
): Promise<ChartPicture> {
  const tokens = lightTokens(themeCss)
  const drawing = inLight(drawn, tokens, readDrawing)
  const said = words(drawing.notes)
  const color = (name: string) => tokens.get(name) ?? '#000000'
  const laid = layoutPicture(said, drawing, {
    ink: color('--ink'),
    quiet: color('--ink-2'),
    paper: color('--paper'),
    rule: color('--rule'),
  })
  const outlines = await loadOutlines(pictureTexts(laid), fontFile, onSlice)
  return { svg: writePicture(laid, said, outlines), width: laid.width, height: laid.height }
}

/** Reads a copy that has the light theme's colours, whatever theme the page is in, without anybody seeing it. */
function inLight<T>(
  drawn: HTMLElement,
  tokens: ReadonlyMap<string, string>,
  read: (copy: HTMLElement) => T,
): T {
  const copy = drawn.cloneNode(true) as HTMLElement
  for (const [name, value] of tokens) copy.style.setProperty(name, value)
  const width = `${String(drawn.getBoundingClientRect().width)}px`
  const place = { position: 'absolute', left: '0', top: '0', width, opacity: '1' }
  Object.assign(copy.style, place, { colorScheme: 'light', color: 'var(--ink)', zIndex: '-1' })
  copy.inert = true
  copy.setAttribute('aria-hidden', 'true')
  // Ids would be twice on the page; hatching is found by them, and is the same in both.
  drawn.after(copy)
  try {
    return read(copy)
  } finally {
    copy.remove()
  }
}
