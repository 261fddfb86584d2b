import type { Block } from '../blocks.ts'
import type { XmlHandler } from '../zip/readXml.ts'
import { DocxTable } from './docxTable.ts'
import type { Numbering } from './numbering.ts'

type Attributes = Readonly<Record<string, string>>

/** Parts of a document that do not show: what tracked changes took away, field codes, the second drawing of a shape. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPr',
  'w:sdtPr',
  'mc:Fallback',
])

interface OpenTable {
  table: DocxTable
  around: Block[]
  /** Whether a tracked change took the row in hand away. */
  isDeletedRow: boolean
}

interface Paragraph {
  text: string
  isHidden: boolean
  style: string | undefined
  list: string | undefined
  level: number | undefined
}

/** Builds the blocks of `word/document.xml`, with every tracked change accepted. */
export class DocxBlocks implements XmlHandler {
  readonly blocks: Block[] = []
  readonly #numbering: Numbering
  readonly #tables: OpenTable[] = []
  readonly #cells: Block[][] = []
  /** A text box opens paragraphs inside a paragraph. */
  readonly #paragraphs: Paragraph[] = []
  readonly #path: string[] = []
  #unseen = 0
  #flow = this.blocks

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  open(name: string, attributes: Attributes): void {
    this.#path.push(name)
    if (this.#unseen > 0 || this.#isUnseen(name)) this.#unseen++
    else if (name === 'w:tbl') {
      this.#tables.push({ table: new DocxTable(), around: this.#flow, isDeletedRow: false })
    } else if (name === 'w:p') {
      this.#paragraphs.push({
        text: '',
        isHidden: false,
        style: undefined,
        list: undefined,
        level: undefined,
      })
    } else {
      this.#openInTable(name, attributes)
      this.#openInParagraph(name, attributes)
    }
  }

  close(name: string): void {
    this.#path.pop()
    if (this.#unseen > 0) this.#unseen--
    else if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tbl') {
      const closed = this.#tables.pop()
      if (!closed) return
      this.#flow = closed.around
      this.#flow.push(closed.table.finish())
    } else if (name === 'w:tc') this.#closeCell()
    else if (name === 'w:tr') {
      const last = this.#tables.at(-1)
      last?.table.closeRow(!last.isDeletedRow)
    } else if (name === 'w:r') {
      const paragraph = this.#paragraphs.at(-1)
      if (paragraph) paragraph.isHidden = false
    }
  }

  text(text: string): void {
    if (this.#unseen === 0 && this.#path.at(-1) === 'w:t') this.#write(text)
  }

  /** The mark of a deleted row is inside its properties; a deleted run is around its text. */
  #isUnseen(name: string): boolean {
    if (!UNSEEN.has(name)) return false
    const last = this.#tables.at(-1)
    if (name === 'w:del' && this.#path.at(-2) === 'w:trPr' && last) last.isDeletedRow = true
    return true
  }

  #openInTable(name: string, { val }: Attributes): void {
    const last = this.#tables.at(-1)
    if (!last) return
    if (name === 'w:tr') {
      last.isDeletedRow = false
      last.table.openRow()
    } else if (name === 'w:tc') {
      this.#cells.push(last.table.openCell())
      this.#flow = this.#cells.at(-1) ?? this.#flow
    } else if (name === 'w:gridBefore') last.table.skip(Number(val))
    else if (name === 'w:gridSpan') last.table.span(Number(val))
    else if (name === 'w:vMerge') last.table.merge(val)
  }

  #openInParagraph(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    if (name === 'w:tab' && this.#path.at(-2) === 'w:r') this.#write('\t')
    else if (name === 'w:br' || name === 'w:cr') this.#write('\n')
    else if (name === 'w:noBreakHyphen') this.#write('-')
    else if (name === 'w:vanish' && this.#path.at(-3) === 'w:r') {
      paragraph.isHidden = !/^(?:0|false|off)$/u.test(attributes.val ?? '')
    } else if (name === 'w:pStyle') paragraph.style = attributes.val
    else if (name === 'w:numId') paragraph.list = attributes.val
    else if (name === 'w:ilvl') paragraph.level = Number(attributes.val) || 0
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph && !paragraph.isHidden) paragraph.text += text
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const { text, style, list, level } = paragraph
    if (text.trim() === '') return
    const number = this.#numbering.next(list, level, style)
    this.#flow.push({ kind: 'text', text: number + text })
  }

  #closeCell(): void {
    const last = this.#tables.at(-1)
    const blocks = this.#cells.pop()
    if (last && blocks) last.table.closeCell(blocks)
    this.#flow = last?.around ?? this.blocks
  }
}
