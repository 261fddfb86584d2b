import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readGrid } from '../../../../src/data/ingest/read/readGrid.ts'
import { makeXlsx } from './makeZip.ts'

const FILES = new URL('../../../files/formats/', import.meta.url)

describe.each(['xlsx', 'xls'])('a workbook as %s', (format) => {
  const read = () => readGrid(readFileSync(new URL(`sheets.${format}`, FILES)), `sheets.${format}`)

  test('shows numbers as displayed, dates as printed, formulas by their result, text as typed', async () => {
    const { rows } = await read()
    expect(rows.slice(0, 10).map((row) => row.cells[1])).toEqual([
      '数值',
      '95.5%',
      '1.00',
      '4684.01',
      '≥36个',
      '2025年4月30日',
      '9368.028',
      '0012.50',
      '上',
      '下',
    ])
  })

  test('marks hidden rows and sheets, keeps hidden columns apart', async () => {
    const { rows } = await read()
    expect(rows.filter((row) => row.hidden).map((row) => row.cells[0])).toEqual([
      '隐藏行',
      '隐藏表',
    ])
    expect(rows[3]?.hiddenCells).toEqual([{ column: 2, text: '0.00' }])
    expect(rows.every((row) => row.sheet !== '一季度' || row.cells[2] === '')).toBe(true)
  })

  test('names the sheet of a row, and drops what a merge hides', async () => {
    const { rows } = await read()
    expect([...new Set(rows.map((row) => row.sheet))]).toEqual(['一季度', '二季度', '草稿'])
    expect(rows[9]).toMatchObject({
      cells: ['', '下', '', ''],
      covered: ['合并', null, null, null],
    })
  })
})

test('strings of a legacy workbook that go on over several records', async () => {
  const { rows } = await readGrid(readFileSync(new URL('strings.xls', FILES)), 'strings.xls')
  expect(rows.map((row) => row.cells)).toEqual(
    Array.from({ length: 220 }, (_, index) => {
      const n = index + 1
      const tail = ('abc'[n % 3] ?? '').repeat(n % 7)
      return [
        `第${n}项：加强河道巡查、水闸养护与供水保障，及时处理群众反映的问题${tail}`,
        `Item ${n}`,
      ]
    }),
  )
})

test('shared, rich, inline and escaped strings; a formula without result is not a blank', async () => {
  const strings =
    '<si><t>数量</t></si><si><r><t>社会</t></r><r><t>效益</t></r><rPh><t>しゃかい</t></rPh></si>'
  const { rows } = await readGrid(
    makeXlsx(
      '<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
        '<row r="9"><c r="A9" t="inlineStr"><is><t>一_x000D_行</t></is></c><c r="B9"><f>SUM(A1:A2)</f></c><c t="b"><v>1</v></c></row></sheetData>',
      strings,
    ),
    'book.xlsx',
  )
  expect(rows.map((row) => row.cells)).toEqual([
    ['数量', '', '社会效益'],
    ['一\n行', '=SUM(A1:A2)', 'TRUE'],
  ])
})
