import type { Block } from '../blocks.ts'
import { HtmlTable } from './htmlTable.ts'

const PARAGRAPHS = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article header footer main aside nav form fieldset pre blockquote figure figcaption hr address center caption details summary'.split(
    ' ',
  ),
)

/** Where text goes: the page itself, or a cell. */
interface Flow {
  blocks: Block[]
  /** The paragraph being written. */
  text: string
}

/** Builds the blocks of a page from its tags, as forgivingly as browsers do. */
export class HtmlBlocks {
  readonly #page: Flow = { blocks: [], text: '' }
  readonly #tables: { table: HtmlTable; around: Flow }[] = []
  /** Numbers of the ordered lists that are open; null for a list without numbers. */
  readonly #lists: (number | null)[] = []
  #flow = this.#page
  #preformatted = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1)?.table
    if (name === 'table') this.#openTable()
    else if (name === 'tr') {
      this.#closeCell()
      table?.openRow()
    } else if (name === 'td' || name === 'th') this.#openCell(attributes)
    else if (name === 'br') this.#flow.text += '\n'
    else if (PARAGRAPHS.has(name)) this.#openParagraph(name, attributes)
  }

  close(name: string): void {
    if (name === 'table') this.#closeTable()
    else if (name === 'td' || name === 'th' || name === 'tr') this.#closeCell()
    else if (PARAGRAPHS.has(name)) {
      this.#endParagraph()
      if (name === 'pre') this.#preformatted--
      if (name === 'ol' || name === 'ul') this.#lists.pop()
    }
  }

  text(piece: string): void {
    this.#flow.text += this.#preformatted > 0 ? piece : piece.replaceAll(/[ \t\r\n\f]+/gu, ' ')
  }

  finish(): Block[] {
    while (this.#tables.length > 0) this.#closeTable()
    this.#endParagraph()
    return this.#page.blocks
  }

  #openParagraph(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#endParagraph()
    if (name === 'pre') this.#preformatted++
    if (name === 'ul') this.#lists.push(null)
    if (name === 'ol') this.#lists.push(Number.parseInt(attributes.start ?? '1', 10) || 1)
    if (name !== 'li') return
    const number = this.#lists.at(-1) ?? null
    if (number === null) return
    this.#lists[this.#lists.length - 1] = number + 1
    this.#flow.text = `${number}. `
  }

  #openTable(): void {
    this.#endParagraph()
    this.#tables.push({ table: new HtmlTable(), around: this.#flow })
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#closeCell()
    const table = this.#tables.at(-1)?.table
    if (table) this.#flow = { blocks: table.openCell(attributes), text: '' }
  }

  /** Ends the open cell of the innermost table; outside a cell, text belongs to what is around the table. */
  #closeCell(): void {
    const last = this.#tables.at(-1)
    if (!last || this.#flow === last.around) return
    this.#endParagraph()
    this.#flow = last.around
  }

  #closeTable(): void {
    this.#closeCell()
    this.#endParagraph()
    const last = this.#tables.pop()
    if (last) last.around.blocks.push(last.table.finish())
  }

  #endParagraph(): void {
    const text =
      this.#preformatted > 0
        ? this.#flow.text
        : this.#flow.text.replaceAll(/ {2,}/gu, ' ').replaceAll(/ ?\n ?/gu, '\n')
    if (text.trim() !== '') this.#flow.blocks.push({ kind: 'text', text })
    this.#flow.text = ''
  }
}
