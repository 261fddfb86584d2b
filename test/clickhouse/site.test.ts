import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../src/data/engine/engine.ts'
import { openDataset } from '../../src/data/engine/openDataset.ts'
import { loadClickhouse } from '../../src/data/node/clickhouse/loadClickhouse.ts'
import { clickhouseServer } from '../../src/data/node/clickhouse/server.ts'
import { serve, type Serving } from '../../src/data/node/serve.ts'
import { writePublished } from '../../src/data/node/writePublished.ts'
import { budgetByCategory } from '../../src/data/question/budgetByCategory.ts'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { fixtureDataset } from '../data/fixture.ts'
import { clickhouseIsThere, startClickhouse, type RunningClickhouse } from './startClickhouse.ts'
import { WRITER } from './writer.ts'

describe.skipIf(!clickhouseIsThere())('a site whose manifest names a cluster', () => {
  let running: RunningClickhouse
  let serving: Serving
  let folder = ''
  beforeAll(async () => {
    running = await startClickhouse()
    folder = await mkdtemp(join(tmpdir(), 'mingzhang-site-'))
    const engine = {
      kind: 'clickhouse' as const,
      url: running.url.href,
      database: 'mingzhang',
      user: 'mingzhang_reader',
    }
    const publication = { dataset: fixtureDataset(), sources: [], appVersion: '0.1.0', engine }
    await writePublished(join(folder, 'data'), publication)
    serving = await serve({ folder })
  })
  afterAll(async () => {
    running.stop()
    await serving.close()
    await rm(folder, { recursive: true })
  })

  test('asks the cluster, and not what is published beside it', async () => {
    // One amount differs, so that it shows who answered.
    const { budgetLines, ...rest } = fixtureDataset()
    const dataset = {
      ...rest,
      budgetLines: budgetLines.map((row) => (row.id === 'b2' ? { ...row, amountFen: 12 } : row)),
    }
    const server = clickhouseServer(running.url.href, WRITER)
    await loadClickhouse({ server, place: { database: 'mingzhang', cluster: null } }, dataset, 'x')
    const { engine } = await openDataset(new URL(serving.url))
    const rows = await ask(engine, budgetByCategory, EVERYTHING)
    expect(rows.map(({ amountFen }) => amountFen)).toEqual([9007199254740991, 12, null, 468401])
  })
})
