import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { serve } from '../../src/data/node/serve.ts'
import { sameAnswers } from '../data/engine/suite.ts'
import { launch, openPage } from './browser.ts'
import { engineOf, openEngine } from './engineDriver.ts'
import { buildEngineSite } from './engineSite.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

sameAnswers(
  'DuckDB-WASM in Chromium',
  async (dataset) => {
    const site = await buildEngineSite(dataset)
    const serving = await serve({ folder: site.folder })
    const { page } = await openPage(browser, serving.url)
    await openEngine(page, serving.url)
    const engine = engineOf(page)
    return {
      ...engine,
      close: async () => {
        await engine.close()
        await page.context().close()
        await serving.close()
        await site.remove()
      },
    }
  },
  { seeds: [6], runs: 25 },
)
