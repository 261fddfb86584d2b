import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { PROJECT } from '../../src/data/node/paths.ts'
import { launch, openPage } from './browser.ts'
import { listed, openMine } from './minePage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(search = '', viewport = { width: 1280, height: 900 }) {
  const watched = await openPage(browser, inject('deepUrl'), { viewport })
  await watched.page.goto(new URL(`changes/${search}`, inject('deepUrl')).href)
  await watched.page.locator('#indicator-links').waitFor({ timeout: 60_000 })
  return watched
}

const SOURCES = { 2023: linesOf('2023'), 2026: linesOf('2026') }

function linesOf(year: string): string[] {
  const file = `data/sources/dongguan-peoples-congress-office-${year}.txt`
  return readFileSync(join(PROJECT, file), 'utf8').split(/\r?\n/)
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
const searchOf = (page: Page) => new URL(page.url()).search
const ledgerRows = (page: Page) => page.locator('#ledger tbody tr')

describe('the ledger', () => {
  test('shows both targets as they stand in the lines it names', async () => {
    const { page, foreign, errors } = await open()
    const rows = ledgerRows(page)
    expect(await rows.count()).toBe(48)
    const cells = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td')].slice(2, 4).map((cell) => ({
          target: cell.querySelector('a')?.textContent ?? null,
          line: /\d+/.exec(cell.querySelector('.line')?.textContent ?? '')?.[0] ?? null,
        })),
      ),
    )
    let compared = 0
    for (const ends of cells)
      for (const [at, { target, line }] of ends.entries()) {
        if (target === null || line === null) continue
        const source = SOURCES[at === 0 ? 2023 : 2026][Number(line) - 1] ?? ''
        expect(plain(source)).toContain(plain(target))
        compared += 1
      }
    expect(compared).toBe(22 + 45)
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('is filtered by the address, from the chart and by its links', async () => {
    const { page } = await open()
    const bar = page.locator('#drift [data-mark="lowered"]').first()
    await bar.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => searchOf(page)).toBe('?drift=lowered')
    await expect.poll(() => ledgerRows(page).count()).toBe(1)
    expect(await ledgerRows(page).innerText()).toContain('二类培训期数')
    await page.getByRole('navigation', { name: '按变化筛选' }).getByText('提高').click()
    await expect.poll(() => ledgerRows(page).count()).toBe(4)
    await page.getByRole('navigation', { name: '按关系筛选' }).getByText('新列').click()
    await expect.poll(() => searchOf(page)).toBe('?drift=lowered,raised&rel=new')
    await page.getByRole('link', { name: '取消筛选' }).click()
    await expect.poll(() => ledgerRows(page).count()).toBe(48)
    await page.goBack()
    await expect.poll(() => ledgerRows(page).count()).toBe(0)
    await page.context().close()
  })

  test('says which choice of a link is none', async () => {
    const { page } = await open('?drift=higher&rel=split')
    expect(await page.locator('main').innerText()).toContain('drift=higher')
    expect(await ledgerRows(page).count()).toBe(6)
    await page.context().close()
  })

  test('downloads what it shows', async () => {
    const { page } = await open('?drift=lowered')
    const waiting = page.waitForEvent('download')
    await page.locator('.head button').click()
    const download = await waiting
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv).toContain('3期')
    expect(csv.trim().split('\n')).toHaveLength(2)
    await page.context().close()
  })
})

test('ribbons are one stop of the keyboard, and a name leads to its line', async () => {
  const { page } = await open()
  const chart = page.locator('#indicator-links svg')
  const stops = chart.locator('[data-mark][tabindex="0"]')
  expect(await stops.count()).toBe(1)
  await stops.focus()
  const first = (await stops.getAttribute('aria-label')) ?? ''
  expect(first).toContain('完成专题调研数量')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
    '名称、级别、单位都相同',
  )
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const line = page.locator('li[aria-current="location"]')
  await line.waitFor()
  expect(await line.innerText()).toContain('完成专题调研数量')
  expect(await line.innerText()).toContain('65次')
  await page.context().close()
})

test('projects stand with the amounts of both documents, and where machine and review differ', async () => {
  const { page } = await open()
  const table = page.locator('#project-changes')
  await table.getByRole('button', { name: '表格' }).click()
  const text = await table.innerText()
  for (const amount of ['7,919,100.00', '1,976,800.00', '320,000.00', '1,890,000.00'])
    expect(text).toContain(amount)
  expect(SOURCES[2023].join('\n')).toContain('7,919,100.00')
  expect(SOURCES[2026].join('\n')).toContain('1,976,800.00')
  const agreement = page.locator('section[aria-labelledby="agreement"]')
  const said = /(\d+) 项中有 (\d+) 项/.exec(await agreement.innerText())
  await agreement.locator('summary').click()
  const rows = await page.locator('#differences tbody tr').count()
  expect(rows).toBe(Number(said?.[1]) - Number(said?.[2]))
  await page.context().close()
})

/** Runs in the page: what of its main part reaches past the right edge of the window. */
function beyondTheEdge(): string[] {
  const { clientWidth } = document.documentElement
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => `${element.tagName}: ${element.textContent.slice(0, 40)}`)
}

test.each([
  ['zh', 1280],
  ['en', 390],
])('is open to all, in %s at %i pixels', async (lang, width) => {
  const { page } = await open(`?lang=${lang}`, { width, height: 844 })
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '')
  })
  await page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as typeof globalThis & { axe: typeof axe }).axe.run()
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    })
    expect(violations).toEqual([])
  }
  await expect.poll(() => page.evaluate(beyondTheEdge)).toEqual([])
  if (width < 640) {
    await page.setViewportSize({ width: 360, height: 844 })
    await expect.poll(() => page.evaluate(beyondTheEdge)).toEqual([])
    expect(await page.locator('#indicator-links .body svg').count()).toBe(0)
    expect(await page.locator('#indicator-links li a:not(.entry)').count()).toBe(62)
  }
  await page.context().close()
})

test('says that a document of the reader’s own is not linked', async () => {
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
  await page.goto(new URL('changes/', inject('deepUrl')).href)
  await page.locator('#lineage').waitFor({ timeout: 60_000 })
  await expect.poll(() => page.locator('main').innerText()).toContain('还没有逐条对应')
  expect(await page.locator('#indicator-links').count()).toBe(1)
  expect(errors).toEqual([])
  await page.context().close()
})
