import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launch, openPage, type Watched } from './browser.ts'
import { choose, listed, openMine, testFile } from './minePage.ts'

let browser: Browser
let opened: Watched
let page: Page

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  opened = await openPage(browser, inject('deepUrl'))
  page = opened.page
  await openMine(page, inject('deepUrl'))
  await choose(page, testFile('variants/v15-a.txt'))
  await expect.poll(() => listed(page)).toBe(1)
})
afterEach(async () => {
  expect(opened.foreign).toEqual([])
  expect(opened.errors).toEqual([])
  await page.context().close()
})

function row(of: Page, table: 'result' | 'execution' | 'indicator', text: string) {
  return of.locator(`.rows li[data-row*=".${table}."]`, { hasText: text })
}

describe('a self-evaluation', () => {
  test('is listed with its outcomes and its money', async () => {
    const read = await page.locator('td[data-label=读出的数据]').innerText()
    expect(read).toContain('自评结果 7 条，预算执行 1 笔')
  })

  test('has each outcome beside its target, lighting its line', async () => {
    await page.getByRole('link', { name: 'v15-a.txt' }).click()
    const result = row(page, 'result', '改造危房户数')
    await result.locator('a').focus()
    const said = (await result.innerText()).replaceAll(/\s+/g, ' ')
    expect(said).toContain('年度目标值 ≥145户 实际完成 138户 得分 / 分值 19.03 / 20')
    expect(said).toContain('7户外出务工未开工')
    const line = page.locator('.text li.lit')
    expect(await line.count()).toBe(1)
    expect(await line.getAttribute('data-line')).toBe('14')
    await row(page, 'execution', '农村危房改造补助').hover()
    expect(await page.locator('.text li.lit').getAttribute('data-line')).toBe('7')
    await page.locator('.text li[data-line="14"] a').focus()
    const lit = page.locator('.rows li.lit')
    expect(await lit.evaluateAll((all) => all.map((one) => one.getAttribute('data-row')))).toEqual([
      expect.stringContaining('.indicator.14'),
      expect.stringContaining('.result.14'),
    ])
  })

  test('has its money to the fen and its rate as printed', async () => {
    await page.getByRole('link', { name: 'v15-a.txt' }).press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('v15-a.txt')
    const said = await row(page, 'execution', '农村危房改造补助').innerText()
    for (const value of ['2,400,000.00 元', '2,185,000.00 元', '2,032,000.00 元', '93.00%'])
      expect(said).toContain(value)
  })

  test('shows its outcomes under corrected levels', async () => {
    await page.getByRole('link', { name: 'v15-a.txt' }).click()
    await page.getByRole('button', { name: '更正级别：改造危房户数', exact: true }).click()
    await page.getByLabel('“改造危房户数”的级别').selectOption({ label: '质量' })
    await expect
      .poll(() => row(page, 'result', '改造危房户数').innerText())
      .toContain('产出 · 质量（由你更正）')
  })
})

describe('two tabs', () => {
  test('agree about documents and corrections without a reload', async () => {
    const other = await page.context().newPage()
    other.on('pageerror', (error) => opened.errors.push(error.message))
    await openMine(other, inject('deepUrl'))
    expect(await listed(other)).toBe(1)
    await choose(page, testFile('variants/v16-b.txt'))
    await expect.poll(() => listed(other)).toBe(2)

    await page.getByRole('link', { name: 'v15-a.txt' }).click()
    await other.getByRole('link', { name: 'v15-a.txt' }).click()
    const year = page.getByLabel('年度', { exact: true })
    await year.fill('2031')
    await year.press('Enter')
    await expect.poll(() => other.getByLabel('年度', { exact: true }).inputValue()).toBe('2031')
    const department = other.getByLabel('部门', { exact: true })
    await department.fill('某局')
    await department.press('Enter')
    await expect.poll(() => page.getByLabel('部门', { exact: true }).inputValue()).toBe('某局')
    expect(await year.inputValue()).toBe('2031')

    await page.getByRole('link', { name: '绩效指标' }).click()
    await expect.poll(() => page.locator('main').innerText()).toContain('某局 2031')
    await openMine(other, inject('deepUrl'))
    await other.getByRole('button', { name: '移除 v15-a.txt' }).click()
    await expect.poll(() => page.locator('main').innerText()).not.toContain('某局 2031')
  })
})
