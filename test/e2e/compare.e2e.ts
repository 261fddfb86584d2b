import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe, { type RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { PROJECT } from '../../src/data/node/paths.ts'
import type { Manifest } from '../../src/data/store/manifest.ts'
import { launch, openPage, type Watched } from './browser.ts'

const DONGGUAN = 'dongguan-peoples-congress-office'
const THREE = `compare/?peer=${DONGGUAN}.2026,${DONGGUAN}.2023,guangzhou-peoples-congress-office`
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(path: string): Promise<Watched> {
  const watched = await openPage(browser, inject('deepUrl'))
  await watched.page.goto(new URL(path, inject('deepUrl')).href)
  await watched.page.locator('main figure, main .notice').first().waitFor({ timeout: 60_000 })
  return watched
}

/** The line of the source an evidence link leads to. */
async function sourceLine(href: string): Promise<string> {
  const { searchParams } = new URL(href, inject('deepUrl'))
  const answer = await fetch(new URL('data/manifest.json', inject('deepUrl')))
  const { sources } = (await answer.json()) as Manifest
  const source = sources.find((one) => one.documentId === searchParams.get('doc'))
  if (!source) throw new Error(`no source behind ${href}`)
  const text = await readFile(join(PROJECT, 'data/sources', source.file), 'utf8')
  return text.split(/\r?\n/)[Number(searchParams.get('line')) - 1] ?? ''
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '')
}

test('figures and targets stand in the lines they lead to', async () => {
  const { page } = await open(THREE)
  let found = 0
  for (const mark of await page.locator('#compare-money a[data-mark]').all()) {
    const href = (await mark.getAttribute('href')) ?? ''
    if (!href.includes('line=')) continue
    const shown = ((await mark.locator('text').first().textContent()) ?? '').trim()
    const line = bare(await sourceLine(href))
    expect(line, shown).toContain(bare(shown).replace('万', ''))
    found += 1
  }
  // Basic and project expenditure and staff, in both years.
  expect(found).toBe(6)
  const targets = await page.locator('section[aria-labelledby="aligned"] td a').all()
  expect(targets.length).toBeGreaterThan(20)
  for (const link of targets.slice(0, 6)) {
    const line = bare(await sourceLine((await link.getAttribute('href')) ?? ''))
    expect(line).toContain(bare(await link.innerText()))
  }
  await page.locator('#compare-money a[data-mark][href*="line="]').first().click()
  await page.locator('li[aria-current="location"]').waitFor()
  await page.context().close()
})

test('what cannot be compared is said beside the measure, and never as a number', async () => {
  const { page } = await open(`${THREE}&base=${DONGGUAN}.2026`)
  const money = page.locator('#compare-money')
  await money.locator('[data-mark]').first().waitFor()
  const drawn = (await money.locator('svg').textContent()) ?? ''
  expect(drawn.replace(/\s/g, '')).toContain('只公开了项目')
  expect(drawn).toContain('不能比')
  const figures = await money.locator('[data-mark] text').allTextContents()
  expect(new Set(figures.map((text) => text.trim()))).toEqual(
    new Set(['100.0', '不能比', '只公开了项目']),
  )
  await page.getByText('年度不同：').first().waitFor()
  await page.context().close()
})

test('is walked with the keyboard', async () => {
  const { page } = await open(THREE)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-mark'))
  await page.locator('#compare-money [data-mark][tabindex="0"]').focus()
  const first = await focused()
  const tip = page.locator('.tip')
  await tip.waitFor()
  await page.keyboard.press('ArrowRight')
  const beside = await focused()
  expect(beside).not.toBe(first)
  await page.keyboard.press('ArrowDown')
  const below = await focused()
  expect(below?.split('␟')[0]).toBe(beside?.split('␟')[0])
  expect(below).not.toBe(beside)
  await page.keyboard.press('Escape')
  await tip.waitFor({ state: 'detached' })
  await page.context().close()
})

test('departments, years and the base are chosen, and the link holds them', async () => {
  const { page } = await open('compare/')
  await page.getByLabel('再加一个').selectOption({ label: '东莞市人大常委会办公室 2023' })
  await expect.poll(() => page.url()).toContain(`${DONGGUAN}.2023`)
  await page.locator('#compare-money').getByText('2023').first().waitFor()
  await page.getByLabel('以谁为 100').selectOption({ label: '东莞市人大常委会办公室 2026' })
  await expect.poll(() => page.url()).toContain(`base=${DONGGUAN}.2026`)
  await page.getByRole('link', { name: '移除广州市人大常委会办公厅 2026' }).click()
  await expect.poll(() => page.url()).not.toContain('guangzhou')
  await page.getByRole('link', { name: '占比', exact: true }).click()
  await expect.poll(() => page.url()).toContain('by=share')
  const pasted = await open(page.url())
  const figures = (on: Page) => on.locator('#compare-money [data-mark]').allTextContents()
  await expect.poll(() => figures(pasted.page)).toEqual(await figures(page))
  await pasted.page.context().close()
  await page.context().close()
})

test('the table holds what is drawn', async () => {
  const { page } = await open(THREE)
  const promises = page.locator('#compare-promises')
  const marks = await promises.locator('[data-mark]').count()
  await promises.getByRole('button', { name: '表格' }).click()
  expect(await promises.locator('tbody tr').count()).toBe(marks)
  await page.context().close()
})

test('one department alone says what is needed', async () => {
  const { page } = await open('compare/?peer=dongguan-party-committee-office')
  await page.getByText('请再选一个部门').waitFor()
  expect(await page.getByText('没有与它同类的部门').count()).toBe(1)
  await page.context().close()
})

describe.each(['zh', 'en'])('in %s', (lang) => {
  test('is open to all in both themes, and never scrolls sideways', async () => {
    const { page, foreign, errors } = await open(`${THREE}&by=staff&lang=${lang}`)
    await page.evaluate(axe.source)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      const sideways = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        )
      await expect.poll(sideways, { message: `${width} px` }).toBe(false)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const options: RunOptions = { runOnly: RULES, resultTypes: ['violations'] }
        const { violations } = await page.evaluate(
          (asked) => (globalThis as typeof globalThis & { axe: typeof axe }).axe.run(asked),
          options,
        )
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        ).toEqual([])
      }
    }
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })
})
