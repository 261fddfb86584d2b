import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { PROJECT } from '../../src/data/node/paths.ts'
import type { Manifest } from '../../src/data/store/manifest.ts'
import { alive, launch, openPage } from './browser.ts'

/** A figure as the screen shows it, and the link beside it. */
interface Figure {
  view: string
  what: string
  /** Whether a line of a source prints it. */
  isIn: (line: string) => boolean
  href: string
}

let browser: Browser
let page: Page
let manifest: Manifest
const followed: { view: string; documentId: string; what: string }[] = []

beforeAll(async () => {
  browser = await launch()
  page = (await openPage(browser, inject('deepUrl'))).page
  const answer = await fetch(new URL('data/manifest.json', inject('deepUrl')))
  manifest = (await answer.json()) as Manifest
})
afterAll(() => browser.close())

/**
 * Whether a line prints an amount that the screen shows in 万元: in 万元, or in yuan, of which the screen shows what is left of
 * it after rounding to a hundred yuan.
 */
function printsAmount(shown: string): (line: string) => boolean {
  const wan = /^([\d,]+\.\d\d)万$/.exec(shown)?.[1]?.replaceAll(',', '')
  if (wan === undefined) throw new Error(`not an amount: ${shown}`)
  return (line) => {
    const numbers = line.match(/\d[\d,]*(?:\.\d+)?/g) ?? []
    return numbers
      .map((number) => Number(number.replaceAll(',', '')))
      .some((number) => [number, number / 10_000].some((value) => value.toFixed(2) === wan))
  }
}

function printsText(text: string): (line: string) => boolean {
  return (line) => bare(line).includes(bare(text))
}

async function open(view: string): Promise<void> {
  await page.goto(new URL(view, inject('deepUrl')).href)
  await page.locator('main figure').first().waitFor({ timeout: 60_000 })
  await alive(page)
}

async function hrefOf(link: Locator): Promise<string> {
  return (await link.getAttribute('href')) ?? ''
}

/** Amounts written on a chart's marks, but for sums of ours; at most `each` a document. */
async function amountsOf(view: string, chart: string, each: number): Promise<Figure[]> {
  const marks = await page.locator(`#${chart} a[data-mark]`).all()
  const figures: Figure[] = []
  for (const mark of marks) {
    const name = (await mark.getAttribute('aria-label')) ?? ''
    const shown = ((await mark.locator('text').allTextContents()).at(0) ?? '').trim()
    if (!/^[\d,]+\.\d\d万$/.test(shown) || name.includes('由我们加总')) continue
    const href = await hrefOf(mark)
    const own = figures.filter((figure) => documentOf(figure.href) === documentOf(href))
    if (own.length < each) figures.push({ view, what: name, isIn: printsAmount(shown), href })
  }
  return figures
}

function documentOf(href: string): string {
  return new URL(href, inject('deepUrl')).searchParams.get('doc') ?? ''
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s|<[^>]*>/g, '')
}

/** Follows the link as a reader does, and reads the line it brings into view. */
async function citedLine(href: string): Promise<{ number: number; text: string }> {
  await page.locator(`main a[href="${href}"]`).first().click()
  const cited = page.locator('li[aria-current="location"]')
  await cited.waitFor()
  await expect.poll(() => cited.evaluate(isInView)).toBe(true)
  const number = Number(await cited.locator('a.no').innerText())
  const cells = await cited.locator('p > span:not(.tab)').allTextContents()
  return { number, text: cells.join('\t') }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

async function sourceLine(documentId: string, number: number): Promise<string> {
  const source = manifest.sources.find((item) => item.documentId === documentId)
  if (!source) throw new Error(`no source of ${documentId}`)
  const text = await readFile(join(PROJECT, 'data/sources', source.file), 'utf8')
  return text.split(/\r?\n/)[number - 1] ?? ''
}

async function check(figures: readonly Figure[]): Promise<void> {
  for (const { view, what, isIn, href } of figures) {
    const { number, text } = await citedLine(href)
    const documentId = documentOf(href)
    expect(isIn(text), `${what} in “${text}”`).toBe(true)
    expect(isIn(await sourceLine(documentId, number)), `${what}, line ${number}`).toBe(true)
    followed.push({ view, documentId, what })
    await page.goBack()
    await page.locator(`main a[href="${href}"]`).first().waitFor()
  }
}

describe('figures on the screen stand in the lines they lead to', () => {
  test('staff in the overview', async () => {
    await open('')
    const row = page.locator('.facts li', { hasText: '财政供养人员' })
    const said = await row.locator('span').first().innerText()
    const heads = [...said.matchAll(/ (\d+) 人/g)].map(([, count]) => count ?? '')
    const links = await row.locator('a').all()
    expect(heads).toHaveLength(links.length)
    const figures: Figure[] = []
    for (const [index, link] of links.entries()) {
      const count = heads[index] ?? ''
      const isIn = printsText(`财政供养人员数${count}下属`)
      figures.push({ view: 'overview', what: `staff ${count}`, isIn, href: await hrefOf(link) })
    }
    expect(figures.length).toBeGreaterThan(1)
    await check(figures)
  })

  test('budget lines, revenue and projects of all documents', async () => {
    await open('budget/')
    const split = await amountsOf('budget', 'split', 2)
    const revenue = await amountsOf('budget', 'revenue', 1)
    const projects = await amountsOf('budget', 'projects', 1)
    expect(split.length).toBeGreaterThan(4)
    expect(revenue).toHaveLength(4)
    expect(projects).toHaveLength(5)
    await check([...split, ...revenue, ...projects])
  })

  test('targets in the list of indicators', async () => {
    await open('indicators/')
    const figures: Figure[] = []
    for (const group of await page.locator('main table.rows tbody').all()) {
      for (const row of (await group.locator('tr:not(.document)').all()).slice(0, 2)) {
        const target = await row.locator('td').nth(1).innerText()
        const link = row.locator('td.line a')
        figures.push({
          view: 'indicators',
          what: target,
          isIn: printsText(target),
          href: await hrefOf(link),
        })
      }
    }
    expect(figures.filter(({ what }) => /\d/.test(what)).length).toBeGreaterThan(3)
    await check(figures)
  })

  test('both ends of a change', async () => {
    await open('changes/')
    const figures = await amountsOf('changes', 'revenue-changes', 2)
    // Equal amounts are written once.
    expect(figures).toHaveLength(3)
    await check(figures)
  })

  test('the categories between two totals', async () => {
    await open('changes/')
    const said = page.locator('#spending-changes + ul li', { hasText: /：由 .*变为 / })
    expect(await said.count()).toBe(3)
    const figures: Figure[] = []
    for (const sentence of await said.all()) {
      const amounts = (await sentence.innerText()).match(/[\d,]+\.\d\d(?= 万元)/g) ?? []
      for (const [at, link] of (await sentence.locator('a').all()).entries()) {
        const shown = `${amounts[at] ?? ''}万`
        const isIn = printsAmount(shown)
        figures.push({ view: 'changes', what: shown, isIn, href: await hrefOf(link) })
      }
    }
    expect(figures).toHaveLength(6)
    await check(figures)
  })

  test('more than ten in all, of every document, in four views', () => {
    expect(followed.length).toBeGreaterThan(20)
    expect(new Set(followed.map(({ view }) => view)).size).toBe(4)
    expect(new Set(followed.map(({ documentId }) => documentId)).size).toBe(manifest.sources.length)
  })
})
