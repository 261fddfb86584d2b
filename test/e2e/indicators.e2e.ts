import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { csvParse } from 'd3-dsv'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { PROJECT } from '../../src/data/node/paths.ts'
import { alive, launch, openPage } from './browser.ts'

const table = (name: string) =>
  csvParse(readFileSync(join(PROJECT, 'data/tables', `${name}.csv`), 'utf8'))
const indicators = table('indicator')
const measurability = table('measurability')
const targets = table('indicator_target')
const lines = table('source_line')

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(path: string, options = {}) {
  const watched = await openPage(browser, inject('deepUrl'), options)
  await watched.page.goto(new URL(path, inject('deepUrl')).href)
  await watched.page.locator('#percentages').waitFor({ timeout: 60_000 })
  await alive(watched.page)
  return watched
}

const rowsListed = (page: Page) => page.locator('table.rows td.name').count()
const chips = (page: Page) => page.getByRole('link', { name: /^移除筛选/ })

/** Points of the table by indicator. */
function scoreOf(id: string | undefined): number {
  return measurability.filter((row) => row.indicator_id === id && row.earned === '1').length
}

test('the counts drawn are those of the tables', async () => {
  const { page } = await open('indicators/')
  const bars = await page.locator('#scores [data-mark]').evaluateAll((marks) =>
    marks.map((mark) => {
      const [document, score] = (mark.getAttribute('data-mark') ?? '').split('␟')
      return { document, score, text: mark.textContent.trim() }
    }),
  )
  expect(bars).toHaveLength(35)
  for (const { document, score, text } of bars) {
    const own = indicators.filter(
      (row) => row.document_id === document && String(scoreOf(row.id)) === score,
    )
    expect(text).toBe(String(own.length))
  }
  const cells = page.locator('#criteria [data-mark]')
  for (const cell of await cells.all()) {
    const [criterion, document] = ((await cell.getAttribute('data-mark')) ?? '').split('␟')
    const own = measurability.filter(
      (row) => row.criterion === criterion && row.document_id === document,
    )
    const earned = own.filter((row) => row.earned === '1').length
    expect(await cell.textContent()).toContain(`${earned}/${own.length}`)
  }
  const hundred = await page.locator('#kinds [data-mark="hundred"]').textContent()
  const all = targets.filter(
    (row) => row.scope === 'annual' && row.kind === 'ratio' && row.value === '100',
  )
  expect(Number(hundred)).toBe(all.length)
  await page.context().close()
})

describe('a click on a mark', () => {
  test.each([
    ['#scores', '得 3 分'],
    ['#criteria', '缺：有比较符号'],
    ['#kinds', '目标值：0%'],
    ['#percentages', '目标值含 95%'],
  ])('of %s narrows the list, and shows as a chip that takes it back', async (chart, chip) => {
    const { page } = await open('indicators/')
    const all = await rowsListed(page)
    const wanted: Record<string, string> = {
      '#scores': '[data-mark$="␟3"]',
      '#criteria': '[data-mark^="operator␟"]',
      '#kinds': '[data-mark="zero"]',
      '#percentages': '[data-mark$="␟95"]',
    }
    const mark = page.locator(`${chart} ${wanted[chart] ?? ''}`).first()
    const said = (await mark.textContent())?.trim() ?? ''
    const [earned, of] = (/(\d+)\/(\d+)/.exec(said) ?? []).slice(1).map(Number)
    const count = earned === undefined ? Number(said) : (of ?? 0) - earned
    expect(count).toBeGreaterThan(0)
    await mark.click()
    const own = chips(page).filter({ hasText: chip })
    await own.waitFor()
    await expect.poll(() => rowsListed(page)).toBe(count)
    await page.getByRole('heading', { name: `${count} 条指标`, exact: true }).waitFor()
    const pasted = await open(page.url())
    expect(await rowsListed(pasted.page)).toBe(count)
    await pasted.page.context().close()
    for (let left = await chips(page).count(); left > 0; left -= 1) {
      await chips(page).first().click()
      await expect.poll(() => chips(page).count()).toBe(left - 1)
    }
    await expect.poll(() => rowsListed(page)).toBe(all)
    await page.context().close()
  })
})

test('the matrix shows means where it is asked to, with how many, and nothing where there is none', async () => {
  const { page } = await open('indicators/')
  await page.getByRole('link', { name: '平均分', exact: true }).click()
  await expect.poll(() => page.url()).toContain('cells=points')
  await page.locator('#matrix').getByText('没有指标').first().waitFor()
  let blank = 0
  for (const cell of await page.locator('#matrix [data-mark]').all()) {
    const [levels, document] = ((await cell.getAttribute('data-mark')) ?? '').split('␟')
    const own = indicators.filter(
      (row) =>
        `${row.level1_code ?? ''}/${row.level2_code ?? ''}` === levels &&
        row.document_id === document,
    )
    const text = ((await cell.textContent()) ?? '').trim()
    if (own.length === 0) {
      expect(text).toBe('')
      blank += 1
      continue
    }
    const mean = own.reduce((sum, { id }) => sum + scoreOf(id), 0) / own.length
    expect(text.replaceAll(/\s/g, '')).toBe(`${mean.toFixed(1)}${own.length}条`)
  }
  expect(blank).toBeGreaterThan(0)
  await page.context().close()
})

describe('a card', () => {
  // Of the document that is listed first, so that it is among the rows shown.
  const first = table('document').find(
    (one) => one.department_id === 'guangzhou-peoples-congress-office',
  )
  const earned = measurability.find(
    (one) => one.criterion === 'source' && one.earned === '1' && one.document_id === first?.id,
  )
  const id = earned?.indicator_id ?? ''
  const row = indicators.find((one) => one.id === id)

  test('shows what is printed, the words that earn its points, and its line', async () => {
    const { page, errors } = await open('indicators/')
    await page.locator(`td.name a[href*="${id}"]`).click()
    const card = page.locator(`[data-indicator="${id}"]`)
    await card.waitFor()
    expect(new URL(page.url()).searchParams.get('indicator')).toBe(id)
    const text = await card.innerText()
    for (const printed of [row?.name, row?.annual_target, row?.cycle_target, row?.project, id])
      if (printed) expect(text).toContain(printed)
    const points = measurability.filter((one) => one.indicator_id === id)
    const line = lines.find(
      (one) => one.document_id === row?.document_id && one.line === row?.line,
    )?.text
    const shown = (await card.locator('ol li.earned mark').allTextContents()).map((one) =>
      one.trim(),
    )
    expect(shown).toEqual(points.flatMap(({ words }) => (words ? [words] : [])))
    expect(shown.length).toBe(scoreOf(id))
    for (const words of shown) expect(line).toContain(words)
    expect(text).toContain('本站的标准')
    await card.getByRole('link', { name: `第 ${row?.line ?? ''} 行`, exact: true }).click()
    await page.locator('li[aria-current="location"]').waitFor()
    expect(await page.locator('li[aria-current="location"]').innerText()).toContain(row?.name ?? '')
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('has an address, opens and closes by keyboard, and stays when the filters leave it out', async () => {
    const { page } = await open(`indicators/?indicator=${id}`)
    const card = page.locator(`[data-indicator="${id}"]`)
    await card.waitFor()
    expect(await card.evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(900)
    const opener = page.locator('td.name a[aria-expanded="true"]')
    await opener.focus()
    await page.keyboard.press('Enter')
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await card.waitFor()
    await page.context().close()
    const other = await open(`indicators/?indicator=${id}&q=不存在的词`)
    await other.page.locator(`[data-indicator="${id}"]`).waitFor()
    await other.page.getByText('这条指标不在下面的列表里').waitFor()
    await other.page.context().close()
  })

  test('that is not here is said', async () => {
    const { page } = await open('indicators/?indicator=000000000000.indicator.1')
    await page.getByText('这里没有编号为 000000000000.indicator.1 的指标').waitFor()
    await page.context().close()
  })
})

test('dots are walked by keyboard, and say what they stand for', async () => {
  const { page } = await open('indicators/')
  await page.locator('#percentages .tools button').last().focus()
  await page.keyboard.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-mark'))
  const first = await focused()
  expect(first).toBeTruthy()
  await expect
    .poll(() => page.locator('#percentages [aria-live]').textContent())
    .toContain('指标条数')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('percent=')
  await page.context().close()
})

describe.each(['zh', 'en'])('in %s', (lang) => {
  test('the view with a card and the explanation open breaks no rule of axe, in both themes', async () => {
    const [item] = indicators
    const { page, errors } = await open(
      `indicators/?cells=points&lang=${lang}&indicator=${item?.id ?? ''}`,
    )
    await page.locator('section[aria-labelledby="measurability"] summary').first().click()
    await page.evaluate(axe.source)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const found = await page.evaluate(() =>
          (globalThis as typeof globalThis & { axe: typeof axe }).axe.run({
            resultTypes: ['violations'],
          }),
        )
        const said = found.violations.flatMap(({ id: rule, nodes }) =>
          nodes.map(({ html }) => `${rule}: ${html}`),
        )
        expect(said, `${width} px ${colorScheme}`).toEqual([])
      }
      const sideways = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth > clientWidth
      })
      expect(sideways).toBe(false)
    }
    expect(errors).toEqual([])
    await page.context().close()
  })
})
