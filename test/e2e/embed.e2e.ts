import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import axe from 'axe-core'
import { group } from 'd3-array'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { embedCode } from '../../src/views/embed/embedCode.ts'
import { EMBEDDED_CHARTS } from '../../src/views/embed/embeddedCharts.ts'
import { folderOf } from '../../src/views/url/viewName.ts'
import { alive, launch, openPage } from './browser.ts'

/** What a chart costs its host in script, compressed as hosts send it (brotli), in bytes. */
const MAX_SCRIPT = 63_000
const HEIGHT = 400
const VIEWPORT = { viewport: { width: 800, height: 900 } }

let browser: Browser
let host: Server
/** A page of another site, with the code from the panel in it. */
let hostUrl = ''

beforeAll(async () => {
  browser = await launch()
  host = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://host')
    const code = embedCode(asked.searchParams.get('src') ?? '', '一张图', HEIGHT)
    const shown = asked.searchParams.has('plain') ? code.slice(0, code.indexOf('<script>')) : code
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><title>host</title><main>${shown}</main>`)
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  hostUrl = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}/`
})
afterAll(async () => {
  await browser.close()
  host.close()
})

const embedUrl = (search: string, where: 'rootUrl' | 'deepUrl' = 'rootUrl') =>
  new URL(`embed/${search}`, inject(where)).href

async function framed(page: Page, src: string, extra = ''): Promise<Frame> {
  await page.goto(`${hostUrl}?src=${encodeURIComponent(src)}${extra}`)
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame()
  if (!frame) throw new Error('no frame')
  return frame
}

/** Texts of a chart's drawing and of its summary. */
function figuresOf(page: Page | Frame, id: string): Promise<string[]> {
  return page
    .locator(`#${id}`)
    .evaluate((figure) => [
      ...[...figure.querySelectorAll('svg text')].map(({ textContent }) => textContent),
      figure.querySelector('.spoken')?.textContent ?? '',
    ])
}

/** What a view's charts say under a link, by their ids, at the width that they have alone. */
async function figuresIn(page: Page, href: string): Promise<Map<string, string[]>> {
  await page.goto(href)
  await alive(page)
  await page.locator('figure svg').first().waitFor()
  const ids = await page.locator('figure[id]').evaluateAll((figures) =>
    figures.map((figure) => {
      ;(figure as HTMLElement).style.width = '776px'
      return figure.id
    }),
  )
  // Until every chart is drawn at that width.
  await page.waitForTimeout(300)
  const found = new Map<string, string[]>()
  for (const id of ids) found.set(id, await figuresOf(page, id))
  return found
}

const byView = group([...EMBEDDED_CHARTS], ([, { view }]) => view)

test('every chart of these views can stand alone, and no other is offered', async () => {
  const { page } = await openPage(browser, inject('rootUrl'))
  for (const [view, charts] of byView) {
    const figures = await figuresIn(page, new URL(folderOf(view), inject('rootUrl')).href)
    expect([...figures.keys()].sort(), view).toEqual(charts.map(([id]) => id).sort())
  }
  await page.context().close()
})

describe.each([...byView])('the charts of %s', (view, charts) => {
  const full = new URL(folderOf(view), inject('deepUrl'))
  let inView: Map<string, string[]>

  beforeAll(async () => {
    const { page } = await openPage(browser, inject('deepUrl'), VIEWPORT)
    inView = await figuresIn(page, full.href)
    await page.context().close()
  })

  test.each(charts.map(([id]) => id))('%s is drawn alone, with little script', async (id) => {
    const { page, errors } = await openPage(browser, inject('deepUrl'), VIEWPORT)
    const scripts: Promise<number>[] = []
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        scripts.push(response.body().then((body) => brotliCompressSync(body).byteLength))
    })
    await page.goto(embedUrl(`?chart=${id}`, 'deepUrl'))
    await page.locator(`#${id} svg`).first().waitFor()
    expect(await page.locator('figure').count()).toBe(1)
    expect(await page.locator('main > nav, .tools, details, select, .notice').count()).toBe(0)
    expect(await page.locator(`#${id} figcaption a`).count()).toBeGreaterThan(0)
    expect(await page.locator('.version code').innerText()).toMatch(/^[0-9a-f]{8}$/)
    const sizes = await Promise.all(scripts)
    const sum = sizes.reduce((all, size) => all + size, 0)
    expect(sum).toBeGreaterThan(20_000)
    expect(sum).toBeLessThan(MAX_SCRIPT)
    expect(asked.filter((url) => url.includes('/data/'))).toEqual([])
    expect(await page.locator('.full a').getAttribute('href')).toBe(`${full.href}#${id}`)
    await expect.poll(() => figuresOf(page, id)).toEqual(inView.get(id))
    expect(errors).toEqual([])
    await page.context().close()
  })
})

const CONGRESS = 'dongguan-peoples-congress-office'
const PARTY = 'dongguan-party-committee-office'

test.each([
  ['coverage', `dept=${PARTY}`],
  ['money-tree', `year=2026&zoom=27ab3e13d181`],
  ['scores', `dept=${CONGRESS}&lang=en`],
  ['spending-changes', 'from=2026&to=2023'],
  ['compare-money', `by=staff&peer=${CONGRESS}.2023,${PARTY}&base=${CONGRESS}`],
  ['rules', `dept=${CONGRESS}&sev=warning`],
])('%s under the link ?%s says the figures of its view', async (id, search) => {
  const { page, errors } = await openPage(browser, inject('rootUrl'), VIEWPORT)
  const view = EMBEDDED_CHARTS.get(id)?.view ?? 'overview'
  const whole = new URL(folderOf(view), inject('rootUrl')).href
  const inView = await figuresIn(page, `${whole}?${search}`)
  const plain = await figuresIn(page, whole)
  await page.goto(embedUrl(`?${search}&chart=${id}`))
  await page.locator(`#${id} svg`).first().waitFor()
  await expect.poll(() => figuresOf(page, id)).toEqual(inView.get(id))
  expect(inView.get(id)).not.toEqual(plain.get(id))
  expect(await page.locator('.notice').count()).toBe(0)
  expect(errors).toEqual([])
  await page.context().close()
})

test.each([
  ['revenue', `dept=${PARTY}`, 0, '没有可画的数据'],
  ['coverage', 'year=1999', 0, '没有可画的数据'],
  ['spending-changes', `dept=${PARTY}`, 0, '只有一个年度的文件'],
  ['count-changes', 'from=2020', 1, '链接里的年度 2020 在这个部门没有文件'],
  ['money-tree', 'zoom=nothing', 1, '放大'],
  ['compare-promises', `peer=${CONGRESS}.1999&base=${PARTY}`, 1, '作为基准的部门不在'],
  ['rules', 'rule=no-such-rule', 1, '没有名为“no-such-rule”的规则'],
  ['matrix', 'year=1999&lang=en', 0, 'nothing for this chart to draw'],
])('%s under ?%s says what it cannot show', async (id, search, figures, sentence) => {
  const { page, errors } = await openPage(browser, inject('rootUrl'))
  await page.goto(embedUrl(`?${search}&chart=${id}`))
  await page.locator('.notice').first().waitFor()
  await page.getByText(sentence).first().waitFor()
  expect(await page.locator('figure').count()).toBe(figures)
  expect(errors).toEqual([])
  await page.context().close()
})

describe('in a page of another site', () => {
  test('the frame becomes as high as the chart, and without the script has its height', async () => {
    const { page } = await openPage(browser, inject('rootUrl'))
    const src = embedUrl('?chart=projects')
    const frame = await framed(page, src, '&plain')
    await frame.locator('#projects svg').first().waitFor()
    const iframe = page.locator('iframe')
    expect(await iframe.getAttribute('height')).toBe(String(HEIGHT))
    const high = await framed(page, src)
    await high.locator('#projects svg').first().waitFor()
    const inside = () =>
      high.locator('main').evaluate((main) => main.getBoundingClientRect().height)
    await expect
      .poll(async () => Number(await iframe.getAttribute('height')))
      .toBe(Math.ceil(await inside()))
    expect(await inside()).toBeGreaterThan(HEIGHT)
    await page.setViewportSize({ width: 390, height: 800 })
    await expect
      .poll(async () => Number(await iframe.getAttribute('height')) - Math.ceil(await inside()))
      .toBe(0)
    await page.context().close()
  })

  test('filters, language, theme and a reader’s words stay, and the keyboard works', async () => {
    const { page, errors } = await openPage(browser, inject('rootUrl'))
    const rows = JSON.stringify([['split', 'A reader’s title', '', [], []]])
    const edit = `1.${Buffer.from(rows).toString('base64url')}`
    const search = `?dept=dongguan-party-committee-office&lang=en&edit=${edit}&chart=split&theme=dark`
    const frame = await framed(page, embedUrl(search))
    await frame.locator('#split svg').first().waitFor()
    expect(await frame.locator('#split .title').innerText()).toBe('A reader’s title')
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('en')
    expect((await figuresOf(frame, 'split')).join(' ')).not.toContain('Guangzhou')
    const full = (await frame.locator('.full a').getAttribute('href')) ?? ''
    expect(full).toContain('budget/?dept=dongguan-party-committee-office')
    expect(full).toContain('lang=en')
    const mark = frame.locator('#split [data-mark][tabindex="0"]').first()
    await mark.focus()
    await page.keyboard.press('ArrowRight')
    await frame.locator('[role=tooltip], .tip').first().waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a link opens beside the page, never in the frame', async () => {
    const { page } = await openPage(browser, inject('rootUrl'))
    const frame = await framed(page, embedUrl('?chart=split'))
    await frame.locator('#split svg').first().waitFor()
    const before = frame.url()
    for (const link of ['.full a', '#split figcaption a', '#split svg a']) {
      const opened = page.context().waitForEvent('page')
      await frame.locator(link).first().focus()
      await page.keyboard.press('Enter')
      const other = await opened
      await other.waitForLoadState('domcontentloaded')
      expect(await other.evaluate(() => window.opener === null)).toBe(true)
      expect(new URL(other.url()).pathname).toMatch(/\/(?:budget|documents)\/$/)
      await other.close()
      expect(frame.url()).toBe(before)
    }
    await page.context().close()
  })
})

test.each([
  ['?chart=nothing', '没有编号为“nothing”的图可以嵌入'],
  ['?chart=nothing&lang=en', 'There is no chart “nothing” to embed'],
  ['', '这个链接没有说要嵌入哪一张图'],
  ['?chart=__proto__', '没有编号为“__proto__”的图'],
  [
    '?chart=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '没有编号为“<img src=x onerror=alert(1)>”的图',
  ],
  [`?chart=${'x'.repeat(5000)}`, `没有编号为“${'x'.repeat(60)}”的图`],
])('%j is answered in one sentence', async (search, sentence) => {
  const { page, errors } = await openPage(browser, inject('rootUrl'))
  await page.goto(embedUrl(search))
  await page.locator('main p').first().waitFor()
  expect(await page.locator('main').innerText()).toContain(sentence)
  expect(await page.locator('main p').count()).toBe(2)
  expect(await page.locator('figure, img').count()).toBe(0)
  expect(errors).toEqual([])
  await page.context().close()
})

test('what a hostile link says is told, and changes no figure', async () => {
  const { page, errors } = await openPage(browser, inject('rootUrl'))
  const search = '?chart=split&theme=%22onload&year=x&edit=1.AAAA&colour=%3Cscript%3E&mine=on'
  await page.goto(embedUrl(search))
  await page.locator('#split svg').first().waitFor()
  const text = await page.locator('main').innerText()
  for (const key of ['theme', 'year', 'edit', 'colour']) expect(text).toContain(key)
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
  expect(errors).toEqual([])
  await page.context().close()
})

test('reads well to those who do not see it', async () => {
  const { page } = await openPage(browser, inject('rootUrl'))
  for (const search of ['?chart=split', '?chart=scores&lang=en&theme=dark', '?chart=none']) {
    await page.goto(embedUrl(search))
    // What is below every chart is there before the chart is.
    await page.locator('figure svg, main h1').first().waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() =>
      (globalThis as typeof globalThis & { axe: typeof axe }).axe.run(),
    )
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
  await page.context().close()
})

test('the code is offered beside the chart', async () => {
  const { page } = await openPage(browser, inject('rootUrl'))
  await page.goto(new URL('budget/?year=2026', inject('rootUrl')).href)
  await alive(page)
  await page.locator('#split .tools button.plain').click()
  await page.locator('#split').getByRole('button', { name: '嵌入网页' }).click()
  const code = await page.locator('#split .panel textarea').inputValue()
  expect(code).toContain(`src="${embedUrl('?year=2026&amp;chart=split')}"`)
  expect(Number(/ height="(\d+)"/.exec(code)?.[1])).toBeGreaterThan(320)
  await page.context().close()
})
