import { readFile } from 'node:fs/promises'
import axe, { type RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { alive, launch, openPage, type Watched } from './browser.ts'
import { listed, openMine, testFile } from './minePage.ts'

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

async function open(path = 'sql/', options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await openPage(browser, inject('deepUrl'), options)
  watched.push(opened)
  await opened.page.goto(new URL(path, inject('deepUrl')).href)
  await alive(opened.page)
  return opened.page
}

const withSql = (sql: string) => `sql/?${new URLSearchParams({ sql }).toString()}`

/** Puts a query in the place of the one that is there, with the keyboard. */
async function write(page: Page, sql: string): Promise<void> {
  const field = page.locator('.editor textarea')
  // A view that is being opened has neither yet.
  await page.locator('.editor textarea, .cm-content').first().waitFor()
  if ((await field.count()) > 0) await field.focus()
  const editor = page.locator('.cm-content')
  await editor.waitFor()
  await editor.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(sql)
}

const results = (page: Page) => page.locator('section[aria-labelledby^="result-"]')

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(运行|Run)$/ }).click()
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await results(page).first().waitFor({ timeout: 120_000 })
  await expect
    .poll(() => page.getByRole('button', { name: /^(停止|Stop)$/ }).count(), { timeout: 120_000 })
    .toBe(0)
}

/** Cells of a result, row by row. */
const cells = (page: Page, index = 0) =>
  results(page)
    .nth(index)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
    )

test('before a script the page has the question, the tables and the examples', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(new URL('sql/', inject('deepUrl')).href)
  expect(await page.locator('textarea').inputValue()).toContain('FROM indicator_fact')
  const text = await page.locator('main').innerText()
  expect(text).toContain('budget_fact')
  expect(await page.locator('main details li').count()).toBeGreaterThan(300)
  expect(await page.locator('.examples a').count()).toBeGreaterThan(5)
  await page.context().close()
})

test('a chart’s question is opened, run, and gives the figures of the chart', async () => {
  const page = await open('budget/')
  const figure = page.locator('#ranked-projects, main figure').first()
  const shown = await figure.locator('[data-mark]').count()
  expect(shown).toBeGreaterThan(0)
  await figure.getByRole('button', { name: '带走' }).click()
  await figure.getByRole('button', { name: '查询语句' }).click()
  const link = figure.getByRole('link', { name: /SQL/ })
  const sql = await figure.locator('.panel textarea').first().inputValue()
  await link.click()
  await page.locator('.editor textarea').waitFor()
  expect((await page.locator('.editor textarea').inputValue()).trim()).toBe(sql.trim())
  await run(page)
  expect(await results(page).locator('.notice.error').count()).toBe(0)
  expect((await cells(page)).length).toBeGreaterThan(5)
})

test('values are exact, NULL is said, and an answer leads to its line', async () => {
  const page = await open(
    withSql(
      'SELECT amount_fen, NULL AS nothing, 0 AS zero, sum(amount_fen) OVER ()::HUGEINT * 1000000000 AS huge, 1.10::DECIMAL(9,2) AS d, document_id, line FROM budget_fact WHERE amount_fen IS NOT NULL ORDER BY amount_fen DESC LIMIT 1',
    ),
  )
  await run(page)
  const [row] = await cells(page)
  expect(row?.slice(1, 3)).toEqual(['NULL', '0'])
  expect(row?.[3]).toMatch(/^\d{17,}$/)
  expect(row?.[4]).toBe('1.1')
  await results(page).locator('td a').click()
  await page.locator('li[aria-current="location"]').waitFor()
})

test('several statements have a result each; the first that fails ends them and is shown at its place', async () => {
  const page = await open()
  await write(page, "SELECT 1 AS a;\nSELECT '金额',\nnope FROM document;\nSELECT 3")
  await page.keyboard.press('Control+Enter')
  await settled(page)
  expect(await results(page).count()).toBe(3)
  expect(await cells(page)).toEqual([['1']])
  const error = await results(page).nth(1).innerText()
  expect(error).toContain('第 3 行第 1 个字')
  expect(error).toContain('Referenced column "nope" not found')
  expect(await results(page).nth(2).innerText()).toContain('没有运行')
  expect(await page.locator('.cm-error').innerText()).toBe('nope')
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' ')
  expect(await page.locator('.cm-error').count()).toBe(0)
  await page.getByRole('link', { name: 'English' }).click()
  await expect
    .poll(() => results(page).nth(1).innerText())
    .toContain('Line 3, character 1: A column’s name or its use is wrong here.')
})

test('is completed, run, walked and left with the keyboard alone', async () => {
  const page = await open()
  await page.locator('.editor textarea').focus()
  await page.locator('.cm-content').waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('SELECT * FROM budget_l')
  await page.locator('.cm-tooltip-autocomplete').getByText('budget_line').waitFor()
  expect(await page.locator('.cm-tooltip-autocomplete').innerText()).toContain('预算金额')
  await expect.poll(() => page.locator('.cm-tooltip-autocomplete [aria-selected]').count()).toBe(1)
  // CodeMirror takes no completion that has only just come up.
  await page.waitForTimeout(200)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.cm-content').innerText()).toContain('budget_line')
  await page.keyboard.press('Control+Enter')
  await settled(page)
  expect((await cells(page)).length).toBeGreaterThan(20)
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('运行')
  expect(page.url()).toContain('sql=')
})

test('a chart of the result: only what fits, with the rows it draws as a table', async () => {
  const page = await open()
  await run(page)
  await page.getByRole('button', { name: '图', exact: true }).click()
  const figure = page.locator('#sql-chart-1')
  expect(await figure.locator('select option').allTextContents()).toEqual([
    '分组条形',
    '排序条形',
    '逐年折线',
  ])
  const drawn = await figure.locator('[data-mark]').count()
  await figure.getByRole('button', { name: '表格' }).click()
  expect(await figure.locator('tbody tr').count()).toBe(drawn)
  await write(page, 'SELECT id FROM document')
  await run(page)
  expect(await page.getByRole('button', { name: '图', exact: true }).count()).toBe(0)
  expect(await results(page).innerText()).toContain('画不成图')
})

test('more rows than are fetched are said, and never cut in silence', async () => {
  const page = await open(withSql('SELECT i FROM range(12345) t(i)'))
  await run(page)
  expect(await results(page).innerText()).toContain('只取了前 10,000 行')
  expect(await results(page).locator('tbody tr').count()).toBe(200)
  await page.getByRole('button', { name: '再显示 1000 条' }).click()
  expect(await results(page).locator('tbody tr').count()).toBe(1200)
})

test('a result is taken along as CSV, Excel and Markdown', async () => {
  const page = await open(withSql("SELECT '额|度' AS a, NULL AS b, 0 AS c"), {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await run(page)
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    return readFile(await download.path())
  }
  expect((await saved('下载 CSV')).toString('utf8')).toBe('\uFEFFa,b,c\r\n额|度,,0\r\n')
  expect((await saved('下载 Excel')).subarray(0, 2).toString()).toBe('PK')
  await page.getByRole('button', { name: '复制为 Markdown' }).click()
  await page.getByText('已复制').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '| 额\\|度 | NULL | 0 |',
  )
})

test('a query that does not end is stopped at once, and the next one runs', async () => {
  const page = await open(
    withSql('SELECT count(*) FROM range(10000000) a, range(900000) b WHERE a.range + b.range = 7'),
  )
  await page.getByRole('button', { name: '运行' }).click()
  await page.getByText('正在查询…').waitFor({ timeout: 120_000 })
  await page.getByRole('button', { name: '停止' }).click()
  await page.getByText('已停止').waitFor({ timeout: 5_000 })
  await write(page, 'SELECT 42 AS answer')
  await run(page)
  expect(await cells(page)).toEqual([['42']])
})

test('past queries are kept here until they are cleared; without storage everything else works', async () => {
  const page = await open(withSql('SELECT 1 AS first_one'))
  await run(page)
  await page.goto(new URL('sql/', inject('deepUrl')).href)
  await page.getByText('运行过的查询（1）').click()
  await page.getByRole('button', { name: /first_one/ }).click()
  expect(await page.locator('.editor textarea').inputValue()).toBe('SELECT 1 AS first_one')
  await page.getByRole('button', { name: '全部清除' }).click()
  expect(await page.getByText('运行过的查询').count()).toBe(0)
  expect(await page.evaluate(() => localStorage.getItem('mingzhang:sql'))).toBeNull()

  const bare = await openPage(browser, inject('deepUrl'))
  watched.push(bare)
  await bare.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await bare.page.goto(new URL(withSql('SELECT 7 AS n'), inject('deepUrl')).href)
  await alive(bare.page)
  await run(bare.page)
  expect(await cells(bare.page)).toEqual([['7']])
})

test('a link’s query waits for its reader, and one that cannot be used is said', async () => {
  const page = await open(withSql('SELECT 1'))
  expect(await page.locator('.editor textarea').inputValue()).toBe('SELECT 1')
  expect(await results(page).count()).toBe(0)
  const bad = await open(withSql('SELECT \u202E1'))
  expect(await bad.locator('.notice').innerText()).toContain('sql')
  expect(await bad.locator('.editor textarea').inputValue()).toContain('indicator_fact')
})

test('the reader’s own documents are asked with the others, unless the link leaves them out', async () => {
  const opened = await openPage(browser, inject('deepUrl'))
  watched.push(opened)
  const { page } = opened
  await openMine(page, inject('deepUrl'))
  const name = '000_410414aca069ceaa.txt'
  const buffer = Buffer.from(`${await readFile(testFile(name), 'utf8')}\n另附一行\n`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name, mimeType: 'text/plain', buffer }])
  await expect.poll(() => listed(page), { timeout: 60_000 }).toBe(1)
  await page.getByRole('link', { name: 'SQL', exact: true }).click()
  const sql =
    'SELECT count(*) FROM document; SELECT count(DISTINCT document_id) FROM indicator_fact'
  await write(page, sql)
  await run(page)
  expect(await cells(page)).toEqual([['6']])
  await write(page, 'CREATE TABLE memory.reader.document (x INTEGER); SELECT 1')
  await run(page)
  expect(await results(page).first().locator('.notice.error').count()).toBe(1)
  await page.getByRole('link', { name: '不计入' }).click()
  await write(page, sql)
  await run(page)
  expect(await cells(page)).toEqual([['5']])
})

describe('what may not be', () => {
  /** Each is tried alone; what it says has to be DuckDB's refusal, or nothing has to come of it. */
  const ATTEMPTS = [
    "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
    "SELECT * FROM read_csv('https://example.com/x.csv')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('file:///etc/passwd')",
    "SELECT * FROM glob('*')",
    "SELECT * FROM 'https://example.com/x.parquet'",
    "SELECT * FROM read_parquet('https://example.com/x.parquet')",
    "SELECT * FROM read_json('https://example.com/x.json')",
    "ATTACH 'https://example.com/x.duckdb' AS x",
    "ATTACH 'opfs://x.duckdb' AS x",
    "COPY document TO 'out.csv'",
    "COPY document TO 'https://example.com/out.csv'",
    "EXPORT DATABASE 'x'",
    "IMPORT DATABASE 'x'",
    'LOAD httpfs',
    "INSTALL httpfs FROM 'https://example.com'; LOAD httpfs",
    'SET enable_external_access = true',
    'RESET enable_external_access',
    'SET lock_configuration = false',
    "SET custom_extension_repository = 'https://example.com'",
    'PRAGMA enable_external_access = true',
    'DROP TABLE document',
    'DROP VIEW indicator_fact',
    'DROP SCHEMA mingzhang.main CASCADE',
    'DETACH mingzhang',
    'CREATE OR REPLACE TABLE document (x INTEGER)',
    'CREATE OR REPLACE VIEW indicator_fact AS SELECT 1',
    'CREATE TABLE memory.main.document (x INTEGER)',
    'UPDATE budget_line SET amount_fen = 0',
    'DELETE FROM document',
    'INSERT INTO document SELECT * FROM document',
    'COMMIT; CREATE TABLE memory.main.document (x INTEGER)',
  ]
  /** Nothing comes of these, though DuckDB does not refuse them. */
  const HARMLESS = [
    'INSTALL httpfs',
    'INSTALL spatial FROM community',
    "ATTACH ':memory:' AS other",
    'USE memory',
    'CREATE TEMP TABLE document AS SELECT 1 AS x',
  ]

  test('each attempt is refused; nothing is asked of another origin and no view sees a change', async () => {
    const page = await open('documents/')
    const before = await page.locator('main').innerText()
    await page.getByRole('link', { name: 'SQL', exact: true }).click()
    await page.locator('.editor textarea').waitFor()
    for (const sql of [...ATTEMPTS, ...HARMLESS]) {
      await write(page, sql)
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => page.getByRole('button', { name: '停止' }).count()).toBe(0)
      await results(page).last().waitFor()
      if (ATTEMPTS.includes(sql)) {
        expect(await results(page).locator('.notice.error').count(), sql).toBe(1)
      }
    }
    await write(page, 'SELECT count(*) FROM document; SELECT count(*) FROM indicator_fact')
    await run(page)
    expect(await cells(page)).toEqual([['5']])
    expect(Number((await cells(page, 1))[0]?.[0])).toBeGreaterThan(200)
    await page.getByRole('link', { name: '原文', exact: true }).click()
    await page.locator('main table.rows').waitFor()
    expect(await page.locator('main').innerText()).toBe(before)
    expect(watched.flatMap(({ foreign }) => foreign)).toEqual([])
  })
})

describe('for everybody', () => {
  test.each([
    ['zh', 'light'],
    ['zh', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('%s, %s', async (lang, colorScheme) => {
    const sql = 'SELECT name, amount_fen, NULL AS n FROM project; SELECT nope'
    const page = await open(`${withSql(sql)}&lang=${lang}`, { colorScheme })
    await page.locator('.editor textarea').focus()
    await page.locator('.cm-content').waitFor()
    await run(page)
    await page.getByRole('button', { name: lang === 'zh' ? '图' : 'Chart', exact: true }).click()
    await page.locator('#sql-chart-1 [data-mark]').first().waitFor()
    for (const summary of (await page.locator('main summary').all()).slice(0, 2))
      await summary.click()
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

  test('a phone scrolls the page down and a result sideways, and nothing else', async () => {
    const page = await open(withSql('SELECT * FROM budget_fact'), {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    await run(page)
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0)
    await page.getByRole('button', { name: '图', exact: true }).tap()
    await page.locator('#sql-chart-1 [data-mark]').first().waitFor()
    for (const button of await page.locator('main section button:visible').all()) {
      expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(24)
    }
  })
})
