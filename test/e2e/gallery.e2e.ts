import axe, { type RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, type Serving } from '../../src/data/node/serve.ts'
import { launch, openPage } from './browser.ts'
import { buildGallery } from './gallerySite.ts'
import { pictures } from './pictures.ts'
import { asText, changedPictures, changedText, drawings, hasSameFonts } from './snapshots.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['zh', 'en'] as const
const WIDTHS = [360, 1200]

let browser: Browser
let server: Serving
let remove: () => Promise<void>
beforeAll(async () => {
  const built = await buildGallery()
  remove = () => built.remove()
  server = await serve({ folder: built.folder })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await remove()
})

function address(parameters: Record<string, string | number>): string {
  const url = new URL(server.url)
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, String(value))
  return url.href
}

async function open(parameters: Record<string, string | number>, width: number): Promise<Page> {
  const { page, foreign, errors } = await openPage(browser, server.url, {
    viewport: { width: width + 40, height: 900 },
    deviceScaleFactor: 0.5,
  })
  // A machine at work is slow, not wrong.
  page.setDefaultTimeout(90_000)
  await page.goto(address({ ...parameters, width }))
  await page.locator('[data-item] [data-state]').first().waitFor()
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
  return page
}

/** Hides states whose marks are those of others, and what is never twice the same. */
async function hide(page: Page, states: readonly string[]): Promise<void> {
  const content = states.map((state) => `[data-state="${state}"] { display: none }`).join(' ')
  // A bar without an end is never twice at the same place.
  const still = 'progress:indeterminate { visibility: hidden }'
  await page.addStyleTag({ content: `${content} ${still}` })
}

const itemNames = (page: Page) =>
  page
    .locator('[data-item]')
    .evaluateAll((found) => found.map((item) => item.getAttribute('data-item') ?? ''))

/** What axe finds; in the other theme only colours can differ. */
async function violations(page: Page, all: boolean): Promise<string[]> {
  const options: RunOptions = {
    runOnly: all ? RULES : { type: 'rule', values: ['color-contrast'] },
    resultTypes: ['violations'],
    // The states of one component repeat its landmarks and its headings.
    ...(all
      ? { rules: { 'landmark-unique': { enabled: false }, 'heading-order': { enabled: false } } }
      : {}),
  }
  const found = await page.evaluate(
    (asked) => (globalThis as typeof globalThis & { axe: typeof axe }).axe.run(asked),
    options,
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test('every state is open to all, in both themes', async () => {
  const page = await open({ lang: 'en' }, 1200)
  await hide(page, ['hundreds'])
  await page.evaluate(axe.source)
  expect(await violations(page, true)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, false)).toEqual([])
  await page.context().close()
})

test('the keyboard reaches every mark of every chart, and each is shown and said', async () => {
  const page = await open({}, 1200)
  const walks = await page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel()
    const rest = () =>
      new Promise<void>((go) => {
        port2.onmessage = () => go()
        port1.postMessage(null)
      })
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      )
    const found: {
      where: string
      marks: number
      stops: number
      reached: number
      silent: string[]
    }[] = []
    // Hundreds walk as a few do, only longer.
    for (const state of document.querySelectorAll('[data-state]:not([data-state="hundreds"])')) {
      const marks = [...state.querySelectorAll<SVGElement>('[data-mark]')]
      const stops = marks.filter((mark) => mark.tabIndex === 0)
      stops[0]?.focus()
      press('Home')
      await rest()
      const reached = new Set<Element>()
      const silent: string[] = []
      for (let step = 0; step < marks.length; step++) {
        const now = document.activeElement
        if (now === null || reached.has(now)) break
        reached.add(now)
        const tip = state.querySelector('.tip')?.textContent.trim() ?? ''
        const said = state.querySelector('[aria-live]')?.textContent.trim() ?? ''
        if (tip === '' || said === '') silent.push(now.getAttribute('data-mark') ?? '')
        press('ArrowRight')
        await rest()
      }
      const where = state.getAttribute('aria-label') ?? ''
      if (marks.length > 0)
        found.push({
          where,
          marks: marks.length,
          stops: stops.length,
          reached: reached.size,
          silent,
        })
    }
    return found
  })
  expect(walks.length).toBeGreaterThan(25)
  for (const { where, marks, stops, reached, silent } of walks) {
    expect({ where, stops, reached, silent }).toEqual({
      where,
      stops: 1,
      reached: marks,
      silent: [],
    })
  }
  await page.context().close()
})

test('a mark of a painted chart is shown under the pointer, lit with its neighbours and followed', async () => {
  for (const item of ['strip', 'rankedBars', 'dotPlot', 'ribbons']) {
    const page = await open({ item, state: 'hundreds' }, 1200)
    const plot = page.locator('.plot')
    const { x, y } = (await plot.boundingBox()) ?? { x: 0, y: 0 }
    // From left to right through the first rows, until something is met.
    const tip = page.locator('.tip')
    for (let step = 0; step < 60 && (await tip.count()) === 0; step++)
      await page.mouse.move(x + 15 + 19 * step, y + 20 + (step % 4) * 12)
    expect(await tip.textContent()).not.toBe('')
    expect(await page.locator('canvas').first().getAttribute('data-painted')).not.toBeNull()
    const met = page.locator('[data-mark]:hover')
    await page.mouse.move(0, 0)
    expect(await tip.count()).toBe(0)
    expect(await met.count()).toBe(0)
    await page.context().close()
  }
})

test('nothing in a chart but its marks takes the keyboard', async () => {
  const page = await open({}, 1200)
  await hide(page, ['hundreds'])
  const strays = await page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('[data-state] svg *:not([data-mark])')]
      .filter((element) => {
        element.focus()
        return document.activeElement === element
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
  expect(strays).toEqual([])
  await page.context().close()
})

test('nothing moves for a reader who asks for less motion', async () => {
  const page = await open({}, 1200)
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element)
          return animationName !== 'none' || /[1-9]/.test(transitionDuration)
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    )
  expect((await moving()).length).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toEqual([])
  await page.context().close()
})

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each(WIDTHS)('every state is drawn as it was, at %s px', async (width) => {
    const page = await open({ lang }, width)
    const changed: (string | null)[] = []
    const names = await itemNames(page)
    expect(names.length).toBeGreaterThan(12)
    for (const item of names) {
      const text = asText(await drawings(page, item))
      changed.push(changedText(`${item}-${lang}-${String(width)}`, text))
    }
    const isSame = await hasSameFonts(page)
    if (!isSame) process.stderr.write('Pictures not compared: the fonts here are others.\n')
    await hide(page, [])
    for (const theme of isSame ? THEMES : []) {
      await page.emulateMedia({ colorScheme: theme })
      const drawn = await pictures(page)
      const named = drawn.map(({ item, png }) => ({
        name: `${item}-${theme}-${lang}-${String(width)}`,
        png,
      }))
      changed.push(...(await changedPictures(page, named)))
    }
    expect(changed.filter((one) => one !== null)).toEqual([])
    await page.context().close()
  })
})
