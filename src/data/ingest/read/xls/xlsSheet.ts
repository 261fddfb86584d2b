import { formatNumber } from '../sheet/formatNumber.ts'
import type { Sheet } from '../sheet/sheetGrid.ts'
import type { BiffRecord } from './records.ts'
import { readRecords, RECORD, RecordReader } from './records.ts'

/** What cells refer to outside their sheet. */
export interface XlsContext {
  strings: string[]
  /** Number format of each cell style. */
  formats: string[]
  from1904: boolean
}

const HIDDEN_ROW = 0x20
const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** Fills a sheet from the substream that begins at some position. */
export function fillSheet(sheet: Sheet, stream: Uint8Array, at: number, context: XlsContext): void {
  const filler = new Filler(sheet, context)
  for (const record of readRecords(stream, at)) filler.take(record)
}

class Filler {
  readonly #sheet: Sheet
  readonly #context: XlsContext
  /** A formula whose text stands in the record after it. */
  #waiting: { row: number; column: number } | null = null

  constructor(sheet: Sheet, context: XlsContext) {
    this.#sheet = sheet
    this.#context = context
  }

  take(record: BiffRecord): void {
    const reader = new RecordReader(record)
    switch (record.kind) {
      case RECORD.columnInfo:
        this.#columnInfo(reader)
        break
      case RECORD.row:
        this.#row(reader)
        break
      case RECORD.mergedCells:
        this.#merges(reader)
        break
      case RECORD.string:
        if (this.#waiting)
          this.#sheet.set(this.#waiting.row, this.#waiting.column, reader.richString())
        this.#waiting = null
        break
      default:
        this.#cell(record.kind, reader)
    }
  }

  #columnInfo(reader: RecordReader): void {
    const [from, to] = [reader.u16(), reader.u16()]
    reader.skip(4)
    if (reader.u16() & 1) this.#sheet.hiddenColumns.push({ from, to })
  }

  #row(reader: RecordReader): void {
    const row = reader.u16()
    reader.skip(10)
    if (reader.u16() & HIDDEN_ROW) this.#sheet.hiddenRows.add(row)
  }

  #merges(reader: RecordReader): void {
    const count = reader.u16()
    for (let n = 0; n < count; n++) {
      const [top, bottom, left, right] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()]
      this.#sheet.merges.push({ top, bottom, left, right })
    }
  }

  #cell(kind: number, reader: RecordReader): void {
    if (!CELLS.has(kind)) return
    const [row, column] = [reader.u16(), reader.u16()]
    if (kind === RECORD.mulRk) {
      // The last two bytes repeat the last column.
      for (let at = column; reader.left > 2; at++) {
        const style = reader.u16()
        this.#sheet.set(row, at, this.#number(reader.rk(), style))
      }
      return
    }
    this.#sheet.set(row, column, this.#text(kind, reader, row, column))
  }

  #text(kind: number, reader: RecordReader, row: number, column: number): string {
    const style = reader.u16()
    if (kind === RECORD.labelSst) return this.#context.strings[reader.u32()] ?? ''
    if (kind === RECORD.label) return reader.richString()
    if (kind === RECORD.rk) return this.#number(reader.rk(), style)
    if (kind === RECORD.number) return this.#number(reader.f64(), style)
    if (kind === RECORD.formula) return this.#formula(reader.bytes(8), style, row, column)
    const value = reader.u8()
    return reader.u8() === 1 ? errorText(value) : boolText(value)
  }

  /** The stored result of a formula: a number, or what the first byte says when the last two are all ones. */
  #formula(result: Uint8Array, style: number, row: number, column: number): string {
    if (result[6] !== 0xff || result[7] !== 0xff)
      return this.#number(new DataView(result.buffer).getFloat64(0, true), style)
    const [kind = 3, , value = 0] = result
    if (kind === 0) this.#waiting = { row, column }
    if (kind === 1) return boolText(value)
    return kind === 2 ? errorText(value) : ''
  }

  #number(value: number, style: number): string {
    const format = this.#context.formats[style] ?? 'General'
    return formatNumber(value, format, this.#context.from1904)
  }
}

const CELLS = new Set<number>([
  RECORD.labelSst,
  RECORD.label,
  RECORD.rk,
  RECORD.mulRk,
  RECORD.number,
  RECORD.formula,
  RECORD.boolErr,
])

function boolText(value: number): string {
  return value === 1 ? 'TRUE' : 'FALSE'
}

function errorText(code: number): string {
  return ERRORS[code] ?? '#N/A'
}
