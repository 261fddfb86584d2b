import type { Matrix } from './matrix.ts'
import { IDENTITY, multiply, toMatrix, transform } from './matrix.ts'
import type { PageContent } from './page.ts'

/** The state of text that save and restore keep. */
interface TextState {
  font: Font
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

interface Font {
  /** Width of a thousandth of an em in text space. */
  unit: number
  isVertical: boolean
}

interface ShownGlyph {
  unicode: string
  width: number
  isSpace?: boolean
  vmetric?: readonly number[] | null
}

const PLAIN_FONT: Font = { unit: 0.001, isVertical: false }

/** Writes the characters of text operations to where they fall on the page. */
export class TextPen {
  /** How many characters run to the right, down, to the left and up on the page. */
  readonly turns = [0, 0, 0, 0]
  readonly #content: PageContent
  readonly #fontByName: (name: string) => unknown
  #state: TextState = {
    font: PLAIN_FONT,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  #textMatrix: Matrix = IDENTITY
  #line: [number, number] = [0, 0]
  #pen: [number, number] = [0, 0]

  constructor(content: PageContent, fontByName: (name: string) => unknown) {
    this.#content = content
    this.#fontByName = fontByName
  }

  save(): TextState {
    return { ...this.#state }
  }

  restore(state: TextState): void {
    this.#state = { ...state }
  }

  step(operation: string, args: readonly unknown[], matrix: Matrix): void {
    const value = Number(args[0])
    switch (operation) {
      case 'beginText':
        this.#setMatrix(IDENTITY)
        break
      case 'setTextMatrix':
        this.#setMatrix(toMatrix(args[0]))
        break
      case 'moveText':
        this.#move(value, Number(args[1]))
        break
      case 'setLeadingMoveText':
        this.#state.leading = Number(args[1])
        this.#move(value, Number(args[1]))
        break
      case 'nextLine':
        this.#move(0, this.#state.leading)
        break
      case 'setFont':
        this.#setFont(String(args[0]), Number(args[1]))
        break
      case 'setCharSpacing':
        this.#state.charSpacing = value
        break
      case 'setWordSpacing':
        this.#state.wordSpacing = value
        break
      case 'setHScale':
        this.#state.scale = value / 100
        break
      case 'setLeading':
        this.#state.leading = -value
        break
      case 'setTextRise':
        this.#state.rise = value
        break
      case 'setGState':
        this.#setFontOfState(args[0])
        break
      case 'showText':
        if (Array.isArray(args[0])) this.#show(args[0] as readonly unknown[], matrix)
        break
    }
  }

  #setMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix
    this.#line = [0, 0]
    this.#pen = [0, 0]
  }

  #move(x: number, y: number): void {
    this.#line = [this.#line[0] + x, this.#line[1] + y]
    this.#pen = [...this.#line]
  }

  #setFont(name: string, size: number): void {
    const font = this.#fontByName(name) as {
      vertical?: boolean
      fontMatrix?: readonly number[]
    } | null
    this.#state.size = size
    this.#state.font = {
      unit: Math.abs(font?.fontMatrix?.[0] ?? PLAIN_FONT.unit),
      isVertical: font?.vertical ?? false,
    }
  }

  #setFontOfState(entries: unknown): void {
    if (!Array.isArray(entries)) return
    for (const entry of entries as readonly unknown[]) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue
      this.#setFont(String(entry[1][0]), Number(entry[1][1]))
    }
  }

  #show(items: readonly unknown[], matrix: Matrix): void {
    const { size, font, scale, charSpacing, wordSpacing, rise } = this.#state
    const toPage = multiply(matrix, this.#textMatrix)
    for (const item of items) {
      if (typeof item === 'number') {
        this.#advance((-item * size) / 1000)
        continue
      }
      const glyph = item as ShownGlyph
      const height = font.isVertical && glyph.vmetric ? Math.abs(glyph.vmetric[0] ?? 1000) : 1000
      const width = (font.isVertical ? height : glyph.width) * size * font.unit
      const [x, y] = this.#pen
      const across = font.isVertical ? size / 2 : 0
      const from = transform(toPage, x - across, font.isVertical ? y - width : y + rise)
      const to = transform(
        toPage,
        font.isVertical ? x + across : x + width * scale,
        font.isVertical ? y - width : y + rise,
      )
      const printedSize = Math.hypot(toPage[2], toPage[3]) * Math.abs(size)
      if (!font.isVertical && width > 0) this.#noteTurn(to[0] - from[0], to[1] - from[1])
      this.#content.glyphs.push({
        text: glyph.unicode,
        left: Math.min(from[0], to[0]),
        right: Math.max(from[0], to[0]),
        bottom: Math.max(from[1], to[1]),
        size: printedSize,
      })
      this.#advance(width + charSpacing + (glyph.isSpace === true ? wordSpacing : 0))
    }
  }

  #noteTurn(x: number, y: number): void {
    const turn = Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 2) : y >= 0 ? 1 : 3
    this.turns[turn] = (this.turns[turn] ?? 0) + 1
  }

  #advance(by: number): void {
    const [x, y] = this.#pen
    this.#pen = this.#state.font.isVertical ? [x, y - by] : [x + by * this.#state.scale, y]
  }
}
