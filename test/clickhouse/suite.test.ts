import { afterAll, beforeAll, describe } from 'vitest'
import { createClickhouseEngine } from '../../src/data/engine/clickhouse/clickhouseEngine.ts'
import { loadClickhouse } from '../../src/data/node/clickhouse/loadClickhouse.ts'
import { clickhouseServer } from '../../src/data/node/clickhouse/server.ts'
import { sameAnswers } from '../data/engine/suite.ts'
import { clickhouseIsThere, startClickhouse, type RunningClickhouse } from './startClickhouse.ts'
import { WRITER } from './writer.ts'

describe.skipIf(!clickhouseIsThere())('every question of a ClickHouse that was loaded', () => {
  let running: RunningClickhouse
  beforeAll(async () => {
    running = await startClickhouse()
  })
  afterAll(() => running.stop())

  let count = 0
  sameAnswers(
    'ClickHouse over HTTP',
    async (dataset) => {
      const database = `suite "${(count += 1)}`
      const server = clickhouseServer(running.url.href, WRITER)
      await loadClickhouse({ server, place: { database, cluster: null } }, dataset, 'suite')
      return createClickhouseEngine({ url: running.url, database, user: 'mingzhang_reader' })
    },
    { seeds: [6], runs: 30 },
  )
})
