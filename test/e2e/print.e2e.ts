import axe from 'axe-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { alive, launch, openPage } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(path: string, colorScheme: 'light' | 'dark' = 'light') {
  const watched = await openPage(browser, inject('deepUrl'), {
    viewport: { width: 1440, height: 900 },
    colorScheme,
  })
  await watched.page.goto(new URL(path, inject('deepUrl')).href)
  await alive(watched.page)
  await watched.page.locator('main figure, main .choose').first().waitFor({ timeout: 60_000 })
  return watched
}

/** The text of each page of what a browser prints, and the size of its first page in points. */
async function printed(page: Page) {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
  const pdf = await getDocument({ data, useSystemFonts: true }).promise
  const pages: string[] = []
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent()
    // Fonts name some characters by the radicals that look alike.
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC'),
    )
  }
  const size = (await pdf.getPage(1)).view.slice(2).map(Math.round)
  await pdf.destroy()
  return { pages, size, text: pages.join('').replaceAll(/\s/g, '') }
}

test('a view prints on A4: filters, data version, sources and page numbers, nothing to press', async () => {
  const { page, errors } = await open('budget/?dept=dongguan-peoples-congress-office', 'dark')
  const version = await page.locator('footer').textContent()
  const [, dataVersion = 'no version'] = /数据版本 (\w+)/.exec(version ?? '') ?? []
  const { pages, size, text } = await printed(page)
  expect(size).toEqual([595, 842])
  expect(text).toContain(dataVersion)
  expect(text).toContain('?dept=dongguan-peoples-congress-office')
  expect(text).toContain('东莞市人大常委会办公室')
  expect(text).toContain('来源')
  expect(text).toContain('6,582.17万')
  expect(pages[0]?.replaceAll(' ', '')).toContain(`1/${String(pages.length)}`)
  expect(pages.at(-1)?.replaceAll(' ', '')).toContain(
    `${String(pages.length)}/${String(pages.length)}`,
  )
  for (const button of ['带走', '配色', '查找', '打印本页']) expect(text).not.toContain(button)
  expect(errors).toEqual([])
})

test('charts are drawn at the width of paper, and at their own again afterwards', async () => {
  const { page } = await open('budget/')
  const widths = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.plot > svg')].map((svg) => svg.getBoundingClientRect().width),
    )
  const before = await widths()
  expect(Math.max(...before)).toBeGreaterThan(900)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const onPaper = await widths()
  expect(onPaper).toHaveLength(before.length)
  expect(Math.max(...onPaper)).toBeLessThanOrEqual(680)
  expect(Math.max(...onPaper)).toBeGreaterThan(500)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await widths()).toEqual(before)
})

test('a report puts several views together, each on a page of its own', async () => {
  const { page } = await open('report/')
  expect(await page.getByRole('button', { name: '打印报告' }).isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: /^预算构成/ }).check()
  await page.waitForURL(/report\/\?part=budget$/)
  await page.getByRole('checkbox', { name: /^核查发现/ }).check()
  await page.waitForURL(/report\/\?part=budget,findings$/)
  await page.locator('#part-findings').waitFor()
  await page.locator('main article').first().waitFor()
  const { pages } = await printed(page)
  const budget = pages.findIndex((one) => one.includes('钱怎么分'))
  const findings = pages.findIndex((one) => one.includes('哪些地方值得一问'))
  expect(budget).toBe(0)
  expect(findings).toBeGreaterThan(budget)
  expect(pages[findings]?.replaceAll(' ', '')).not.toContain('钱怎么分')
  await page.getByRole('checkbox', { name: /^预算构成/ }).uncheck()
  await page.waitForURL(/report\/\?part=findings$/)
  await page.goBack()
  await page.waitForURL(/report\/\?part=budget,findings$/)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as typeof globalThis & { axe: typeof axe }).axe.run(),
  )
  expect(violations).toEqual([])
})
