import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ingest } from '../../src/data/ingest/ingest.ts'
import { buildDataset } from '../../src/data/node/buildDataset.ts'
import { PROJECT } from '../../src/data/node/paths.ts'
import { writePublished } from '../../src/data/node/writePublished.ts'
import { manyFindings } from '../views/manyFindings.ts'
import { launch, openPage, type Watched } from './browser.ts'
import { listed, openMine } from './minePage.ts'

const MANY = 2000

let browser: Browser
/** Datasets with no finding and with many. */
let folders: Record<'none' | 'many', string>
beforeAll(async () => {
  browser = await launch()
  const built = await buildDataset(join(PROJECT, 'data'), ingest)
  const published = async (count: number) => {
    const folder = await mkdtemp(join(tmpdir(), 'mingzhang-findings-'))
    const dataset = { ...built.dataset, findings: manyFindings(built.dataset, count) }
    await writePublished(folder, { ...built, dataset, appVersion: 'test' })
    return folder
  }
  folders = { none: await published(0), many: await published(MANY) }
})
afterAll(async () => {
  await browser.close()
  for (const folder of Object.values(folders)) await rm(folder, { recursive: true })
})

/** Opens a page of the site, over another dataset than the published one where one is named. */
async function open(
  search: string,
  data?: keyof typeof folders,
  viewport = { width: 1280, height: 900 },
): Promise<Watched> {
  const watched = await openPage(browser, inject('deepUrl'), { viewport })
  const { page } = watched
  if (data !== undefined) {
    const base = new URL('data/', inject('deepUrl')).href
    await page.route(`${base}**`, async (route) => {
      const path = join(folders[data], decodeURIComponent(route.request().url().slice(base.length)))
      await (existsSync(path) ? route.fulfill({ path }) : route.continue())
    })
    // The page was drawn from the published rows: without the answers it brings, it asks.
    await page.route(new URL('findings/**', inject('deepUrl')).href, async (route) => {
      const response = await route.fetch()
      const html = (await response.text()).replace(/<script[^>]*id="first"[\s\S]*?<\/script>/, '')
      await route.fulfill({ response, body: html })
    })
  }
  await page.goto(new URL(`findings/${search}`, inject('deepUrl')).href)
  await page.locator('main article, main .notice').first().waitFor({ timeout: 60_000 })
  return watched
}

const cards = (page: Page) => page.locator('main article')
const heading = (page: Page) => page.locator('#findings').innerText()
const searchOf = (page: Page) => new URL(page.url()).search

describe('filters', () => {
  test('are in the address, one step of the browser each, and come off by their chips', async () => {
    const { page, foreign, errors } = await open('', 'many')
    const all = await heading(page)
    expect(all).toContain(`${String(MANY)} 个问题`)
    const bar = page.locator('#rules [data-mark]').first()
    const rule = (await bar.getAttribute('data-mark')) ?? ''
    await bar.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => searchOf(page)).toBe(`?rule=${rule}`)
    await expect.poll(() => heading(page)).not.toBe(all)
    const ofRule = await heading(page)
    await page.getByRole('navigation', { name: '轻重' }).getByRole('link', { name: /矛盾/ }).click()
    await expect.poll(() => searchOf(page)).toBe(`?rule=${rule}&sev=error`)
    await expect.poll(() => heading(page)).not.toBe(ofRule)
    const ofBoth = await heading(page)
    await page.goBack()
    await expect.poll(() => heading(page)).toBe(ofRule)
    await page.goForward()
    await expect.poll(() => heading(page)).toBe(ofBoth)
    await page.getByRole('link', { name: /^移除筛选：规则/ }).click()
    await expect.poll(() => searchOf(page)).toBe('?sev=error')
    await page.locator('summary', { hasText: '年度' }).first().click()
    await page.getByRole('checkbox', { name: '2023' }).check()
    await expect.poll(() => searchOf(page)).toBe('?year=2023&sev=error')
    await page.getByRole('link', { name: '全部清除' }).click()
    await expect.poll(() => heading(page)).toBe(all)
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('that leave nothing are named, and one click takes off the one that can go', async () => {
    const { page } = await open('?rule=no-such-rule&sev=error', 'many')
    const said = (await page.locator('main .notice').allInnerTexts()).join(' ')
    expect(said).toContain('没有名为“no-such-rule”的规则')
    expect(said).toContain('筛选“no-such-rule；矛盾”之下没有问题')
    await page.locator('main .notice a').click()
    await expect.poll(() => searchOf(page)).toBe('?sev=error')
    await cards(page).first().waitFor()
    await page.context().close()
  })

  test('show more without losing the place', async () => {
    const { page } = await open('', 'many')
    expect(await cards(page).count()).toBe(20)
    const more = page.getByRole('button', { name: '再显示 20 个' })
    await more.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => cards(page).count()).toBe(40)
    expect(searchOf(page)).toBe('?n=40')
    const place = await more.evaluate((button) => document.activeElement === button)
    expect(place).toBe(true)
    await page.context().close()
  })
})

describe('a card', () => {
  test('shows the lines it cites, and a link leads to the line in the document', async () => {
    const { page } = await open('?rule=year-conflict')
    const card = cards(page).first()
    expect(await card.getByRole('heading', { level: 3 }).innerText()).toContain('2025')
    expect(await card.innerText()).toContain('可能的合理解释')
    const cited = card.locator('ol li').nth(1)
    const text = (await cited.locator('p').innerText()).trim()
    await cited.getByRole('link', { name: '第 5 行' }).click()
    const line = page.locator('li[aria-current="location"]')
    await line.waitFor()
    expect(await line.locator('p').innerText()).toContain(text.slice(0, 40))
    await page.goBack()
    await cards(page).first().waitFor()
    await page.context().close()
  })

  test('has a permanent address of its own', async () => {
    const { page } = await open('?rule=year-conflict')
    const question = await cards(page).first().getByRole('heading', { level: 3 }).innerText()
    const id = await cards(page).first().locator('code').innerText()
    await cards(page).first().getByRole('link', { name: '只看这一条' }).click()
    await page.getByRole('heading', { level: 2, name: '一个问题' }).waitFor()
    expect(searchOf(page)).toBe(`?finding=${id}`)
    expect(await cards(page).count()).toBe(1)
    expect(await cards(page).getByRole('heading', { level: 3 }).innerText()).toBe(question)
    await page.getByRole('link', { name: '年度不一致' }).click()
    await page.getByRole('heading', { level: 2, name: '规则：年度不一致' }).waitFor()
    await page.context().close()
  })

  test('shows every digit of an amount on focus', async () => {
    const { page } = await open('', 'many')
    const amount = cards(page)
      .first()
      .getByRole('button', { name: /46\.84 亿元 = 4,684,01/ })
    const exact = amount.locator('span')
    expect(await exact.isVisible()).toBe(false)
    await amount.focus()
    expect(await exact.isVisible()).toBe(true)
    await page.context().close()
  })
})

test('a finding or a rule that is not here is said', async () => {
  const { page } = await open('?finding=000000000000.year-conflict.1')
  expect(await page.locator('main .notice').first().innerText()).toContain(
    '“000000000000.year-conflict.1”不在数据中',
  )
  await page.goto(new URL('findings/?about=no-such-rule', inject('deepUrl')).href)
  await expect.poll(() => page.locator('main .notice').first().innerText()).toContain('不认识规则')
  await page.context().close()
})

test('no finding at all says what was checked', async () => {
  const { page } = await open('?lang=en', 'none')
  expect(await page.locator('main .notice').innerText()).toMatch(
    /\d+ rules looked at 5 documents and had nothing to ask/,
  )
  await page.getByRole('link', { name: 'Two budget years' }).click()
  await page.getByText('5 documents checked, nothing to ask.').waitFor()
  await page.context().close()
})

/** Runs in the page: what of its main part reaches past the right edge of the window. */
function beyondTheEdge(): string[] {
  const { clientWidth } = document.documentElement
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => `${element.tagName}: ${element.textContent.slice(0, 40)}`)
}

test.each(['zh', 'en'])('many are open to all and within a phone, in %s', async (lang) => {
  const { page } = await open(`?lang=${lang}`, 'many', { width: 390, height: 844 })
  await page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as typeof globalThis & { axe: typeof axe }).axe.run()
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    })
    expect(violations).toEqual([])
  }
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 })
    // Charts measure themselves once more after the window has changed.
    await expect.poll(() => page.evaluate(beyondTheEdge)).toEqual([])
  }
  await page.context().close()
})

test('a document of the reader’s own is asked about, marked as only here', async () => {
  const { page, errors } = await openPage(browser, inject('deepUrl'))
  await openMine(page, inject('deepUrl'))
  const file = 'dongguan-peoples-congress-office-2026.txt'
  const published = await readFile(join(PROJECT, 'data/sources', file))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'copy.txt',
      mimeType: 'text/plain',
      buffer: Buffer.concat([published, Buffer.from('\n')]),
    })
  await expect.poll(() => listed(page)).toBe(1)
  await page.goto(new URL('findings/?rule=year-conflict', inject('deepUrl')).href)
  const own = cards(page).filter({ hasText: '仅在本浏览器中' })
  await own.first().waitFor()
  expect(await own.first().locator('ol li').count()).toBeGreaterThan(0)
  await page.getByRole('link', { name: '不计入' }).click()
  await expect.poll(() => own.count()).toBe(0)
  expect(errors).toEqual([])
  await page.context().close()
})
