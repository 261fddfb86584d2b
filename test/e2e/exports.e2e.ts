import { csvParseRows } from 'd3-dsv'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { ChartEdit } from '../../src/charts/frame/chartEdit.ts'
import { writeEdits } from '../../src/views/url/editField.ts'
import { launch, openPage, type Watched } from './browser.ts'
import { drawWithRsvg, rsvgIsThere } from './rsvg.ts'
import { compare, openMenu, sheetsOf, shownTable, taken, trimmed } from './takenPage.ts'

const hasRsvg = rsvgIsThere()
if (!hasRsvg) {
  process.stdout.write('rsvg-convert is not there: pictures are not drawn without a browser.\n')
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function budget(search = '', options: BrowserContextOptions = {}): Promise<Watched> {
  const watched = await openPage(browser, inject('deepUrl'), options)
  await watched.page.goto(new URL(`budget/${search}`, inject('deepUrl')).href)
  await watched.page.locator('#split [data-mark]').first().waitFor({ timeout: 60_000 })
  return watched
}

/** A picture without its glyphs. */
function withoutWords(svg: string): string {
  return svg.replaceAll(/<use [^>]*>/g, '')
}

test('the drawing leaves as a picture every program shows, light, with its words', async () => {
  const { page, errors, foreign } = await budget('?by=share', { colorScheme: 'dark' })
  const figure = await openMenu(page, '#split')
  const svg = (await taken(figure, 'SVG 矢量图')).toString()
  const title = (await figure.locator('.title').innerText()).trim()
  expect(svg).not.toMatch(/var\(|<text|NaN|undefined/)
  expect(svg).toContain(`<title id="title">${title}</title>`)
  expect(svg).toContain(`${inject('deepUrl')}budget/?by=share#split`)
  expect(svg).toContain('aria-label="东莞市"')
  expect(svg).toContain('fill="#fdfdfb"')

  const png = await taken(figure, 'PNG 图片')
  const [, width = 0] = (/ width="(\d+)"/.exec(svg) ?? []).map(Number)
  const region = { x: 56, y: 84, width: 2 * width - 112, height: 56 }
  const same = await compare(page, png, svg)
  expect([same.width, same.height]).toEqual([2 * same.otherWidth, 2 * same.otherHeight])
  const named = await compare(page, png, withoutWords(svg), region)
  expect(named.inRegion).toBeGreaterThan(title.length * 80)
  if (hasRsvg) {
    const drawn = await compare(page, png, drawWithRsvg(svg))
    expect([drawn.otherWidth, drawn.otherHeight]).toEqual([drawn.width, drawn.height])
    expect(drawn.different).toBeLessThan(0.01)
    // What the tolerance is worth: without its words the picture would not pass.
    const wordless = await compare(page, png, drawWithRsvg(withoutWords(svg)))
    expect(wordless.different).toBeGreaterThan(0.02)
  }
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
  await page.context().close()
})

test('every glyph of the picture is drawn: Chinese is where Chinese stands', async () => {
  const { page } = await budget()
  const svg = (await taken(await openMenu(page, '#projects'), 'SVG 矢量图')).toString()
  const labels = [...svg.matchAll(/aria-label="([^"]+)"><g transform[^>]*>(.*?)<\/g>/g)]
  const chinese = labels.filter(([, text = '']) => /\p{Script=Han}/u.test(text))
  expect(chinese.length).toBeGreaterThan(40)
  for (const [, text = '', glyphs = ''] of chinese) {
    const drawn = (glyphs.match(/<use /g) ?? []).length
    const seen = text.replaceAll(/&\w+;/g, 'x').replaceAll(/\s/g, '')
    expect(drawn, text).toBe(Array.from(seen).length)
  }
  expect(svg).toContain('图中只画出前 40 项')
  await page.context().close()
})

test.each(['#split', '#projects', '#revenue'])(
  'CSV and Excel of %s hold the table on screen',
  async (chart) => {
    const { page } = await budget()
    const figure = await openMenu(page, chart)
    const table = await shownTable(figure)
    const csv = (await taken(figure, '下载 CSV')).toString()
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csvParseRows(csv.slice(1))).toEqual(table)
    const [sheet, rest] = await sheetsOf(await taken(figure, '下载 Excel'), table.length)
    expect(trimmed(sheet)).toEqual(trimmed(table))
    const about = rest.map((row) => row.join(' '))
    const url = `${inject('deepUrl')}budget/${chart}`
    expect(about.filter((line) => line.includes(url))).toHaveLength(1)
    expect(about.filter((line) => line.startsWith('来源')).length).toBeGreaterThan(2)
    await page.context().close()
  },
)

test('picture, link, citation and query are copied; the query names its tables', async () => {
  const permissions = ['clipboard-read', 'clipboard-write']
  const { page } = await budget('?year=2026', { permissions })
  const figure = await openMenu(page, '#split')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await figure.getByRole('button', { name: '复制链接' }).click()
  await figure.getByText('已复制').waitFor()
  expect(await copied()).toBe(`${inject('deepUrl')}budget/?year=2026#split`)
  await figure.getByRole('button', { name: '引用格式' }).click()
  expect(await figure.getByLabel('GB/T 7714—2015').inputValue()).toMatch(
    /^.+, 等\. .+\[DS\/OL\]\. 明账 Mingzhang, 数据版本 [0-9a-f]{8}\[\d{4}-\d\d-\d\d\]\. http.+#split\.$/,
  )
  await figure.getByRole('button', { name: '查询语句' }).click()
  await figure.getByRole('button', { name: '复制', exact: true }).click()
  await expect.poll(copied).toMatch(/FROM "budget_fact"[\s\S]+2026/)
  await figure.getByRole('button', { name: '复制图片' }).click()
  await figure.getByText('图片已复制').waitFor()
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
  )
  expect(types).toContain('image/png')
  await page.context().close()
})

test('a browser that refuses, and a font that does not come, are said; the rest still works', async () => {
  const { page } = await budget()
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse })
  })
  const figure = await openMenu(page, '#split')
  await figure.getByRole('button', { name: '复制链接' }).click()
  await figure.getByRole('alert').getByText('请选中下面的文字').waitFor()
  expect(await figure.getByRole('textbox').inputValue()).toContain('/budget/#split')
  await figure.getByRole('button', { name: '复制图片' }).click()
  const alert = figure.getByRole('alert')
  await alert.getByText('请改为保存 PNG').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('button', { name: 'PNG 图片' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('mingzhang-budget-amount.png')

  const other = await budget()
  await other.page.route('**/noto-sans-sc/*.woff', (route) => route.abort())
  const offline = await openMenu(other.page, '#split')
  await offline.getByRole('button', { name: 'SVG 矢量图' }).click()
  await offline.getByRole('alert').getByText('字形没有下载到').waitFor()
  expect((await taken(offline, '下载 CSV')).length).toBeGreaterThan(100)
  await other.page.unroute('**/noto-sans-sc/*.woff')
  expect((await taken(offline, 'SVG 矢量图')).toString()).toContain('<use ')
  await page.context().close()
  await other.page.context().close()
})

test('opens, walks and closes by keyboard, and hands the focus back', async () => {
  const { page } = await budget()
  const button = page.locator('#split').getByRole('button', { name: '带走' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.locator('#split').getByRole('button', { name: 'SVG 矢量图' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('SVG 矢量图')
  await page.keyboard.press('Escape')
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true)
  expect(await button.getAttribute('aria-expanded')).toBe('false')
  await page.context().close()
})

test('an edit is written into the link, restored from it, marked as a reader’s, and leaves with the picture', async () => {
  const { page } = await budget()
  const own = await page.locator('#split .title').innerText()
  const figure = await openMenu(page, '#split')
  await figure.getByRole('button', { name: '改写标题与批注' }).click()
  const title = '<img src=x onerror=alert(1)>我的题'
  await figure.getByLabel('标题', { exact: true }).fill(title)
  await figure.getByLabel('批注 1').fill('看这一条')
  const mark = figure.getByRole('checkbox').nth(4)
  await mark.check()
  const key = await mark.getAttribute('value')
  await figure.getByRole('button', { name: '写入链接' }).click()
  const link = page.url()
  await page.goto('about:blank')
  await page.goto(link)
  await page.locator('#split').getByText('看这一条').waitFor()
  expect(await page.locator('#split .title').innerText()).toBe(title)
  expect(await page.locator('#split img').count()).toBe(0)
  const lit = page.locator('#split [data-highlighted]')
  expect(await lit.evaluateAll((all) => all.map((one) => one.getAttribute('data-mark')))).toEqual([
    key,
  ])
  const again = await openMenu(page, '#split')
  const svg = (await taken(again, 'SVG 矢量图')).toString()
  expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;我的题</title>')
  expect(svg).toContain(`原题为“${own}”`)
  expect(svg).toContain('看这一条')
  expect(svg).toContain('opacity="0.4"')
  await again.getByRole('button', { name: '引用格式' }).click()
  expect(await again.getByLabel('GB/T 7714—2015').inputValue()).toContain(own)
  await again.getByRole('button', { name: '看原样' }).click()
  expect(await page.locator('#split .title').innerText()).toBe(own)
  await page.context().close()
})

test('an edit that cannot be read is reported and not used', async () => {
  const edit: ChartEdit = { chart: 'split', title: '题', subtitle: '', marks: [], notes: [] }
  const { page } = await budget(`?edit=${writeEdits([edit]).slice(0, -4)}`)
  await page.getByText('edit 里改写的标题和批注读不出来').waitFor()
  expect(await page.locator('#split .edited').count()).toBe(0)
  await page.context().close()
})
