import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { csvParseRows } from 'd3-dsv'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { sheetRows, xlsxOf } from '../../src/charts/export/xlsx.ts'
import { EDIT_LIMITS, type ChartEdit } from '../../src/charts/frame/chartEdit.ts'
import { toCsv } from '../../src/charts/frame/csv.ts'
import { PROJECT } from '../../src/data/node/paths.ts'
import { writeEdits } from '../../src/views/url/editField.ts'
import { folderOf, VIEW_NAMES } from '../../src/views/url/viewName.ts'
import { launch, openPage } from './browser.ts'
import { officeIsThere, openInOffice } from './libreOffice.ts'
import { drawWithRsvg, rsvgIsThere } from './rsvg.ts'
import { compare, openMenu, sheetsOf, shownCells, taken, trimmed } from './takenPage.ts'

const hasRsvg = rsvgIsThere()
const hasOffice = officeIsThere()
if (!hasOffice) process.stdout.write('soffice is not there: no spreadsheet opens the tables.\n')

let browser: Browser
let database: DuckDBConnection
beforeAll(async () => {
  browser = await launch()
  const published = join(PROJECT, 'data/published')
  const manifest = await readFile(join(published, 'manifest.json'), 'utf8')
  const { database: file } = JSON.parse(manifest) as { database: string }
  const instance = await DuckDBInstance.create(join(published, file), {
    access_mode: 'READ_ONLY',
  })
  database = await instance.connect()
})
afterAll(async () => {
  database.closeSync()
  await browser.close()
})

/** Han glyphs of a picture's texts, each with the outline that is drawn for it. */
function hanOutlines(svg: string): [glyph: string, outline: string][] {
  const labels = [...svg.matchAll(/aria-label="([^"]+)"><g transform[^>]*>(.*?)<\/g>/g)]
  return labels.flatMap(([, text = '', drawn = '']) => {
    const glyphs = Array.from(text.replaceAll(/&\w+;/g, 'x').replaceAll(/\s/g, ''))
    const outlines = [...drawn.matchAll(/<use [^>]*href="([^"]+)"/g)].map(([, id = '']) => id)
    expect(outlines.length, text).toBe(glyphs.length)
    return glyphs.flatMap((glyph, at): [string, string][] =>
      /\p{Script=Han}/u.test(glyph) ? [[glyph, outlines[at] ?? '']] : [],
    )
  })
}

/** The pictures: of a size, with the title in pixels and in words, Han as Han, and the same in another program. */
async function checkPictures(page: Page, figure: Locator, title: string): Promise<void> {
  const svg = (await taken(figure, 'SVG 矢量图')).toString()
  const png = await taken(figure, 'PNG 图片')
  expect(svg).not.toMatch(/var\(|<text|NaN|undefined/)
  const address = page.url().split('#')[0] ?? ''
  expect(svg).toContain(`${address}#`)
  const outlines = hanOutlines(svg)
  expect(outlines.length).toBeGreaterThan(10)
  // A glyph that the font has not is a box, the same for all of them.
  const drawnAs = new Map<string, string>()
  for (const [glyph, outline] of outlines) {
    expect(drawnAs.get(outline) ?? glyph, glyph).toBe(glyph)
    drawnAs.set(outline, glyph)
  }
  const wordless = svg.replaceAll(/<use [^>]*>/g, '')
  const [, width = 0] = (/ width="(\d+)"/.exec(svg) ?? []).map(Number)
  const region = { x: 56, y: 84, width: 2 * width - 112, height: 56 }
  const named = await compare(page, png, wordless, region)
  expect([named.width, named.height]).toEqual([2 * named.otherWidth, 2 * named.otherHeight])
  expect(named.inRegion).toBeGreaterThan(Math.min(title.length, 20) * 80)
  if (!hasRsvg) return
  const other = await compare(page, png, drawWithRsvg(svg))
  expect([other.otherWidth, other.otherHeight]).toEqual([other.width, other.height])
  expect(other.different).toBeLessThan(0.01)
}

/** Cells as programs of tables keep them: numbers of 12 digits, for the last of 15 is rounded differently, no blanks at the end of a row. */
function kept(rows: readonly (readonly string[])[]): string[][] {
  return trimmed(rows).map((row) =>
    row.map((cell) =>
      /^-?\d+\.\d{6,}$/.test(cell) ? String(Number(Number(cell).toPrecision(12))) : cell,
    ),
  )
}

/** A cell of a CSV file without what keeps it from being run as a formula. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '')
}

/** The files of rows, and what is in them, by the charts' ids. */
const files = new Map<string, Buffer>()
const drawn = new Map<string, string[][]>()

/** The files of rows: CSV and workbook say the same, and what the table says. */
async function checkRows(figure: Locator, id: string): Promise<void> {
  const shown = await shownCells(figure)
  const written = await taken(figure, '下载 CSV')
  const workbook = await taken(figure, '下载 Excel')
  const csv = written.toString()
  expect(csv.startsWith('\uFEFF')).toBe(true)
  const rows = csvParseRows(csv.slice(1))
  files.set(`${id}.csv`, written).set(`${id}.xlsx`, workbook)
  drawn.set(id, rows)
  const [data, about] = await sheetsOf(workbook, rows.length)
  expect(kept(data)).toEqual(kept(rows.map((row) => row.map(plain))))
  expect(about.flat().join('\n')).toContain(figure.page().url().split('#')[0])
  expect(rows.length).toBe(shown.length)
  for (const [at, row] of shown.entries()) {
    for (const [column, { text, isNumber }] of row.entries()) {
      const cell = rows[at]?.[column] ?? ''
      if (text === '—') expect(cell).toBe('')
      else if (!isNumber) expect(plain(cell)).toBe(text)
      else expect(asShown(Number(cell), text), `${text} is written ${cell}`).toBe(true)
    }
  }
}

/** Whether a number is what a cell shows, to the digits that it shows; a share is written as a part of one. */
function asShown(value: number, text: string): boolean {
  const digits = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const number = Number(text.replaceAll(/[,%]/g, '').replace('−', '-').replace('+', ''))
  const scaled = text.endsWith('%') ? [value, 100 * value] : [value]
  return scaled.some((one) => Math.abs(one - number) <= 0.5001 * 10 ** -digits)
}

/** The query runs on the published database and says something. */
async function checkSql(figure: Locator): Promise<void> {
  await figure.getByRole('button', { name: '查询语句' }).click()
  const sql = await figure.locator('.panel textarea').inputValue()
  const statements = sql.split(/;\s*\n|\n\n+/).filter((one) => one.trim() !== '')
  expect(statements.length).toBeGreaterThan(0)
  let found = 0
  for (const one of statements) {
    const reader = await database.runAndReadAll(one)
    found += reader.currentRowCount
  }
  expect(found, sql).toBeGreaterThan(0)
}

/** Citation, link and frame name the chart, its version and its address. */
async function checkWords(figure: Locator, id: string, title: string): Promise<void> {
  const address = `${figure.page().url().split('#')[0] ?? ''}#${id}`
  const version = await figure.locator('.version code').innerText()
  await figure.getByRole('button', { name: '引用格式' }).click()
  for (const style of ['GB/T 7714—2015', 'APA 第 7 版']) {
    const cited = await figure.getByLabel(style).inputValue()
    for (const part of [title.replace(/[.。]$/, ''), version, address])
      expect(cited).toContain(part)
  }
  await figure.getByRole('button', { name: '复制链接' }).click()
  expect(await figure.getByRole('textbox').inputValue()).toBe(address)
  await figure.getByRole('button', { name: '嵌入网页' }).click()
  const code = await figure.locator('.panel textarea').inputValue()
  expect(code).toContain(`embed/?chart=${id}"`)
  await figure.getByRole('button', { name: '复制图片' }).click()
  await figure.getByText('图片已复制').waitFor()
  const type = await figure.page().evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)).slice(1, 4)]
  })
  expect(String.fromCharCode(...type)).toBe('PNG')
}

/**
 * Views with charts: another is one of these as soon as it has one. A report and the Data view show charts of others, and the charts of a
 * project's card and of a reader's SQL wait until they are asked for.
 */
const WITHOUT_CHARTS = new Set<string>([
  'projects',
  'documents',
  'dataset',
  'sql',
  'mine',
  'report',
])
const views = VIEW_NAMES.filter((view) => !WITHOUT_CHARTS.has(view))

describe.each(views)('every chart of %s', (view) => {
  test('leaves in every form, and each is opened again', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const { page, errors, foreign } = await openPage(browser, inject('deepUrl'), { permissions })
    await page.goto(new URL(folderOf(view), inject('deepUrl')).href)
    await page.locator('figure [data-mark]').first().waitFor()
    const ids = await page.locator('figure[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(0)
    const edits: ChartEdit[] = []
    for (const id of ids) {
      const figure = await openMenu(page, `#${id}`)
      const title = (await figure.locator(`#${id}-title`).innerText()).trim()
      const mark = await figure.locator('[data-mark]').nth(1).getAttribute('data-mark')
      await checkPictures(page, figure, title)
      await checkRows(figure, id)
      await checkSql(figure)
      await checkWords(figure, id, title)
      await figure.getByRole('button', { name: '带走' }).click()
      edits.push({
        chart: id,
        title: `我的${id}`,
        subtitle: '副',
        marks: [mark ?? ''],
        notes: ['批'],
      })
    }
    for (let at = 0; at < edits.length; at += EDIT_LIMITS.charts) {
      const some = edits.slice(at, at + EDIT_LIMITS.charts)
      const link = new URL(`${folderOf(view)}?edit=${writeEdits(some)}`, inject('deepUrl')).href
      await page.goto(link)
      for (const { chart, title, subtitle, marks } of some) {
        const figure = page.locator(`#${chart}`)
        await expect.poll(() => figure.locator(`#${chart}-title`).innerText()).toBe(title)
        expect(await figure.locator('p.subtitle').innerText()).toBe(subtitle)
        expect(await figure.locator('.edited li').allInnerTexts()).toEqual(['批'])
        const lit = figure.locator('[data-highlighted]')
        const keys = await lit.evaluateAll((all) => all.map((one) => one.getAttribute('data-mark')))
        expect([...new Set(keys)]).toEqual(marks)
      }
    }
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
    await page.context().close()
  })
})

/** Texts that a spreadsheet would run, and others that it would spoil. */
const SPOILT = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=HYPERLINK("http://x")',
  '东莞市，“人大”\n第二行',
  'a,"b"',
]

test.runIf(hasOffice)('LibreOffice opens every table and shows its rows', () => {
  expect(drawn.size).toBeGreaterThan(0)
  const table = {
    columns: [
      { key: 'text', label: '文字' },
      { key: 'number', label: '数' },
    ],
    rows: SPOILT.map((text, at) => ({ text, number: at - 2.5 })),
  }
  const sheet = { name: '数据', rows: sheetRows(table), head: true }
  files.set('spoilt.csv', Buffer.from(toCsv(table)))
  files.set('spoilt.xlsx', Buffer.from(xlsxOf([sheet])))
  drawn.set('spoilt', csvParseRows(toCsv(table).slice(1)))
  const opened = openInOffice(files, '数据')
  for (const [id, rows] of drawn) {
    // The mark before a formula is seen in a CSV file; a workbook says of each cell that it is text.
    expect(kept(opened.get(`${id}.csv`) ?? []), `${id}.csv`).toEqual(kept(rows))
    const texts = rows.map((row) => row.map(plain))
    expect(kept(opened.get(`${id}.xlsx`) ?? []), `${id}.xlsx`).toEqual(kept(texts))
  }
})
