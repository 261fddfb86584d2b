import type { Zip } from '../zip/openZip.ts'
import { readXml } from '../zip/readXml.ts'
import { builtInFormat } from './formatNumber.ts'

/** A sheet as the workbook names it. */
export interface SheetEntry {
  name: string
  relationship: string
  isHidden: boolean
}

/** What a workbook says of itself. */
export interface Workbook {
  sheets: SheetEntry[]
  /** Whether days are counted from 1904. */
  from1904: boolean
}

/** Reads `xl/workbook.xml`. */
export async function readWorkbook(zip: Zip, part: string): Promise<Workbook> {
  const workbook: Workbook = { sheets: [], from1904: false }
  await readXml(zip.read(part), {
    open(name, { name: sheetName = '', id = '', state = 'visible', date1904 = '0' }) {
      if (name === 'x:workbookPr') workbook.from1904 = date1904 === '1' || date1904 === 'true'
      else if (name === 'x:sheet')
        workbook.sheets.push({ name: sheetName, relationship: id, isHidden: state !== 'visible' })
    },
  })
  return workbook
}

/** Reads the strings that cells point to by number, phonetic guides left out. */
export async function readSharedStrings(zip: Zip, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || !zip.has(part)) return strings
  const text = new RichText()
  await readXml(zip.read(part), {
    open(name) {
      if (name === 'x:si') text.start()
      text.open(name)
    },
    close(name) {
      text.close(name)
      if (name === 'x:si') strings.push(text.finish())
    },
    text: (piece) => text.text(piece),
  })
  return strings
}

/** Reads the number format of each cell style. */
export async function readFormats(zip: Zip, part: string | undefined): Promise<string[]> {
  const formats: string[] = []
  if (part === undefined || !zip.has(part)) return formats
  const own = new Map<number, string>()
  let isCellStyles = false
  await readXml(zip.read(part), {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId ?? 0)
      if (name === 'x:numFmt') own.set(id, formatCode ?? '')
      else if (name === 'x:cellXfs') isCellStyles = true
      else if (name === 'x:xf' && isCellStyles) formats.push(own.get(id) ?? builtInFormat(id))
    },
    close(name) {
      if (name === 'x:cellXfs') isCellStyles = false
    },
  })
  return formats
}

/** Collects the text of a string that may be made of runs. */
export class RichText {
  #text = ''
  #isText = false
  #isGuide = false

  start(): void {
    this.#text = ''
  }

  open(name: string): void {
    if (name === 'x:rPh') this.#isGuide = true
    else if (name === 'x:t') this.#isText = !this.#isGuide
  }

  close(name: string): void {
    if (name === 'x:rPh') this.#isGuide = false
    else if (name === 'x:t') this.#isText = false
  }

  text(piece: string): void {
    if (this.#isText) this.#text += piece
  }

  finish(): string {
    return unescapeText(this.#text)
  }
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.replaceAll(/_x([0-9a-f]{4})_/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
