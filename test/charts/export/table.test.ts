import fc from 'fast-check'
import { csvParseRows } from 'd3-dsv'
import { describe, expect, test } from 'vitest'
import { aboutRows, footOf, type TakenFrom } from '../../../src/charts/export/takenWords.ts'
import { publishersOf, type TakenChart } from '../../../src/charts/export/takenChart.ts'
import { sheetRows, xlsxOf } from '../../../src/charts/export/xlsx.ts'
import { toCsv } from '../../../src/charts/frame/csv.ts'
import { openZip } from '../../../src/data/ingest/read/zip/openZip.ts'
import { readXlsx } from '../../../src/data/ingest/read/sheet/readXlsx.ts'

const columns = [
  { key: 'name', label: '名称' },
  { key: 'yuan', label: '金额（元）', numeric: true },
]

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const { rows } = await readXlsx(openZip(bytes))
  return rows.map(({ cells }) => [...cells])
}

/** Texts a cell may hold, formulas and Chinese among them; the reader of tables trims and folds blanks. */
const cellText = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '+86',
      '-待定',
      '@sum',
      '_x0041_',
      'a<&"',
      '明账',
      '　全角',
      '≥95%',
      '1e5',
    ),
    fc.string({
      unit: fc.constantFrom('账', '目', 'a', '=', '+', '-', '@', '"', ',', '<', '&', '9'),
    }),
  )
  .map((text) => text.trim())

test('the cells of a workbook are typed: numbers are numbers, texts never formulas', () => {
  const bytes = xlsxOf([
    {
      name: '数据',
      rows: sheetRows({ columns, rows: [{ name: '=1+1', yuan: -363300 }] }),
      head: true,
    },
  ])
  const xml = new TextDecoder().decode(bytes)
  expect(xml).toContain('<c r="B2"><v>-363300</v></c>')
  expect(xml).toMatch(/<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t>/)
  expect(xml).not.toContain('<f>')
  expect(xml).toContain('state="frozen"')
})

test('a blank is no cell, a zero is one', () => {
  const xml = new TextDecoder().decode(
    xlsxOf([
      {
        name: 'a',
        rows: [
          [null, 0],
          [null, null],
        ],
        head: false,
      },
    ]),
  )
  expect(xml).toContain('<row r="1"><c r="B1"><v>0</v></c></row><row r="2"></row>')
})

test('a workbook is read back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          cellText.filter((text) => text !== ''),
          fc.integer(),
        ),
        { minLength: 1 },
      ),
      async (given) => {
        const rows = given.map(([name, yuan]) => ({ name, yuan }))
        const read = await cellsOf(
          xlsxOf([{ name: '数据', rows: sheetRows({ columns, rows }), head: true }]),
        )
        expect(read).toEqual([
          ['名称', '金额（元）'],
          ...given.map(([name, yuan]) => [name, String(yuan)]),
        ])
      },
    ),
    { numRuns: 60 },
  )
})

test('a CSV file is read back as it was, but for an apostrophe before what would be a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cellText, fc.option(fc.integer()))), (given) => {
      const csv = toCsv({ columns, rows: given.map(([name, yuan]) => ({ name, yuan })) })
      expect(csv.startsWith('\uFEFF')).toBe(true)
      expect(csv.replaceAll(/"[^"]*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const [, ...rows] = csvParseRows(csv.slice(1))
      const isRun = (text: string) =>
        /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?%?$/.test(text)
      expect(rows).toEqual(
        given.map(([name, yuan]) => [
          isRun(name) ? `'${name}` : name,
          yuan === null ? '' : String(yuan),
        ]),
      )
    }),
  )
})

const chart: TakenChart = {
  id: 'split',
  language: 'zh',
  title: '原题',
  subtitle: '单位：万元',
  summary: '摘要',
  source: [
    { label: '甲办 2026', href: '../documents/?doc=a', publisher: '甲办' },
    { label: '甲办 2023', href: '../documents/?doc=b', publisher: '甲办' },
    { label: '乙委 2026', href: '../documents/?doc=c' },
  ],
  notes: ['年份为推断。'],
  missing: '缺一份。',
  version: 'abc123',
  table: { columns, rows: [], fileName: 't' },
  sql: undefined,
  edit: null,
}
const from: TakenFrom = {
  siteName: '明账',
  url: 'https://example.org/budget/#split',
  accessed: new Date(2026, 10, 7),
  absolute: (href) => new URL(href, 'https://example.org/budget/').href,
}

describe('what leaves with a chart', () => {
  test('says sources with their addresses, version, link, what is missing and the day', () => {
    expect(aboutRows(chart, from)).toEqual([
      ['标题', '原题'],
      ['副标题', '单位：万元'],
      ['缺失', '缺一份。'],
      ['说明', '年份为推断。'],
      ['数据版本', '明账 · abc123'],
      ['网址', 'https://example.org/budget/#split'],
      ['来源', '甲办 2026', 'https://example.org/documents/?doc=a'],
      ['来源', '甲办 2023', 'https://example.org/documents/?doc=b'],
      ['来源', '乙委 2026', 'https://example.org/documents/?doc=c'],
      ['取用日期', '2026-11-07'],
    ])
  })

  test('names each department once', () => {
    expect(publishersOf(chart.source)).toEqual(['甲办', '乙委 2026'])
  })

  test('carries a reader’s edit, marked as one, with the original title', () => {
    const edit = { chart: 'split', title: '我的题', subtitle: '', marks: ['a'], notes: ['看这里'] }
    const edited = { ...chart, edit }
    expect(aboutRows(edited, from)[0]).toEqual(['标题', '我的题'])
    const foot = footOf(edited, from, ['图中只画出前 40 项。'])
    expect(foot.slice(0, 2)).toEqual([
      { head: '读者改写：', text: '标题或副标题由读者改写，原题为“原题”。突出显示由读者选定。' },
      { head: '读者批注：', text: '看这里' },
    ])
    expect(foot.find(({ head }) => head === '说明：')?.text).toContain('前 40 项')
  })
})
