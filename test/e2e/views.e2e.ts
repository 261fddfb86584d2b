import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe, { type RunOptions } from 'axe-core'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { PROJECT } from '../../src/data/node/paths.ts'
import { launch, openPage, type Watched } from './browser.ts'

const VIEWS = [
  '',
  'budget/',
  'budget/?by=share',
  'budget/?by=staff',
  `budget/?zoom=${hashOf('dongguan-peoples-congress-office-2023.txt')}`,
  'indicators/',
  'changes/',
  'compare/',
  'findings/',
  'findings/?about=year-conflict',
  'documents/',
]
const RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
]

/** A line of the first document, named by the hash of its bytes. */
const DOCUMENT = `documents/?doc=${hashOf('dongguan-peoples-congress-office-2026.txt')}&line=12`

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

function hashOf(file: string): string {
  const bytes = readFileSync(join(PROJECT, 'data/sources', file))
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12)
}

function address(path: string, parameters: Record<string, string> = {}): string {
  const url = new URL(path, inject('deepUrl'))
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value)
  return url.href
}

async function drawn(page: Page): Promise<void> {
  await page
    .locator('main figure, main table.rows, main .notice, main ol li')
    .first()
    .waitFor({ timeout: 60_000 })
}

async function open(path: string, options = {}): Promise<Watched> {
  const watched = await openPage(browser, inject('deepUrl'), options)
  await watched.page.goto(address(path))
  await drawn(watched.page)
  return watched
}

/** What axe finds; in the other theme only colours can differ. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const options: RunOptions = {
    runOnly: theme === 'light' ? RULES : { type: 'rule', values: ['color-contrast'] },
    resultTypes: ['violations'],
  }
  const found = await page.evaluate(
    (asked) => (globalThis as typeof globalThis & { axe: typeof axe }).axe.run(asked),
    options,
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

function isSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth
  })
}

describe.each(['zh', 'en'])('in %s', (lang) => {
  test.each([...VIEWS, DOCUMENT, 'budget/?year=1999'])(
    'the view %j is quiet, within its width and open to all, in both themes',
    async (path) => {
      const { page, foreign, errors } = await openPage(browser, inject('deepUrl'))
      await page.goto(address(path, lang === 'en' ? { lang } : {}))
      await drawn(page)
      await page.evaluate(axe.source)
      for (const width of [1440, 768, 390, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await expect.poll(() => isSideways(page), { message: `${width} px` }).toBe(false)
        if (width !== 1440 && width !== 390) continue
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await violations(page, colorScheme), `${width} px ${colorScheme}`).toEqual([])
        }
      }
      expect(foreign).toEqual([])
      expect(errors).toEqual([])
      await page.context().close()
    },
  )
})

test('English pages have no Chinese words of ours', async () => {
  const { page } = await open('?lang=en')
  const ours = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as Element
    for (const quoted of copy.querySelectorAll('[lang="zh-CN"]')) quoted.remove()
    return copy.textContent
  })
  expect(ours).toContain('The file prints no budget year.')
  expect(ours).not.toMatch(/[\u4e00-\u9fff]/)
  await page.context().close()
})

describe('the address', () => {
  const figures = (page: Page) => page.locator('#split [data-mark]').allTextContents()

  test('holds the filters: a pasted link shows the same figures', async () => {
    const { page } = await open('budget/')
    const all = await figures(page)
    await page.locator('summary', { hasText: '年度' }).first().click()
    await page.getByRole('checkbox', { name: '2023' }).check()
    await expect.poll(() => figures(page)).not.toEqual(all)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '占比', exact: true }).click()
    await expect.poll(() => page.url()).toContain('by=share')
    await expect.poll(async () => (await figures(page)).join()).toContain('%')
    const pasted = await open(page.url())
    expect(await figures(pasted.page)).toEqual(await figures(page))
    await pasted.page.context().close()
    await page.context().close()
  })

  test('goes back and forward', async () => {
    const { page } = await open('')
    await page.getByRole('link', { name: '预算构成' }).click()
    await page.locator('#split').waitFor()
    await page.getByRole('link', { name: '人均', exact: true }).click()
    await expect.poll(() => page.url()).toContain('by=staff')
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('by=staff')
    await page.goBack()
    await page.locator('#coverage').waitFor()
    await page.goForward()
    await page.locator('#split').waitFor()
    await page.context().close()
  })

  test('changes the language and stays where it is', async () => {
    const { page } = await open('budget/?year=2026&by=share')
    await page.getByRole('link', { name: 'Switch to English' }).click()
    await page.getByRole('heading', { level: 1, name: 'How the money is split' }).waitFor()
    expect(new URL(page.url()).search).toBe('?year=2026&by=share&lang=en')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: '切换到中文' }).click()
    await page.getByRole('heading', { level: 1, name: '钱怎么分' }).waitFor()
    await page.context().close()
  })

  test('leads from the footer to the tables', async () => {
    const { page } = await open('')
    await page.getByRole('link', { name: '下载数据表' }).click()
    await page.locator('#tables').waitFor()
    const waiting = page.waitForEvent('download')
    await page.locator('#tables a[download="indicator.csv"]').click()
    const saved = await waiting
    const lines = readFileSync(await saved.path(), 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines[0]).toContain('annual_target')
    expect(lines.length).toBeGreaterThan(200)
    await page.context().close()
  })
})

test('the overview begins with sentences that lead to their lines and views', async () => {
  const { page, errors } = await open('')
  const worth = page.locator('main h2', { hasText: '先看这几条' }).locator('+ ul > li')
  expect(await worth.count()).toBe(4)
  const source = readFileSync(
    join(PROJECT, 'data/sources/dongguan-peoples-congress-office-2026.txt'),
    'utf8',
  )
  expect(await worth.first().innerText()).toContain('变为 2026 年的 5,772.26 万元')
  expect(source).toContain('5,772.26')
  await worth.nth(1).getByRole('link', { name: '1 个降低' }).click()
  await page.locator('#ledger tbody tr').first().waitFor({ timeout: 60_000 })
  expect(await page.locator('#ledger tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('二类培训期数'),
  ])
  await page.goBack()
  await worth.nth(2).getByRole('link', { name: /疑点/ }).click()
  await expect.poll(() => page.url()).toContain('findings/?sev=warning')
  await page.goBack()
  await worth.nth(3).getByRole('link').click()
  await expect.poll(() => page.locator('#missing').evaluate(isOnScreen)).toBe(true)
  expect(errors).toEqual([])
  await page.context().close()
})

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

test('the money opens level by level, in the address, and leads to the line', async () => {
  const { page } = await open('budget/')
  const id = hashOf('dongguan-peoples-congress-office-2023.txt')
  const tree = page.locator('#money-tree')
  await tree.locator(`[data-mark="${id}"]`).click()
  await expect.poll(() => new URL(page.url()).search).toBe(`?zoom=${id}`)
  await tree.locator(`[data-mark="${id}.projects"]`).click()
  await expect.poll(() => new URL(page.url()).search).toBe(`?zoom=${id}.projects`)
  await tree.locator('[data-mark]', { hasText: '召开东莞市十七届人大三次会议' }).click()
  const line = page.locator('li[aria-current="location"]')
  await line.waitFor()
  expect(await line.innerText()).toContain('7,919,100.00')
  await page.goBack()
  expect(await tree.innerText()).toContain('247.90万')
  await page.getByRole('link', { name: /放大：东莞市人大常委会办公室 2023 · 项目支出/ }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await page.goto(address('budget/?zoom=nowhere'))
  await page.getByText('链接要放大的部分不在筛选范围内').waitFor()
  await page.context().close()
})

test('a chart is walked with the keyboard, says what it shows and leads to the line', async () => {
  const { page } = await open('budget/')
  await page.locator('#split .tools button').last().focus()
  // The entries of the legend stand between.
  const entries = await page.locator('#split .legend [role="button"]').count()
  for (let at = 0; at <= entries; at += 1) await page.keyboard.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-mark'))
  const first = await focused()
  expect(first).toBeTruthy()
  const tip = page.locator('.tip')
  await tip.waitFor()
  const said = await tip.innerText()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).not.toBe(first)
  await expect.poll(() => tip.innerText()).not.toBe(said)
  await page.keyboard.press('Escape')
  await tip.waitFor({ state: 'detached' })
  // The first is the name of a department, which filters; its amount leads to the line.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.locator('li[aria-current="location"]').waitFor()
  await page.context().close()
})

test('the table and the file hold what is drawn', async () => {
  const { page } = await open('budget/?year=2023')
  const marks = (await page.locator('#projects [data-mark]').allTextContents()).map((text) =>
    text.trim(),
  )
  await page.locator('#projects').getByRole('button', { name: '表格' }).click()
  const table = page.locator('#projects table')
  expect(await table.locator('tbody tr').count()).toBe(marks.length)
  const heads = await table.locator('th').allTextContents()
  const at = heads.indexOf('金额（元）')
  const cells = await table.locator(`tbody tr td:nth-child(${at + 1})`).allTextContents()
  const inWan = (text: string) => Number(text.replaceAll(',', '').replace('万', ''))
  expect(cells.map((text) => (inWan(text) / 10_000).toFixed(2))).toEqual(
    marks.map((text) => inWan(text).toFixed(2)),
  )
  await page.locator('#projects').getByRole('button', { name: '带走' }).click()
  const waiting = page.waitForEvent('download')
  await page.locator('#projects').getByRole('button', { name: '下载 CSV' }).click()
  const csv = readFileSync(await (await waiting).path(), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  expect(csv).toHaveLength(marks.length + 1)
  for (const [index, cell] of cells.entries()) expect(csv[index + 1]).toContain(String(inWan(cell)))
  await page.context().close()
})

test('a chart without rows says so, drawn', async () => {
  const { page } = await open('indicators/?q=不存在的词')
  await page.getByText('没有符合条件的指标').first().waitFor()
  await page.goto(address('budget/?year=1999'))
  await page.getByText('筛选范围内没有文件').waitFor()
  await page.goto(address('budget/?dept=guangzhou-peoples-congress-office&by=share'))
  await page.locator('#split').getByText('只列项目，算不出占比').first().waitFor()
  await page.context().close()
})

test('data that does not open says why, and opens when it is tried again', async () => {
  const { page } = await openPage(browser, inject('deepUrl'))
  const manifest = '**/data/manifest.json'
  await page.route(manifest, (route: Route) => route.abort())
  // A plain link is drawn from what came with the page; a filter asks the data.
  await page.goto(address('budget/?year=2023'))
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect((await alert.innerText()).length).toBeGreaterThan(10)
  await page.unroute(manifest)
  await alert.getByRole('button', { name: '再试一次' }).click()
  await page.locator('#split').waitFor({ timeout: 60_000 })
  await page.context().close()
})

test('the download of the engine is seen to go on', async () => {
  const { page } = await openPage(browser, inject('deepUrl'))
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: 1_500_000,
    uploadThroughput: 1_500_000,
  })
  await page.goto(address('mine/'))
  const bar = page.getByRole('progressbar', { name: '正在下载查询引擎' })
  await bar.waitFor()
  const value = async () => Number(await bar.getAttribute('value'))
  await expect.poll(value, { interval: 100, timeout: 20_000 }).toBeGreaterThan(0.05)
  const before = await value()
  await expect.poll(value, { interval: 100, timeout: 20_000 }).toBeGreaterThan(before)
  expect(await page.locator('.detail').innerText()).toMatch(/已下载 \d+\.\d MB，共 \d+\.\d MB/)
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
  await page.locator('main .zone').waitFor({ timeout: 60_000 })
  await page.context().close()
})
