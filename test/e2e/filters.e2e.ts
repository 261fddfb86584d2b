import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { alive, launch, openPage } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(path: string): Promise<Page> {
  const { page } = await openPage(browser, inject('deepUrl'), {
    viewport: { width: 1280, height: 900 },
  })
  await page.goto(new URL(path, inject('deepUrl')).href)
  await page.locator('main figure').first().waitFor({ timeout: 60_000 })
  await alive(page)
  return page
}

const asked = (page: Page, key: string) => () => new URL(page.url()).searchParams.get(key)
const chips = (page: Page) => page.locator('main a[aria-label^="移除筛选"]')
/** Names of a chart that filter. */
const names = (page: Page, figure: string) =>
  page.locator(`${figure} a[data-mark]`).filter({ has: page.locator('g.name') })

test('a department’s name in the budget’s bars filters by it, a chip says so and takes it back', async () => {
  const page = await open('budget/')
  const name = names(page, '#split').first()
  const department = await name.locator('text').first().textContent()
  const before = await page.locator('#split [data-mark]').count()
  await name.focus()
  await page.keyboard.press('Enter')
  await expect.poll(asked(page, 'dept')).toMatch(/^[a-z-]+$/)
  expect(await chips(page).allTextContents()).toEqual([
    expect.stringContaining(department?.trim() ?? '?'),
  ])
  await expect.poll(() => page.locator('#split [data-mark]').count()).toBeLessThan(before)
  expect(await names(page, '#split').first().getAttribute('aria-current')).toBe('true')
  await chips(page).first().click()
  await expect.poll(asked(page, 'dept')).toBeNull()
  await expect.poll(() => page.locator('#split [data-mark]').count()).toBe(before)
  await page.context().close()
})

test('a year and a department of the calendar filter it, and a second press takes the filter off', async () => {
  const page = await open('')
  await names(page, '#coverage').filter({ hasText: '2026' }).click()
  await expect.poll(asked(page, 'year')).toBe('2026')
  expect(await chips(page).allTextContents()).toEqual([expect.stringContaining('2026')])
  await names(page, '#coverage').filter({ hasText: '2026' }).focus()
  await page.keyboard.press(' ')
  await expect.poll(asked(page, 'year')).toBeNull()
  await page.context().close()
})

test('an entry of the ribbons’ legend filters the list of changes; a category of the bars stays lit', async () => {
  const page = await open('changes/')
  await page.locator('#indicator-links a.entry').first().click()
  await expect.poll(asked(page, 'rel')).toBe('same')
  expect(await chips(page).count()).toBe(1)
  await chips(page).first().click()
  await expect.poll(asked(page, 'rel')).toBeNull()
  await page.goto(new URL('budget/', inject('deepUrl')).href)
  await alive(page)
  const entry = page.locator('#split [role="button"]').first()
  await entry.focus()
  await page.keyboard.press('Enter')
  expect(await entry.getAttribute('aria-pressed')).toBe('true')
  expect(await page.locator('#split g.away').count()).toBeGreaterThan(0)
  await page.context().close()
})
