import { expect, test } from 'vitest'
import { citeApa7, citeGbt7714 } from '../../src/charts/export/citation.ts'
import { excelOf, sheetOf } from '../../src/views/dataset/excelOf.ts'

const CSV = `id,document_id,line,side,category,amount_fen
b1,doc,4,expenditure,"基本,支出",46840100
b2,doc,5,level,007,
b3,doc,6,total,合计,9007199254740991
`

test('a table is a sheet: numbers are numbers where Excel holds them, a blank is empty and texts stay texts', () => {
  expect(sheetOf('budget_line', CSV)).toEqual({
    name: 'budget_line',
    head: true,
    rows: [
      ['id', 'document_id', 'line', 'side', 'category', 'amount_fen'],
      ['b1', 'doc', 4, 'expenditure', '基本,支出', 46840100],
      ['b2', 'doc', 5, 'level', '007', null],
      ['b3', 'doc', 6, 'total', '合计', '9007199254740991'],
    ],
  })
})

test('cells that Excel cannot hold whole are counted', async () => {
  const long = `id,document_id,line,side,category,amount_fen\nb,doc,1,total,${'长'.repeat(32_768)},1\n`
  const files: Record<string, string> = {
    'tables/budget_line.csv': long,
    'tables/goal.csv': 'id\n',
  }
  const asked: string[] = []
  const { workbook, cut } = await excelOf(['budget_line', 'goal'], (path) => {
    asked.push(path)
    return Promise.resolve(new TextEncoder().encode(files[path]))
  })
  expect(cut).toBe(1)
  expect(asked).toEqual(Object.keys(files))
  expect(new TextDecoder().decode((await workbook.arrayBuffer()).slice(0, 2))).toBe('PK')
})

test('a dataset is cited as one, and a chart as a chart', () => {
  const cited = {
    publishers: [],
    title: '数据',
    siteName: '站',
    version: 'abcd1234',
    accessed: new Date(2026, 10, 28),
    url: 'https://example.org/',
  }
  const dataset = { ...cited, kind: 'dataset' as const }
  expect(citeGbt7714(dataset, 'zh')).toBe(
    '数据[DS/OL]. 站, 数据版本 abcd1234[2026-11-28]. https://example.org/.',
  )
  expect(citeApa7(dataset, 'zh')).toContain('［数据集］')
  expect(citeApa7(dataset, 'en')).toContain('[Data set]. (n.d.).')
  expect(citeApa7(cited, 'en')).toContain('[Data visualization]')
})
