import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createClickhouseEngine,
  type ClickhouseSource,
} from '../../src/data/engine/clickhouse/clickhouseEngine.ts'
import { EngineError } from '../../src/data/engine/engine.ts'
import { loadClickhouse } from '../../src/data/node/clickhouse/loadClickhouse.ts'
import { clickhouseServer, type ClickhouseServer } from '../../src/data/node/clickhouse/server.ts'
import type { Condition, Query } from '../../src/data/question/query.ts'
import { fixtureDataset } from '../data/fixture.ts'
import { limitedTo } from './limitedTo.ts'
import { clickhouseIsThere, startClickhouse, type RunningClickhouse } from './startClickhouse.ts'
import { WRITER } from './writer.ts'

const indicators = (more: Partial<Query>): Query => ({
  from: 'indicator_fact',
  dimensions: ['id'],
  measures: [],
  where: [],
  order: [{ column: 'id' }],
  ...more,
})

async function failureOf(work: Promise<unknown>): Promise<EngineError> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(EngineError)
  return failure as EngineError
}

/** What people see must be in both languages, and none of the server's own words. */
function expectSaid({ said, message }: EngineError, zh: RegExp, en: RegExp): void {
  expect(said?.zh).toMatch(zh)
  expect(said?.en).toMatch(en)
  expect(message).toBe(said?.en)
  expect(`${said?.zh ?? ''}${said?.en ?? ''}`).not.toMatch(/DB::|Exception|\bat \w+ \(/)
}

describe.skipIf(!clickhouseIsThere())('the ClickHouse engine', () => {
  let running: RunningClickhouse
  let server: ClickhouseServer
  let source: ClickhouseSource
  beforeAll(async () => {
    running = await startClickhouse()
    server = clickhouseServer(running.url.href, WRITER)
    await loadClickhouse(
      { server, place: { database: 'mingzhang', cluster: null } },
      fixtureDataset(),
      'fixture',
    )
    source = { url: running.url, database: 'mingzhang', user: 'mingzhang_reader' }
  })
  afterAll(() => running.stop())
  const engineOf = (more: Partial<ClickhouseSource> = {}) =>
    createClickhouseEngine({ ...source, ...more })

  test('a measure of a column’s own name', async () => {
    const query = indicators({
      dimensions: ['level2_code'],
      measures: [
        { as: 'line', op: 'max', column: 'line' },
        { as: 'name', op: 'count', column: 'name' },
      ],
      where: [{ column: 'line', op: 'between', from: 8, to: 8 }],
      order: [{ column: 'name', descending: true }, { column: 'level2_code' }],
    })
    expect(await engineOf().answer(query)).toEqual([
      { level2_code: '11', line: 8, name: 2 },
      { level2_code: '12', line: 8, name: 1 },
    ])
  })

  test.each(["'", '\\', '\0', '\t', "'; DROP TABLE indicator_fact --", '{p1:String}', ']', '%_'])(
    'a text is a text: %j',
    async (text) => {
      const where: Condition[] = [
        { column: 'name', op: 'in', values: [text, 'x'] },
        { column: 'name', op: 'contains', text },
      ]
      for (const one of where) {
        const found = await engineOf().answer(indicators({ where: [one] }))
        expect(found.length).toBeLessThan(3)
      }
      expect(await engineOf().answer(indicators({}))).toHaveLength(3)
    },
  )

  test('a sum beyond 2^53 is refused and never rounded', async () => {
    const query = indicators({
      from: 'budget_fact',
      dimensions: [],
      measures: [{ as: 'fen', op: 'sum', column: 'amount_fen' }],
      order: [],
    })
    const failure = await failureOf(engineOf().answer(query))
    expect(failure.message).toContain('beyond 2^53')
    expect(failure.sql).toContain('toInt128("amount_fen")')
  })

  test('SQL for people runs as it is, and gives the rows of the query', async () => {
    const engine = engineOf()
    const query = indicators({
      dimensions: ['id', 'name'],
      where: [{ column: 'name', op: 'in', values: ["会议'次数", '\\', '满意度（%）'] }],
    })
    const text = await server.run(engine.toSql(query), {
      settings: { database: 'mingzhang', default_format: 'JSONCompactEachRow' },
    })
    const rows = text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(rows).toEqual((await engine.answer(query)).map((row) => Object.values(row)))
    expect(rows).toHaveLength(2)
  })

  test('a user who may not set anything is asked without settings', async () => {
    const engine = engineOf({ user: 'strict_reader' })
    expect(await engine.answer(indicators({}))).toHaveLength(3)
    expect(await engine.answer(indicators({ limit: 1 }))).toHaveLength(1)
  })

  test('errors are sentences in two languages', async () => {
    const query = indicators({})
    const refused = await failureOf(engineOf({ user: 'nobody' }).answer(query))
    expectSaid(refused, /拒绝/, /refuses the user/)
    const elsewhere = await failureOf(engineOf({ database: 'nowhere' }).answer(query))
    expectSaid(elsewhere, /重新发布/, /publish the data to it again/)
    const away = await failureOf(engineOf({ url: new URL('http://127.0.0.1:9/') }).answer(query))
    expectSaid(away, /无法连接数据集群 127\.0\.0\.1:9/, /cannot be reached/)
    expect(away.sql).toContain('indicator_fact')
    await expect(engineOf().answer(indicators({ dimensions: ['salary'] }))).rejects.toThrow(
      'indicator_fact has no column salary',
    )
  })

  test.each([
    ['time', 'SELECT sum(sipHash64(number)) FROM numbers(100000000000)', /时限/, /time limit/],
    ['rows', 'SELECT number FROM numbers(1000)', /行数/, /limit of rows/],
  ])('the limit of %s', async (_name, sql, zh, en) => {
    const limited = await limitedTo(running.url, sql)
    try {
      const engine = engineOf({ url: limited.url })
      expectSaid(await failureOf(engine.answer(indicators({}))), zh, en)
    } finally {
      limited.close()
    }
  })

  test('what is no answer of ClickHouse is not taken for one', async () => {
    const proxy = createServer((_request, response) => response.end('<html>Sign in</html>'))
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const url = new URL(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`)
    expectSaid(await failureOf(engineOf({ url }).answer(indicators({}))), /不完整/, /broken off/)
    proxy.close()
  })

  test('an abort is an abort, and closes the request', async () => {
    let closed: (() => void) | undefined
    const isClosed = new Promise<void>((resolve) => (closed = resolve))
    const slow = createServer((request) => request.socket.once('close', () => closed?.()))
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    const url = new URL(`http://127.0.0.1:${(slow.address() as AddressInfo).port}/`)
    const reason = new Error('no longer wanted')
    const engine = engineOf({ url })
    await expect(engine.answer(indicators({}), AbortSignal.abort(reason))).rejects.toBe(reason)
    const stop = new AbortController()
    const answer = engine.answer(indicators({}), stop.signal)
    setTimeout(() => stop.abort(reason), 100)
    await expect(answer).rejects.toBe(reason)
    await isClosed
    const last = engine.answer(indicators({}))
    await engine.close()
    await expect(last).rejects.toThrow('the engine is closed')
    await expect(engine.answer(indicators({}))).rejects.toThrow('the engine is closed')
    slow.close()
  })

  test('the reader cannot write', async () => {
    const reader = clickhouseServer(running.url.href, { CLICKHOUSE_USER: 'mingzhang_reader' })
    await expect(reader.run('DROP TABLE mingzhang.indicator_fact')).rejects.toThrow('readonly')
  })
})
