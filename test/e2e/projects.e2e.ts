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
const projects = table('project')
const indicators = table('indicator')
const links = table('project_link')

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(path: string, options = {}) {
  const watched = await openPage(browser, inject('deepUrl'), options)
  await watched.page.goto(new URL(path, inject('deepUrl')).href)
  await watched.page.locator('p.count').waitFor({ state: 'attached' })
  await alive(watched.page)
  return watched
}

const rows = (page: Page) => page.locator('tbody.all tr[data-key]')
const option = (page: Page, facet: string, value: string) =>
  page.locator(`[data-facet="${facet}"] a[data-value="${value}"]`)
const chips = (page: Page) => page.getByRole('link', { name: /^移除筛选/ })
const keysOf = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-key') ?? ''))
const amountOf = (id: string) => Number(projects.find((row) => row.id === id)?.amount_fen)
const focusedCell = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement
    const row = cell?.closest('tr')
    return `${row?.getAttribute('data-key') ?? 'head'} ${cell?.getAttribute('data-cell') ?? ''}`
  })

test('from a facet to a line: facet, chip, order, keyboard, card, evidence; and the link brings it back', async () => {
  const { page, errors } = await open('projects/')
  expect(await rows(page).count()).toBe(projects.length)

  const project = option(page, 'kind', 'project')
  const count = Number(await project.locator('.count').textContent())
  expect(count).toBe(projects.filter(({ kind }) => kind === 'project').length)
  await project.click()
  await expect.poll(() => rows(page).count()).toBe(count)
  await chips(page).filter({ hasText: '项目' }).waitFor()
  // The other facets count within this choice, its own does not.
  expect(await option(page, 'kind', 'key_task').locator('.count').textContent()).toBe('18')
  expect(await option(page, 'city', '441900').locator('.count').textContent()).toBe('12')

  await option(page, 'dept', 'dongguan-party-committee-office').click()
  await expect.poll(() => rows(page).count()).toBe(12)
  await page.getByRole('columnheader', { name: '金额' }).getByRole('link').click()
  await expect.poll(() => page.url()).toContain('sort=amount')
  const amounts = (await keysOf(page)).map(amountOf)
  expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))

  await page.locator('[role="grid"] [tabindex="0"][data-cell]').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  const [, second = ''] = await keysOf(page)
  expect(await focusedCell(page)).toBe(`${second} 0`)
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const card = page.locator(`[data-project="${second}"]`)
  await card.locator('h2').waitFor()
  const line = projects.find(({ id }) => id === second)
  expect(await card.locator('h2').textContent()).toBe(line?.name)
  for (const printed of [line?.type, line?.level, line?.spending_unit])
    if (printed) expect(await card.innerText()).toContain(printed)
  const own = indicators.filter((one) => one.project_id === second)
  await card.getByRole('heading', { name: `${own.length} 条指标` }).waitFor()
  for (const { name, annual_target: target } of own) {
    if (name) expect(await card.innerText()).toContain(name)
    if (target) expect(await card.innerText()).toContain(target)
  }
  await card.locator('#project-among-others svg').waitFor()

  const pasted = await open(page.url().replace(inject('deepUrl'), ''))
  await pasted.page.locator(`[data-project="${second}"] h2`).waitFor()
  expect(await keysOf(pasted.page)).toEqual(await keysOf(page))
  await pasted.page.context().close()

  await page.goBack()
  await card.waitFor({ state: 'detached' })
  await page.goForward()
  await card.locator('h2').waitFor()

  const amountLink = card.locator('.amount a')
  await amountLink.click()
  const marked = page.locator('li[aria-current="location"]')
  await marked.waitFor()
  const yuan = (amountOf(second) / 100).toLocaleString('en', { minimumFractionDigits: 2 })
  expect(await marked.innerText()).toContain(yuan)
  expect(errors).toEqual([])
  await page.context().close()
})

test('Escape closes the card, and the keyboard is where it was', async () => {
  const { page } = await open('projects/')
  const [first = ''] = await keysOf(page)
  await page.locator('[role="grid"] [tabindex="0"][data-cell]').focus()
  await page.keyboard.press('Enter')
  const card = page.locator(`[data-project="${first}"]`)
  await card.locator('h2').waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
  expect(await focusedCell(page)).toBe(`${first} 0`)
  await page.context().close()
})

test('the chips take the filters back, one by one', async () => {
  const { page } = await open('projects/?kind=project&has=findings&year=2026&q=经费')
  const narrow = await rows(page).count()
  expect(narrow).toBeLessThan(projects.length)
  for (let left = await chips(page).count(); left > 0; left -= 1) {
    await chips(page).first().click()
    await expect.poll(() => chips(page).count()).toBe(left - 1)
  }
  await expect.poll(() => rows(page).count()).toBe(projects.length)
  await page.context().close()
})

test('groups, pinned rows and columns are in the link', async () => {
  const id = projects[0]?.id ?? ''
  const { page } = await open(`projects/?group=dept&pin=${id}&cols=name,amount,type`)
  expect(await page.locator('tr.group').count()).toBe(4)
  const said = await page.locator('tr.group').allInnerTexts()
  expect(said.join(' ')).toContain('印出金额相加')
  expect(await page.locator('tbody.pinned tr').getAttribute('data-key')).toBe(id)
  expect(await page.getByRole('columnheader').count()).toBe(3)
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(
    String(1 + 1 + 4 + projects.length),
  )
  await page.locator('tbody.pinned th').focus()
  await page.keyboard.press('Space')
  await expect.poll(() => page.url()).not.toContain('pin=')
  await page.context().close()
})

test('a project leads to the one it continues, with the change of its money', async () => {
  const link = links.find(({ change_fen: change, from_id: from }) => change && from)
  const { page } = await open(`projects/?project=${link?.to_id ?? ''}`)
  const card = page.locator(`[data-project="${link?.to_id ?? ''}"]`)
  await card.getByText('金额变化').waitFor()
  await card
    .locator(`a[href*="project=${link?.from_id ?? ''}"]`)
    .first()
    .click()
  await page.locator(`[data-project="${link?.from_id ?? ''}"] h2`).waitFor()
  await page.context().close()
})

test('what a link asks for and is not here is said', async () => {
  const { page } = await open('projects/?sort=colour&type=无此类&project=000000000000.project.1')
  await page.getByText('sort=colour 不在可选项之内').waitFor()
  await page.getByText('链接里的项目类型“无此类”在数据中不存在').waitFor()
  await page.getByText('这里没有编号为 000000000000.project.1 的项目').waitFor()
  await page.context().close()
})

test('ten thousand synthetic rows scroll, and few of them are drawn', async () => {
  const { page } = await openPage(browser, inject('deepUrl'))
  const COPIES = 200
  await page.context().grantPermissions(['local-network-access'])
  await page.route(
    (url) => url.pathname.endsWith('/projects/'),
    async (route) => {
      const response = await route.fetch()
      const html = await response.text()
      const body = html.replace(
        /(<script type="application\/json" id="first">)([\s\S]*?)(<\/script>)/,
        (_, before: string, json: string, after: string) =>
          before + JSON.stringify(manyProjects(JSON.parse(json), COPIES)) + after,
      )
      await route.fulfill({ response, body })
    },
  )
  // Sorted otherwise than the page was drawn, so that its script draws it.
  await page.goto(new URL('projects/?sort=line', inject('deepUrl')).href)
  await page
    .getByText(`${(projects.length * COPIES).toLocaleString('zh')} 个`)
    .or(page.getByText(`${projects.length * COPIES} 个项目与任务`))
    .first()
    .waitFor({ timeout: 60_000 })
  const drawn = () => page.locator('tbody.all tr[data-key]').count()
  expect(await drawn()).toBeLessThan(100)
  await page.locator('.scroller').evaluate((box) => {
    box.scrollTop = box.scrollHeight
  })
  const last = page.locator(`tr[aria-rowindex="${1 + projects.length * COPIES}"]`)
  await last.waitFor()
  expect(await drawn()).toBeLessThan(100)
  const box = await last.boundingBox()
  const frame = await page.locator('.scroller').boundingBox()
  expect(
    Math.abs((box?.y ?? 0) + (box?.height ?? 0) - (frame?.y ?? 0) - (frame?.height ?? 0)),
  ).toBeLessThan(3)
  // Rows as high as they are reckoned, or the list would jump; on phones too.
  const wrong = () =>
    page.locator('tbody.all tr[data-key]').evaluateAll((all) =>
      all
        .filter((row) => row instanceof HTMLElement)
        .map((row) => [row.offsetHeight, Number.parseFloat(row.style.height)])
        .filter(([is, reckoned]) => is !== reckoned),
    )
  expect(await wrong()).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await expect
    .poll(() => page.locator('tbody.all tr[data-key]').first().getAttribute('style'))
    .not.toContain('48px')
  expect(await wrong()).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.locator('[role="grid"] [data-cell="0"]').nth(5).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Home')
  expect(await page.evaluate(() => document.activeElement?.closest('tr')?.ariaRowIndex)).toBe('2')
  await page.context().close()
})

interface First {
  answers: { query: string; columns: Record<string, unknown[]> }[]
}

/** The page's own answer about projects, repeated under other ids. */
function manyProjects(first: unknown, copies: number): First {
  const { answers, ...rest } = first as First
  return {
    ...rest,
    answers: answers.map(({ query, columns }) => {
      if (!('spending_unit' in columns)) return { query, columns }
      const times = Array.from({ length: copies }, (_, at) => at)
      const repeated = Object.entries(columns).map(([name, cells]) => [
        name,
        times.flatMap((at) =>
          name === 'id' && at > 0 ? cells.map((id) => `${String(id)}.${String(at)}`) : cells,
        ),
      ])
      return { query, columns: Object.fromEntries(repeated) as Record<string, unknown[]> }
    }),
  }
}

describe('on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 } }

  test('it is a list, the card covers it, and nothing scrolls sideways', async () => {
    const { page, errors } = await open('projects/', phone)
    const sideways = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth > clientWidth
      })
    expect(await sideways()).toBe(false)
    const [first = ''] = await keysOf(page)
    await rows(page).first().locator('a.open').click()
    const card = page.locator(`dialog[data-project="${first}"]`)
    await card.locator('h2').waitFor()
    const box = await card.boundingBox()
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
    expect(await sideways()).toBe(false)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '筛选条件' }).click()
    await option(page, 'city', '440100').click()
    await expect.poll(() => rows(page).count()).toBe(19)
    await page.getByLabel('排序').selectOption('name')
    await expect.poll(() => page.url()).toContain('sort=name')
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe.each(['zh', 'en'])('in %s', (lang) => {
  test('the table, its groups and a card break no rule of axe, in both themes', async () => {
    const id = indicators.find((one) => one.project_id)?.project_id ?? ''
    const { page, errors } = await open(
      `projects/?group=dept&pin=${id}&kind=project&project=${id}&lang=${lang}`,
    )
    await page.evaluate(axe.source)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.locator(`[data-project="${id}"] h2`).waitFor()
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
    }
    expect(errors).toEqual([])
    await page.context().close()
  })
})
