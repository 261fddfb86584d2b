import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, openPage, withoutFirst } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const ENGINE = /duckdb/

async function visit(
  path: string,
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
) {
  const url = inject('rootUrl')
  const { page, errors } = await openPage(browser, url)
  await withoutFirst(page)
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(request.url()))
  await before(page)
  await page.goto(new URL(path, url).href)
  await page.locator('main figure, main table').first().waitFor({ timeout: 60_000 })
  const text = await page.locator('main').innerText()
  return { page, text, errors, asked }
}

const VIEWS = ['', 'budget/', 'indicators/', 'changes/', 'compare/', 'documents/']

describe('without the database', () => {
  test.each(VIEWS)('the view %j is drawn', async (path) => {
    const { page, asked, errors } = await visit(path)
    expect(asked.filter((one) => ENGINE.test(one))).toEqual([])
    expect(asked.filter((one) => one.includes('/data/cubes/')).length).toBeGreaterThan(1)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('the first chart of a page that is not prerendered costs less than 0.7 MB, and no more than 60 kB a cube', async () => {
    const url = inject('rootUrl')
    const { page } = await openPage(browser, url)
    await withoutFirst(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength))
    const cubes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.url().includes('/data/cubes/'))
        cubes.push(response.body().then((body) => body.byteLength))
    })
    await page.goto(url)
    await page.locator('main figure svg').first().waitFor({ timeout: 60_000 })
    expect(bytes).toBeLessThan(700_000)
    expect(Math.max(...(await Promise.all(cubes)))).toBeLessThan(60_000)
    await page.context().close()
  })

  test('a host may forbid code that is made of text', async () => {
    const { page, errors } = await visit('', (opened) =>
      opened.route('**/*', async (route) => {
        const response = await route.fetch()
        const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" }
        await route.fulfill({ response, headers })
      }),
    )
    expect(errors).toEqual([])
    await page.context().close()
  })
})

test.each(VIEWS)('a dataset too large for cubes shows the same in the view %j', async (path) => {
  const withCubes = await visit(path)
  const without = await visit(path, (page) =>
    page.route('**/data/manifest.json', async (route) => {
      const response = await route.fetch()
      const manifest = (await response.json()) as object
      await route.fulfill({ response, json: { ...manifest, cubes: [] } })
    }),
  )
  expect(without.asked.some((one) => ENGINE.test(one))).toBe(true)
  expect(without.asked.filter((one) => one.includes('/data/cubes/'))).toEqual([])
  expect(without.text).toBe(withCubes.text)
  await withCubes.page.context().close()
  await without.page.context().close()
})
