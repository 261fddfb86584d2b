import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadClickhouse } from '../../src/data/node/clickhouse/loadClickhouse.ts'
import { clickhouseServer, type ClickhouseServer } from '../../src/data/node/clickhouse/server.ts'
import { ddlText } from '../../src/data/node/publishCommand.ts'
import { TABLES } from '../../src/data/store/columns.ts'
import { tablesOf } from '../../src/data/store/stored.ts'
import { fixtureDataset } from '../data/fixture.ts'
import { clickhouseIsThere, startClickhouse, type RunningClickhouse } from './startClickhouse.ts'
import { WRITER } from './writer.ts'

describe.skipIf(!clickhouseIsThere())('publishing to ClickHouse', () => {
  let running: RunningClickhouse
  let server: ClickhouseServer
  beforeAll(async () => {
    running = await startClickhouse()
    server = clickhouseServer(running.url.href, WRITER)
  })
  afterAll(() => running.stop())

  const load = (dataset = fixtureDataset(), version = 'one') =>
    loadClickhouse({ server, place: { database: 'mz', cluster: null } }, dataset, version)
  const lines = async (sql: string) => (await server.run(sql)).trim().split('\n')

  test('every table arrives with its rows and columns, and says which version it is', async () => {
    const loaded = await load()
    expect(loaded).toContainEqual({ name: 'budget_fact', rows: 4 })
    expect(loaded).toContainEqual({ name: 'result_fact', rows: 0 })
    expect(loaded).toContainEqual({ name: 'execution', rows: 0 })
    for (const { table, rows } of tablesOf(fixtureDataset())) {
      const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
      const [count] = await lines(`SELECT count() FROM (SELECT ${columns} FROM mz.${table.name})`)
      expect([table.name, Number(count)]).toEqual([table.name, rows.length])
    }
    const kept =
      "SELECT DISTINCT comment FROM system.tables WHERE database = 'mz' AND comment != ''"
    expect(await lines(kept)).toEqual(['Mingzhang, data version one'])
  })

  test('only what may be blank is Nullable', async () => {
    const nullable = await lines(
      "SELECT name FROM system.columns WHERE database = 'mz' AND table = 'indicator_fact' AND type LIKE '%Nullable%'",
    )
    const own = TABLES.find(({ name }) => name === 'indicator')?.columns ?? []
    for (const { name, required } of own) expect(nullable.includes(name)).toBe(required !== true)
  })

  test('is split by year and province, and reads only the parts a filter needs', async () => {
    const parts = await lines(
      "SELECT DISTINCT partition FROM system.parts WHERE database = 'mz' AND table = 'budget_fact' AND active ORDER BY 1",
    )
    expect(parts).toEqual(["(2023,\\'44\\')", '(NULL,NULL)'])
    const plan = await server.run(
      "EXPLAIN indexes = 1 SELECT count(id) FROM mz.budget_fact WHERE fiscal_year IN (2023) AND department_id IN ('sample-office')",
    )
    expect(plan).toMatch(/Parts: 1\/2/)
    expect(plan).toMatch(/PrimaryKey[\s\S]*department_id/)
  })

  test('published again, it is replaced as a whole', async () => {
    await load()
    const { budgetLines, ...rest } = fixtureDataset()
    const again = await load({ ...rest, budgetLines: budgetLines.slice(1) }, 'two')
    expect(again).toContainEqual({ name: 'budget_fact', rows: 3 })
    expect(await lines('SELECT id FROM mz.budget_line ORDER BY id')).toEqual(['b2', 'b3', 'b4'])
    expect(
      await lines(
        "SELECT count() FROM system.tables WHERE database = 'mz' AND name LIKE '%staging%'",
      ),
    ).toEqual(['0'])
  })

  test('what fails on the way leaves the data as they were, and the next time works', async () => {
    await load()
    const failing: ClickhouseServer = {
      ...server,
      run: (sql, options) =>
        sql.startsWith('INSERT') && sql.includes('goal_fact')
          ? Promise.reject(new Error('disk full'))
          : server.run(sql, options),
    }
    const { budgetLines, ...rest } = fixtureDataset()
    const target = { server: failing, place: { database: 'mz', cluster: null } }
    await expect(
      loadClickhouse(target, { ...rest, budgetLines: budgetLines.slice(1) }, 'three'),
    ).rejects.toThrow('disk full')
    expect(await lines('SELECT count() FROM mz.budget_fact')).toEqual(['4'])
    await load()
    expect(await lines('SELECT count() FROM mz.budget_fact')).toEqual(['4'])
  })

  test('rows that are lost on the way are noticed', async () => {
    const lossy: ClickhouseServer = {
      ...server,
      run: (sql, options) =>
        sql.startsWith('INSERT') && sql.includes('goal_fact')
          ? Promise.resolve('')
          : server.run(sql, options),
    }
    await expect(
      loadClickhouse(
        { server: lossy, place: { database: 'mz', cluster: null } },
        fixtureDataset(),
        'x',
      ),
    ).rejects.toThrow(/goal_fact: 1 rows were sent and 0 arrived/)
  })

  test('a password is never said', async () => {
    const wrong = clickhouseServer(running.url.href.replace('//', '//writer:wr0ng-pass@'), {})
    expect(wrong.address).not.toContain('wr0ng')
    const failure = await wrong
      .run("SELECT 'wr0ng-pass' FROM x")
      .catch((cause: unknown) => String(cause))
    expect(failure).toContain('Authentication failed')
    expect(failure).not.toContain('wr0ng')
    const away = clickhouseServer('http://writer:wr0ng-pass@127.0.0.1:9', {})
    const unreached = await away.run('SELECT 1').catch((cause: unknown) => String(cause))
    expect(unreached).toContain('cannot be reached')
    expect(unreached).not.toContain('wr0ng')
  })

  test.each([null, 'c-1'])('the DDL is ClickHouse’s SQL, on cluster %s', async (cluster) => {
    const statements = ddlText({ database: 'm"z', cluster }, 'reader').split(/;\n+/).filter(Boolean)
    expect(statements.length).toBeGreaterThan(TABLES.length)
    for (const sql of statements) {
      const settings = { param_p1: sql.replaceAll('\\', '\\\\').replaceAll('\n', '\\n') }
      expect(await server.run('SELECT formatQuery({p1:String})', { settings })).not.toBe('')
    }
    expect(statements.some((sql) => sql.includes('ReplicatedMergeTree'))).toBe(cluster !== null)
  })
})
