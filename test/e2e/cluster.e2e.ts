import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { buildDataset } from '../../src/data/node/buildDataset.ts'
import { loadClickhouse } from '../../src/data/node/clickhouse/loadClickhouse.ts'
import { clickhouseServer } from '../../src/data/node/clickhouse/server.ts'
import { ingest } from '../../src/data/node/ingest/reader.ts'
import { PROJECT } from '../../src/data/node/paths.ts'
import {
  clickhouseIsThere,
  startClickhouse,
  type RunningClickhouse,
} from '../clickhouse/startClickhouse.ts'
import { WRITER } from '../clickhouse/writer.ts'
import { launch, openPage, withoutFirst } from './browser.ts'

describe.skipIf(!clickhouseIsThere())('the built site over a cluster of another origin', () => {
  const site = inject('rootUrl')
  let running: RunningClickhouse
  let browser: Browser
  beforeAll(async () => {
    running = await startClickhouse()
    const { dataset } = await buildDataset(join(PROJECT, 'data'), ingest)
    const server = clickhouseServer(running.url.href, WRITER)
    await loadClickhouse({ server, place: { database: 'mz', cluster: null } }, dataset, 'e2e')
    browser = await launch()
  })
  afterAll(async () => {
    running.stop()
    await browser.close()
  })

  /** The site as it is with a cluster in its manifest. */
  const asking = (context: BrowserContext) =>
    context.route('**/data/manifest.json', async (route) => {
      const response = await route.fetch()
      const manifest = (await response.json()) as object
      const engine = {
        kind: 'clickhouse',
        url: running.url.href,
        database: 'mz',
        user: 'mingzhang_reader',
      }
      await route.fulfill({ response, json: { ...manifest, engine } })
    })

  test('says the same as over its own files, and asks the cluster alone', async () => {
    const views = ['', 'budget/', 'indicators/', 'documents/', 'changes/', 'compare/', 'findings/']
    const over = async (withCluster: boolean) => {
      const { page, foreign, errors } = await openPage(browser, site)
      const own: string[] = []
      page.on('request', (request) => own.push(new URL(request.url()).pathname))
      await withoutFirst(page)
      if (withCluster) await asking(page.context())
      const texts: string[] = []
      for (const view of views) {
        await page.goto(site + view, { waitUntil: 'networkidle' })
        texts.push(await page.locator('main').innerText())
      }
      await page.context().close()
      expect(errors).toEqual([])
      return { texts, foreign, own }
    }
    const files = await over(false)
    const cluster = await over(true)
    expect(cluster.texts).toEqual(files.texts)
    expect(new Set(cluster.foreign.map((url) => new URL(url).origin))).toEqual(
      new Set([running.url.origin]),
    )
    expect(cluster.own.filter((path) => /cubes\/|duckdb/.test(path))).toEqual([])
  })

  test('says in a sentence that the cluster is away, in the language of the page', async () => {
    const { page } = await openPage(browser, site)
    await withoutFirst(page)
    await asking(page.context())
    await page.context().route(`${running.url.origin}/**`, (route) => route.abort())
    await page.goto(site)
    await page.getByText(`无法连接数据集群 ${running.url.host}`).first().waitFor()
    await page.goto(`${site}?lang=en`)
    await page.getByText(`The cluster ${running.url.host} cannot be reached`).first().waitFor()
    await page.context().close()
  })
})
