import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readGrid } from '../../../../src/data/ingest/read/readGrid.ts'
import { ASSETS } from './assets.ts'
import { makePdf } from './makePdf.ts'
import type { Tables } from './rowsOf.ts'
import { rowsOf } from './rowsOf.ts'

const FILES = new URL('../../../files/formats/', import.meta.url)

test('a table without lines: columns from the gaps, indicators as in the ruled one', async () => {
  const unruled = await readGrid(readFileSync(new URL('unruled.pdf', FILES)), 'unruled.pdf', ASSETS)
  const expected = JSON.parse(readFileSync(new URL('department.json', FILES), 'utf8')) as Tables
  const rows = rowsOf(unruled, expected)
  expect(rows.indicators).toEqual(expected.indicators)
  expect(rows.staffing).toEqual(expected.staffing)
})

test('Chinese in a font that is not embedded is read by the character maps', async () => {
  // 绩效 as UTF-16 codes of a predefined map.
  const grid = await readGrid(makePdf(['BT /C 12 Tf 50 700 Td <7EE96548> Tj ET']), 'a.pdf', ASSETS)
  expect(grid.rows).toEqual([{ line: 1, page: 1, raw: '绩效', cells: ['绩效'] }])
})

test('borders drawn as thin filled boxes make a table; page numbers are left out', async () => {
  const box = (x: number, y: number, width: number, height: number) =>
    `${x} ${y} ${width} ${height} re f`
  const lines = [
    ...[700, 680, 660].map((y) => box(50, y, 200, 0.5)),
    ...[50, 150, 250].map((x) => box(x, 660, 0.5, 40)),
  ]
  const text = (x: number, y: number, word: string) => `BT /F 10 Tf ${x} ${y} Td (${word}) Tj ET`
  const grid = await readGrid(
    makePdf([
      [
        ...lines,
        text(55, 685, 'A'),
        text(155, 685, 'B'),
        text(55, 665, 'C'),
        text(155, 665, 'D'),
        text(300, 30, '- 1 -'),
      ].join('\n'),
    ]),
    'a.pdf',
    ASSETS,
  )
  expect(grid.rows.map((row) => row.cells)).toEqual([
    ['A', 'B'],
    ['C', 'D'],
  ])
})

test('a scan says that it has no text; a scanned page among others is named', async () => {
  const scan = 'q 595 0 0 842 0 0 cm /I Do Q'
  await expect(readGrid(makePdf([scan, scan]), 'scan.pdf', ASSETS)).rejects.toMatchObject({
    code: 'no-text-layer',
  })
  const text = 'BT /F 10 Tf 50 700 Td (Some words) Tj ET'
  const grid = await readGrid(makePdf([text, scan, text]), 'mixed.pdf', ASSETS)
  expect(grid.pagesWithoutText).toEqual([2])
  expect(grid.rows.map((row) => row.page)).toEqual([1, 3])
})
