import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import axe, { type RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { TABLES } from '../../src/data/store/columns.ts'
import type { Manifest } from '../../src/data/store/manifest.ts'
import { alive, launch, openPage, type Watched } from './browser.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let browser: Browser
const watched: Watched[] = []
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
afterEach(async () => {
  expect(watched.flatMap(({ foreign }) => foreign)).toEqual([])
  expect(watched.flatMap(({ errors }) => errors)).toEqual([])
  for (const { page } of watched.splice(0)) await page.context().close()
})

async function open(path = 'dataset/', options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await openPage(browser, inject('deepUrl'), options)
  watched.push(opened)
  await opened.page.goto(new URL(path, inject('deepUrl')).href)
  await alive(opened.page)
  return opened.page
}

async function published(path: string): Promise<Buffer> {
  const response = await fetch(new URL(`data/${path}`, inject('deepUrl')))
  expect(response.status, path).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

const manifestOf = async () =>
  JSON.parse((await published('manifest.json')).toString('utf8')) as Manifest

test('without a script everything is said but the citation, which has the reader’s own day', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(new URL('dataset/', inject('deepUrl')).href)
  const text = await page.locator('main').innerText()
  const { dataVersion } = await manifestOf()
  expect(text).toContain(dataVersion)
  expect(text).toContain('没有为它们声明许可')
  expect(await page.locator('#meaning details').count()).toBe(TABLES.length)
  expect(await page.locator('#meaning tbody tr').count()).toBe(
    TABLES.reduce((sum, { columns }) => sum + columns.length, 0),
  )
  expect(await page.locator('#dataset-coverage svg').count()).toBeGreaterThan(0)
  await page.context().close()
})

test('how much of a column is filled is what the published CSV has', async () => {
  const page = await open()
  await page.locator('#meaning summary', { hasText: 'budget_line' }).click()
  const row = page.locator('#meaning tr', { has: page.getByText('amount_fen', { exact: true }) })
  const [, ...lines] = (await published('tables/budget_line.csv'))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  const filled = lines.filter((line) => !line.endsWith(',')).length
  expect(filled).toBeLessThan(lines.length)
  const shown = await row.first().locator('td').last().innerText()
  expect(shown).toContain(`${String(filled)} 行`)
  expect(shown).toContain(`${((100 * filled) / lines.length).toFixed(1)}%`)
})

test('every link leads to a file, of the size and hash that are said', async () => {
  const page = await open()
  const { files } = await manifestOf()
  const rows = await page.locator('#versions tbody tr').all()
  expect(rows.length).toBe(files.filter(({ path }) => !path.startsWith('cubes/')).length)
  await page.locator('#versions summary').click()
  for (const row of rows.slice(0, 8)) {
    const href = (await row.locator('a').getAttribute('href')) ?? ''
    const bytes = Buffer.from(await (await fetch(new URL(href, page.url()))).arrayBuffer())
    expect(await row.locator('code').innerText()).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    )
  }
  for (const link of await page.locator('#tables a').all()) {
    const href = (await link.getAttribute('href')) ?? ''
    expect((await fetch(new URL(href, page.url()), { method: 'HEAD' })).status, href).toBe(200)
  }
})

test('the list of checksums is what sha256sum takes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-sums-'))
  try {
    for (const path of ['SHA256SUMS.txt', 'tables/goal.csv', 'datapackage.json', 'manifest.json']) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), await published(path))
    }
    const check = () =>
      promisify(execFile)('sha256sum', ['-c', '--ignore-missing', 'SHA256SUMS.txt'], {
        cwd: folder,
      })
    expect((await check()).stdout.match(/: OK$/gm)).toHaveLength(3)
    await writeFile(join(folder, 'tables/goal.csv'), 'changed')
    await expect(check()).rejects.toThrow()
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('Excel files are made from the published CSV, one table or all', async () => {
  const page = await open()
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const one = await saved('生成 budget_line.xlsx')
  expect(one.name).toBe('budget_line.xlsx')
  expect(one.bytes.subarray(0, 2).toString()).toBe('PK')
  const all = await saved('生成一个 Excel 文件，每张表一页')
  expect(all.name).toMatch(/^mingzhang-[0-9a-f]{8}\.xlsx$/)
  expect(all.bytes.length).toBeGreaterThan(one.bytes.length)
  expect(await page.getByText(`已保存 ${all.name}`).count()).toBe(1)
})

test('is cited in both styles, with version and address', async () => {
  const page = await open('dataset/?dept=dongguan-peoples-congress-office')
  const { dataVersion } = await manifestOf()
  const cited = await page.locator('#citing').innerText()
  expect(cited).toContain(`[DS/OL]. 明账 Mingzhang, 数据版本 ${dataVersion}[`)
  expect(cited).toContain('［数据集］')
  expect(cited).toContain(new URL('dataset/', inject('deepUrl')).href)
  expect(cited).not.toContain('dept=')
})

test('leads to SQL, to the reader’s own documents, and within itself by the keyboard', async () => {
  const page = await open()
  const parts = page.locator('nav', { hasText: '怎样引用' }).locator('a')
  await parts.filter({ hasText: '怎样引用' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('#citing')
  await page.locator('#meaning summary').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('#meaning details[open] a').first().click()
  await page.locator('.editor textarea').waitFor()
  expect(await page.locator('.editor textarea').inputValue()).toContain('FROM jurisdiction')
  await page.goBack()
  await page.getByRole('link', { name: '打开“我的文件”' }).click()
  await expect.poll(() => page.url()).toContain('/mine/')
})

describe('for everybody', () => {
  test.each([
    ['zh', 'light', 1440],
    ['zh', 'dark', 1440],
    ['en', 'light', 390],
    ['en', 'dark', 390],
  ] as const)('%s, %s, %i pixels wide', async (lang, colorScheme, width) => {
    const page = await open(`dataset/${lang === 'en' ? '?lang=en' : ''}`, {
      colorScheme,
      viewport: { width, height: 900 },
    })
    await page.locator('#meaning').waitFor()
    for (const summary of (await page.locator('main section summary').all()).slice(0, 4))
      await summary.click()
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0)
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(
      ([tags]) =>
        (window as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: { type: 'tag', values: tags },
        } as RunOptions),
      [RULES],
    )
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
    ).toEqual([])
  })
})
