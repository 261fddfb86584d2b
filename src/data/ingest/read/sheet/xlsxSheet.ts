import { MAX_COLUMNS } from '../limits.ts'
import { tooLarge } from '../problems.ts'
import type { XmlHandler } from '../zip/readXml.ts'
import { formatNumber } from './formatNumber.ts'
import type { Area, Sheet } from './sheetGrid.ts'
import { RichText, unescapeText } from './xlsxParts.ts'

/** What cells refer to outside their sheet. */
export interface SheetContext {
  strings: readonly string[]
  formats: readonly string[]
  from1904: boolean
}

/** Fills a sheet from its XML. */
export class XlsxSheetHandler implements XmlHandler {
  readonly #sheet: Sheet
  readonly #context: SheetContext
  readonly #inline = new RichText()
  #row = -1
  #column = -1
  #type = 'n'
  #format = 'General'
  #value: string | null = null
  #formula = ''
  #reading: 'value' | 'formula' | null = null

  constructor(sheet: Sheet, context: SheetContext) {
    this.#sheet = sheet
    this.#context = context
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'x:row') this.#openRow(attributes)
    else if (name === 'x:c') this.#openCell(attributes)
    else if (name === 'x:v') this.#reading = 'value'
    else if (name === 'x:f') this.#reading = 'formula'
    else if (name === 'x:mergeCell') this.#merge(attributes.ref ?? '')
    else if (name === 'x:col' && isOn(attributes.hidden))
      this.#sheet.hiddenColumns.push({
        from: Number(attributes.min) - 1,
        to: Number(attributes.max) - 1,
      })
    this.#inline.open(name)
  }

  close(name: string): void {
    this.#inline.close(name)
    if (name === 'x:v' || name === 'x:f') this.#reading = null
    else if (name === 'x:c') this.#sheet.set(this.#row, this.#column, this.#cellText())
  }

  text(piece: string): void {
    this.#inline.text(piece)
    if (this.#reading === 'value') this.#value = (this.#value ?? '') + piece
    else if (this.#reading === 'formula') this.#formula += piece
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1
    this.#column = -1
    if (isOn(hidden)) this.#sheet.hiddenRows.add(this.#row)
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const place = r === undefined ? null : cellPlace(r)
    this.#column = place?.column ?? this.#column + 1
    this.#row = place?.row ?? this.#row
    this.#type = t ?? 'n'
    this.#format = this.#context.formats[Number(s ?? 0)] ?? 'General'
    this.#value = null
    this.#formula = ''
    this.#inline.start()
  }

  #cellText(): string {
    if (this.#type === 'inlineStr') return this.#inline.finish()
    // A formula whose result was never computed is shown as what it is, so that nobody takes it for a blank.
    if (this.#value === null) return this.#formula === '' ? '' : `=${this.#formula}`
    if (this.#type === 's') return this.#context.strings[Number(this.#value)] ?? ''
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE'
    if (this.#type === 'n' && this.#value.trim() !== '') {
      const number = Number(this.#value)
      return Number.isFinite(number)
        ? formatNumber(number, this.#format, this.#context.from1904)
        : this.#value
    }
    return unescapeText(this.#value)
  }

  #merge(ref: string): void {
    const [from = '', to = from] = ref.split(':')
    const first = cellPlace(from)
    const last = cellPlace(to)
    if (!first || !last) return
    const area: Area = { top: first.row, left: first.column, bottom: last.row, right: last.column }
    if (area.bottom > area.top || area.right > area.left) this.#sheet.merges.push(area)
    if (this.#sheet.merges.length > MAX_MERGES)
      throw tooLarge({ zh: '合并单元格数', en: 'merged cells' }, MAX_MERGES)
  }
}

const MAX_MERGES = MAX_COLUMNS * 100

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** `B12` → row 11, column 1; null for what is no address. */
function cellPlace(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address)
  if (!match) return null
  const letters = match[1] ?? ''
  const column =
    Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, column }
}
