import type { TableTwin, TwinValue } from '../frame/types.ts'
import { escapeXml } from './picture/pictureNode.ts'
import { zipOf } from './zip.ts'

/** A sheet: its name and rows; numbers are numbers, texts are never formulas, null is an empty cell. */
export interface Sheet {
  name: string
  rows: readonly (readonly TwinValue[])[]
  /** The first row is a head: bold, and it stays in sight. */
  head: boolean
}

/** Excel's own limit of a cell. */
const MAX_CELL = 32_767
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A table twin as the rows of a sheet, its labels first. */
export function sheetRows({ columns, rows }: Pick<TableTwin, 'columns' | 'rows'>): TwinValue[][] {
  return [
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  ]
}

/** Sheets as an Excel workbook. Texts stand in the cells as they are; what XML cannot hold is left out of them. */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index): [string, string] => [
          'worksheet',
          `worksheets/sheet${String(index + 1)}.xml`,
        ]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${String(index + 1)}.xml`,
      worksheet(sheet),
    ]),
  ]
  const encoder = new TextEncoder()
  return zipOf(
    parts.map(([path, xml]) => ({
      path,
      bytes: encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    })),
  )
}

function contentTypes(count: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPES}.${type}+xml"/>`
  const sheets = Array.from({ length: count }, (_, index) =>
    override(`worksheets/sheet${String(index + 1)}.xml`, 'worksheet'),
  )
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    ...sheets,
    '</Types>',
  ].join('')
}

function relations(targets: readonly [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function workbook(sheets: readonly Sheet[]): string {
  const all = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(sheetName(name))}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all.join('')}</sheets></workbook>`
}

/** Excel refuses some characters in a name, and more than 31. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  // 0 as it is, 1 text, 2 a head.
  '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" fontId="1" numFmtId="49" applyFont="1" applyNumberFormat="1"/></cellXfs>',
  '</styleSheet>',
].join('')

function worksheet({ rows, head }: Sheet): string {
  const view = head
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
    : ''
  const written = rows.map((cells, row) => {
    const all = cells.map((value, column) =>
      cell(value, `${letters(column)}${String(row + 1)}`, head && row === 0),
    )
    return `<row r="${String(row + 1)}">${all.join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}">${view}${widths(rows)}<sheetData>${written.join('')}</sheetData></worksheet>`
}

function widths(rows: Sheet['rows']): string {
  const count = Math.max(0, ...rows.map((row) => row.length))
  if (count === 0) return ''
  const cols = Array.from({ length: count }, (_, index) => {
    const longest = Math.max(...rows.map((row) => widthOf(row[index] ?? null)))
    const column = String(index + 1)
    return `<col min="${column}" max="${column}" width="${String(Math.min(60, longest + 2))}" customWidth="1"/>`
  })
  return `<cols>${cols.join('')}</cols>`
}

/** In digits: a Chinese glyph is two. */
function widthOf(value: TwinValue): number {
  return Array.from(String(value ?? '')).reduce(
    (sum, glyph) => sum + (glyph >= '\u2e80' ? 2 : 1),
    0,
  )
}

function cell(value: TwinValue, at: string, isHead: boolean): string {
  if (value === null) return ''
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${at}"><v>${String(value)}</v></c>`
  }
  const text = escapeXml(keptEscapes(String(value).slice(0, MAX_CELL)))
  return `<c r="${at}" s="${isHead ? '2' : '1'}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Excel reads `_x0041_` as A; an underscore written this way stays one. */
function keptEscapes(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** A column's letters: 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
