import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { alive, launch, openPage, withoutFirst } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Every view but the reader's own documents, of which nothing is known before there is a script. */
const VIEWS = ['', 'budget/', 'indicators/', 'changes/', 'findings/', 'documents/']
const WITH_CHARTS = VIEWS.filter((view) => view !== 'documents/')

const urlOf = (path: string, where: 'rootUrl' | 'deepUrl' = 'rootUrl') =>
  new URL(path, inject(where)).href

/** Text that is on screen, but for what only stands there without or with a script. */
function shownText(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const shown = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
      if (!(node instanceof Element) || node.nodeName === 'NOSCRIPT') return ''
      if (node.nodeName === 'title' || node.nodeName === 'desc') return ''
      if (node.matches('.first') && getComputedStyle(node).display === 'none') return ''
      return [...node.childNodes].map(shown).join('')
    }
    return shown(main).replace(/\s+/g, '')
  })
}

async function textAt(path: string, javaScriptEnabled: boolean, width: number): Promise<string> {
  const { page } = await openPage(browser, inject('rootUrl'), {
    javaScriptEnabled,
    viewport: { width, height: 900 },
  })
  // The page as the host sends it, before its script has run.
  if (!javaScriptEnabled) await page.goto(urlOf(path))
  else {
    await withoutFirst(page)
    await page.goto(urlOf(path))
    await alive(page)
  }
  const text = await shownText(page)
  await page.context().close()
  return text
}

describe('without a script', () => {
  test.each(WITH_CHARTS)('the view %j shows its charts, and links to the lines', async (path) => {
    const { page, errors } = await openPage(browser, inject('deepUrl'), {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 900 },
    })
    await page.goto(urlOf(path, 'deepUrl'))
    const charts = await page.locator('main figure').all()
    expect(charts.length).toBeGreaterThan(0)
    for (const chart of charts) {
      // On a phone some charts are lists.
      expect(await chart.locator('.first svg:visible, .first li:visible').count()).toBeGreaterThan(
        0,
      )
      expect(await chart.locator('noscript details table').count()).toBe(1)
    }
    expect(await page.locator('main figure svg:visible text').count()).toBeGreaterThan(3)
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(wide)).toBe(0)
    expect(await page.locator('.no-script').isVisible()).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('the documents are listed, and the reader’s own explained', async () => {
    const { page } = await openPage(browser, inject('rootUrl'), { javaScriptEnabled: false })
    await page.goto(urlOf('documents/'))
    expect(await page.locator('main table.rows tbody tr').count()).toBeGreaterThan(4)
    await page.goto(urlOf('mine/'))
    expect(await page.locator('main .prose').first().innerText()).toContain('浏览器')
    await page.context().close()
  })

  test.each(VIEWS)('the view %j says the same as once it is asked, to the fen', async (path) => {
    // Screens that give a chart the very width it is drawn at: elsewhere other labels have room.
    for (const width of [375, 1248]) {
      const before = await textAt(path, false, width)
      expect(before.length).toBeGreaterThan(400)
      expect(before).toBe(await textAt(path, true, width))
    }
  })

  test('a link to each view has a preview of its own', async () => {
    const texts = await Promise.all(VIEWS.map(async (path) => (await fetch(urlOf(path))).text()))
    const property = (html: string, name: string) =>
      new RegExp(`property="og:${name}" content="([^"]+)"`).exec(html)?.[1]
    const titles = texts.map((html) => property(html, 'title'))
    expect(new Set(titles).size).toBe(VIEWS.length)
    for (const html of texts) {
      const title = property(html, 'title') ?? ''
      expect(title.length).toBeGreaterThan(5)
      // A headline made of the data, as it stands above the chart.
      expect(html.slice(html.indexOf('<main')).replace(/&quot;/g, '"')).toContain(title)
      expect(property(html, 'description')).toBe(
        /name="description" content="([^"]+)"/.exec(html)?.[1],
      )
      expect(html.slice(0, html.indexOf('</head>')).match(/<title>/g)).toHaveLength(1)
    }
  })
})

describe('once its script is here', () => {
  test.each(VIEWS)('the view %j comes alive in place and asks for nothing', async (path) => {
    const { page, errors } = await openPage(browser, inject('deepUrl'))
    const warnings: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text())
    })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const heading = document.querySelector('main h2, main h1')
        if (heading) Object.assign(heading, { wasThere: true })
      })
    })
    await page.goto(urlOf(path, 'deepUrl'))
    await alive(page)
    const stayed = () => 'wasThere' in (document.querySelector('main h2, main h1') ?? {})
    expect(await page.evaluate(stayed)).toBe(true)
    expect(await page.locator('.first').count()).toBe(0)
    await page.waitForTimeout(300)
    expect(asked.filter((one) => one.includes('/data/'))).toEqual([])
    expect([...errors, ...warnings]).toEqual([])
    await page.context().close()
  })

  test.each([390, 768, 1440])(
    'nothing jumps at %i pixels, however late it comes',
    async (width) => {
      for (const path of VIEWS) {
        const { page } = await openPage(browser, inject('rootUrl'), {
          viewport: { width, height: 900 },
        })
        await page.route('**/assets/index-*.js', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 700))
          await route.continue()
        })
        await page.addInitScript(() => {
          const shifts: number[] = []
          Object.assign(window, { shifts })
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push((entry as LayoutShift).value)
          }).observe({ type: 'layout-shift', buffered: true })
        })
        await page.goto(urlOf(path))
        await page.locator('main h1').waitFor()
        await alive(page)
        await page.waitForTimeout(200)
        const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
        const cls = shifts.reduce((sum, shift) => sum + shift, 0)
        expect(cls, `${path} ${shifts.join(' ')}`).toBeLessThan(0.05)
        await page.context().close()
      }
    },
  )

  test('a filter works, and the way back', async () => {
    const { page, errors } = await openPage(browser, inject('rootUrl'))
    await page.goto(urlOf('budget/'))
    await alive(page)
    const before = await shownText(page)
    await page.locator('main details summary').first().click()
    await page.locator('main details[open] input[type=checkbox]').first().check()
    await page.waitForURL(/dept=/)
    await expect.poll(() => shownText(page)).not.toBe(before)
    await page.goBack()
    await page.waitForURL((url) => url.search === '')
    await expect
      .poll(async () => (await page.locator('main figure .title').allInnerTexts()).join())
      .toContain('份部门整体支出表里')
    expect(errors).toEqual([])
    await page.context().close()
  })
})

interface LayoutShift extends PerformanceEntry {
  value: number
}

describe('under another link', () => {
  test.each([
    ['budget/?dept=dongguan-party-committee-office', '3,465.68'],
    ['?lang=en', '份文件'],
    ['changes/?lang=en', '东莞市人大常委会办公室 2023'],
  ])('%s never shows what the plain link shows', async (path, figure) => {
    const { page, errors } = await openPage(browser, inject('rootUrl'))
    // Whether the figure is on screen is looked at with every frame, from the first one.
    await page.addInitScript((wanted) => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const look = () => {
        const app = document.querySelector<HTMLElement>('#app')
        if (app && app.offsetParent !== null && app.innerText.includes(wanted)) seen.push(wanted)
        if (document.querySelector('.waiting:not(.failed)')?.checkVisibility() === true)
          seen.push('waiting')
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }, figure)
    await page.route('**/assets/index-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700))
      await route.continue()
    })
    await page.goto(urlOf(path))
    await alive(page)
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect(new Set(seen)).toEqual(new Set(['waiting']))
    expect(await page.locator('main figure').count()).toBeGreaterThan(0)
    expect(await page.locator('.waiting').count()).toBe(0)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('another language asks for nothing either', async () => {
    const { page } = await openPage(browser, inject('rootUrl'))
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(urlOf('?lang=en'))
    await alive(page)
    expect(asked.filter((one) => one.includes('/data/'))).toEqual([])
    await page.context().close()
  })

  test('a script that does not come is told, instead of other figures', async () => {
    const { page } = await openPage(browser, inject('rootUrl'))
    await page.route('**/assets/index-*.js', (route) => route.abort())
    await page.goto(urlOf('budget/?year=2023'))
    await page.getByText('页面的脚本没有下载成功').waitFor()
    expect(await page.locator('#app').isVisible()).toBe(false)
    await page.context().close()
  })
})

test('a page older than the data its host has asks everything again', async () => {
  const { page } = await openPage(browser, inject('rootUrl'))
  await page.route(/\/budget\//, async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    const body = html.replace(/("version":")[0-9a-f]{8}"/, '$100000000"')
    await route.fulfill({ response, body })
  })
  const cubes: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/data/cubes/')) cubes.push(request.url())
  })
  await page.goto(urlOf('budget/?year=2023'))
  await alive(page)
  await expect.poll(() => cubes.some((one) => one.includes('/documents-'))).toBe(true)
  await page.context().close()
})

test('the page says when its first chart was there and when it answers', async () => {
  const { page } = await openPage(browser, inject('rootUrl'))
  await page.goto(urlOf(''))
  await alive(page)
  const marks = await page.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime })),
  )
  const first = marks.find(({ name }) => name === 'mingzhang:first-chart')
  const alives = marks.find(({ name }) => name === 'mingzhang:interactive')
  expect(first?.startTime).toBeGreaterThan(0)
  expect(alives?.startTime).toBeGreaterThanOrEqual(first?.startTime ?? Infinity)
  await page.context().close()
})
