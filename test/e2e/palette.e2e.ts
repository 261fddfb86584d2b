import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { alive, launch, openPage, type Watched } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(path: string, width = 1280): Promise<Watched> {
  const watched = await openPage(browser, inject('deepUrl'), { viewport: { width, height: 800 } })
  await watched.page.goto(new URL(path, inject('deepUrl')).href)
  await alive(watched.page)
  await watched.page.keyboard.press('Control+k')
  await watched.page.getByRole('combobox').waitFor()
  return watched
}

const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]')

describe('finding and going, by keyboard alone', () => {
  test('a department by its short form, to the view that is shown', async () => {
    const { page, errors, foreign } = await open('findings/')
    await page.keyboard.type('东莞 人大办')
    await expect.poll(() => chosen(page).textContent()).toContain('东莞市人大常委会办公室')
    await page.keyboard.press('Enter')
    await page.waitForURL(/findings\/\?dept=dongguan-peoples-congress-office$/)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  })

  test('an indicator by the initials of its pinyin, to its card', async () => {
    const { page } = await open('')
    await page.keyboard.type('bzdblz')
    await expect.poll(() => chosen(page).textContent()).toContain('保障代表履职')
    await page.keyboard.press('Enter')
    await page.waitForURL(/indicators\/\?indicator=/)
    await page.getByText('保障代表履职，增强代表活动及时率').first().waitFor()
  })

  test('a project, to its card; Escape goes nowhere; what is not there is said', async () => {
    const { page } = await open('budget/')
    await page.keyboard.type('没有这个名字')
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: '没有找到' }).count())
      .toBe(1)
    expect(await page.getByRole('option').count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(page.url()).toMatch(/budget\/$/)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('人大代表')
    const first = page.getByRole('group', { name: '项目和任务' }).getByRole('option').first()
    const name = await first.locator('.name').textContent()
    await first.click()
    await page.waitForURL(/projects\/\?project=/)
    await page
      .getByText(name?.trim() ?? 'no name')
      .first()
      .waitFor()
  })

  test('arrows choose, the choice is announced by the field, more of a kind is counted', async () => {
    const { page } = await open('?lang=en')
    const field = page.getByRole('combobox')
    await field.fill('经费')
    await page.getByRole('option').nth(3).waitFor()
    const first = await field.getAttribute('aria-activedescendant')
    await page.keyboard.press('ArrowDown')
    const second = await field.getAttribute('aria-activedescendant')
    expect(second).not.toBe(first)
    expect(await chosen(page).getAttribute('id')).toBe(second)
    await page.keyboard.press('ArrowUp')
    expect(await field.getAttribute('aria-activedescendant')).toBe(first)
  })
})

test('the names cannot be had: views and departments are still found, and that is said', async () => {
  const { page } = await openPage(browser, inject('deepUrl'))
  await page.goto(new URL('documents/', inject('deepUrl')).href)
  await alive(page)
  await page.route(/\/data\//, (route) => route.abort())
  await page.keyboard.press('Control+k')
  await page.getByRole('alert').filter({ hasText: '没有取到' }).waitFor()
  await page.getByRole('combobox').fill('预算')
  await expect.poll(() => chosen(page).textContent()).toContain('预算构成')
})

test.each([
  ['zh', 'light', 1280],
  ['en', 'dark', 390],
] as const)('nothing for axe to say, in %s, %s, at %i px', async (lang, theme, width) => {
  const { page } = await open(`budget/?lang=${lang}`, width)
  await page.emulateMedia({ colorScheme: theme })
  await page.getByRole('combobox').fill('会议')
  await page.getByRole('option').first().waitFor()
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as typeof globalThis & { axe: typeof axe }).axe.run('dialog'),
  )
  expect(violations).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
})
