import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { VIEW_FOLDERS } from '../../src/data/node/pages.ts'
import { launch, openPage } from './browser.ts'

/**
 * A link each view has no answer in its page for, so that it must ask the published data; null where there is none: the page of Changes
 * brings every answer there is (one department has two years), that of Projects every row, and a reader's SQL waits until it is run.
 */
const FILTERED: Readonly<Record<string, string | null>> = {
  'changes/': null,
  'projects/': null,
  'sql/': null,
  'report/': '?part=budget',
  'compare/': '?peer=dongguan-peoples-congress-office.2023,guangzhou-peoples-congress-office',
}

/** What a view begins with. */
const SHOWN = 'main figure, main table, main .zone, main .editor, main .choose'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe.each([
  ['the root of a host', 'rootUrl'],
  ['a folder of a host', 'deepUrl'],
] as const)('at %s', (_name, where) => {
  test.each(['', ...VIEW_FOLDERS.map((folder) => `${folder}/`)])(
    'the view %j opens, asking only its own host',
    async (path) => {
      const url = inject(where)
      const { page, foreign, errors } = await openPage(browser, url)
      const asked: string[] = []
      page.on('response', (response) => {
        if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`)
        asked.push(response.url())
      })
      await page.goto(new URL(path, url).href)
      await page.locator('main h1').waitFor()
      await page.locator(SHOWN).first().waitFor({ timeout: 60_000 })
      expect(foreign).toEqual([])
      expect(errors).toEqual([])
      expect(asked.filter((one) => one.startsWith('http') && !one.startsWith(url))).toEqual([])
      const filtered = path in FILTERED ? FILTERED[path] : '?year=2026'
      if (filtered !== null) {
        await page.goto(new URL(`${path}${filtered ?? ''}`, url).href)
        await page.locator(SHOWN).first().waitFor({ timeout: 60_000 })
        await expect.poll(() => asked).toContain(new URL('data/manifest.json', url).href)
      }
      await page.context().close()
    },
  )
})

test('published files can be fetched, byte for byte', async () => {
  const url = inject('deepUrl')
  const manifest = (await (await fetch(new URL('data/manifest.json', url))).json()) as {
    files: { path: string; bytes: number }[]
  }
  expect(manifest.files.length).toBeGreaterThan(20)
  for (const { path, bytes } of manifest.files) {
    const response = await fetch(new URL(`data/${path}`, url))
    expect((await response.arrayBuffer()).byteLength).toBe(bytes)
  }
})
