import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js'
import { MAX_PAGE_GLYPHS, MAX_PAGE_OPERATIONS, MAX_PAGE_RULES } from '../limits.ts'
import { tooLarge } from '../problems.ts'
import type { Matrix } from './matrix.ts'
import { IDENTITY, multiply, toMatrix } from './matrix.ts'
import type { PageContent } from './page.ts'
import { addRules } from './paths.ts'
import { TextPen } from './textPen.ts'

/** Share of the page that a picture of it covers at least. */
const PICTURE = 0.2

type Operations = Record<string, number>
type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

/** Follows the drawing operations of a page and notes where each character and each line falls. */
export async function readPage(page: PDFPageProxy, codes: Operations): Promise<PageContent> {
  const list = await page.getOperatorList({ annotationMode: 0 })
  if (list.fnArray.length > MAX_PAGE_OPERATIONS)
    throw tooLarge(
      { zh: '一页的绘图指令数', en: 'drawing operations on one page' },
      MAX_PAGE_OPERATIONS,
    )
  const { content, turn } = follow(list, page, codes, 0)
  // A table set sideways on its page is read as one holds the page to read it.
  return turn === 0 ? content : follow(list, page, codes, turn).content
}

interface Followed {
  content: PageContent
  /** Quarter turns to the right after which most of the text runs from left to right; 0 where it does already. */
  turn: number
}

function follow(
  list: OperatorList,
  page: PDFPageProxy,
  codes: Operations,
  quarters: number,
): Followed {
  const content: PageContent = { glyphs: [], horizontal: [], vertical: [], hasPicture: false }
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]))
  const pen = new TextPen(content, (font) =>
    page.commonObjs.has(font) ? (page.commonObjs.get(font) as unknown) : null,
  )
  const rotation = (page.rotate + 90 * quarters) % 360
  const { width, height, transform } = page.getViewport({ scale: 1, rotation })
  const walker = new Walker(toMatrix(transform), pen, content, codes, width * height)
  for (const [index, code] of list.fnArray.entries()) {
    walker.step(names.get(code) ?? '', (list.argsArray[index] ?? []) as readonly unknown[])
    if (content.glyphs.length > MAX_PAGE_GLYPHS)
      throw tooLarge({ zh: '一页的字数', en: 'characters on one page' }, MAX_PAGE_GLYPHS)
    if (content.horizontal.length + content.vertical.length > MAX_PAGE_RULES)
      throw tooLarge({ zh: '一页的线条数', en: 'lines drawn on one page' }, MAX_PAGE_RULES)
  }
  const runs = pen.turns.indexOf(Math.max(...pen.turns))
  return { content, turn: (4 - runs) % 4 }
}

class Walker {
  readonly #pen: TextPen
  readonly #content: PageContent
  readonly #strokes: ReadonlySet<number | undefined>
  readonly #fills: ReadonlySet<number | undefined>
  readonly #saved: { matrix: Matrix; text: ReturnType<TextPen['save']> }[] = []
  readonly #pageArea: number
  #matrix: Matrix

  constructor(
    matrix: Matrix,
    pen: TextPen,
    content: PageContent,
    codes: Operations,
    pageArea: number,
  ) {
    this.#pageArea = pageArea
    this.#matrix = matrix
    this.#pen = pen
    this.#content = content
    this.#strokes = new Set(
      [
        'stroke',
        'closeStroke',
        'fillStroke',
        'eoFillStroke',
        'closeFillStroke',
        'closeEOFillStroke',
      ].map((name) => codes[name]),
    )
    this.#fills = new Set([codes.fill, codes.eoFill])
  }

  step(operation: string, args: readonly unknown[]): void {
    switch (operation) {
      case 'save':
        this.#save()
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        this.#restore()
        break
      case 'transform':
        this.#matrix = multiply(this.#matrix, toMatrix(args))
        this.#notePicture()
        break
      case 'paintFormXObjectBegin':
        this.#save()
        this.#matrix = multiply(this.#matrix, args[0] ? toMatrix(args[0]) : IDENTITY)
        break
      case 'constructPath':
        this.#path(args)
        break
      default:
        this.#pen.step(operation, args, this.#matrix)
    }
  }

  #save(): void {
    this.#saved.push({ matrix: this.#matrix, text: this.#pen.save() })
  }

  #restore(): void {
    const last = this.#saved.pop()
    if (!last) return
    this.#matrix = last.matrix
    this.#pen.restore(last.text)
  }

  /** Pictures are drawn into a unit square, which nothing else blows up to the size of a page. They themselves are never decoded. */
  #notePicture(): void {
    const [a, b, c, d] = this.#matrix
    if (Math.abs(a * d - b * c) > PICTURE * this.#pageArea) this.#content.hasPicture = true
  }

  #path([paint, data]: readonly unknown[]): void {
    const path: unknown = Array.isArray(data) ? data[0] : null
    if (!(path instanceof Float32Array) || typeof paint !== 'number') return
    const isStroked = this.#strokes.has(paint)
    if (isStroked || this.#fills.has(paint)) addRules(path, this.#matrix, isStroked, this.#content)
  }
}
