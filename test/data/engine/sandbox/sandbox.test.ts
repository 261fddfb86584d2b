import { beforeAll, describe, expect, test } from 'vitest'
import { arrowAnswer } from '../../../../src/data/engine/arrowAnswer.ts'
import type { Sandbox } from '../../../../src/data/engine/sandbox/sandbox.ts'
import { SandboxError } from '../../../../src/data/engine/sandbox/sandboxError.ts'
import { fixtureDataset } from '../../fixture.ts'
import { sandboxOver } from './wasm.ts'

let sandbox: Sandbox
/** Asks the same DuckDB beside the sandbox. */
let beside: (sql: string) => Promise<unknown[][]>
beforeAll(async () => {
  const opened = await sandboxOver(fixtureDataset())
  sandbox = opened.sandbox
  beside = async (sql) => Array.from(arrowAnswer(await opened.run(sql)).rows, (row) => [...row])
})

const rowOf = async (select: string) => (await sandbox.run(`SELECT ${select}`, 10)).rows[0]
const refusal = (sql: string) =>
  sandbox.run(sql, 10).then(
    () => null,
    (cause: unknown) => cause,
  )

describe('values', () => {
  test('exact numbers are numbers, others their digits', async () => {
    expect(
      await rowOf(`9007199254740991::BIGINT, 9007199254740993::BIGINT, -1.50::DECIMAL(10,2),
        170141183460469231731687303715884105727::HUGEINT, 18446744073709551615::UBIGINT,
        -12345678901234567890.05::DECIMAL(38,2), 0.1::DOUBLE, 'nan'::DOUBLE, 0`),
    ).toEqual([
      9007199254740991,
      '9007199254740993',
      -1.5,
      '170141183460469231731687303715884105727',
      '18446744073709551615',
      '-12345678901234567890.05',
      0.1,
      'NaN',
      0,
    ])
  })

  test('NULL is neither zero nor blank, of any type', async () => {
    expect(
      await rowOf(
        `NULL, NULL::BIGINT, NULL::HUGEINT, NULL::DATE, NULL::BOOLEAN, NULL::INTEGER[], ''`,
      ),
    ).toEqual([null, null, null, null, null, null, ''])
  })

  test('dates and moments are as printed, to the microsecond, and shift no day', async () => {
    expect(
      await rowOf(`DATE '2026-01-02', TIMESTAMP '2020-01-02 03:04:05.123456', TIMESTAMP '1899-12-31 00:00:00',
        TIME '03:04:05.5', INTERVAL '1 month 2 days 3 seconds', 'infinity'::DATE,
        TIMESTAMPTZ '2020-01-02 03:04:05+00'`),
    ).toEqual([
      '2026-01-02',
      '2020-01-02 03:04:05.123456',
      '1899-12-31 00:00:00',
      '03:04:05.5',
      '1 months 2 days 00:00:03',
      'infinity',
      '2020-01-02 03:04:05+00',
    ])
  })

  test('whatever else there is can be read', async () => {
    expect(
      await rowOf(`true, [1, NULL], {'a': 1.5::DECIMAL(4,2), 'b': DATE '2020-01-01'}, map {'k': 'v'}, '\\xAA'::BLOB,
        [[1::HUGEINT]], '数'`),
    ).toEqual([
      'true',
      '[1,null]',
      '{"a":1.5,"b":"2020-01-01"}',
      '[{"key":"k","value":"v"}]',
      '\\xAA',
      '[[1]]',
      '数',
    ])
    expect(await rowOf(`'a'::ENUM('a', 'b')`)).toEqual(['a'])
  })

  test('columns have the names and types that DuckDB gives them', async () => {
    const { columns } = await sandbox.run(
      `SELECT 1 AS a, sum(amount_fen) AS a, 1.5::DECIMAL(4,2) AS d, 'x' AS t, [1] AS l FROM budget_line`,
      10,
    )
    expect(columns).toEqual([
      { name: 'a', type: 'INTEGER', numeric: true },
      { name: 'a', type: 'HUGEINT', numeric: true },
      { name: 'd', type: 'DECIMAL(4,2)', numeric: true },
      { name: 't', type: 'VARCHAR', numeric: false },
      { name: 'l', type: 'INTEGER[]', numeric: false },
    ])
  })
})

test('says when there are more rows than it fetched', async () => {
  const all = await sandbox.run('SELECT i FROM range(10000) t(i)', 10_000)
  expect([all.rows.length, all.isCut]).toEqual([10_000, false])
  const cut = await sandbox.run('SELECT i FROM range(10001) t(i)', 10_000)
  expect([cut.rows.length, cut.isCut]).toEqual([10_000, true])
  expect((await sandbox.run('SELECT 1 WHERE false', 10)).rows).toEqual([])
})

describe('errors', () => {
  test.each([
    ['SELECT * FORM document', 'Parser', 'document'],
    ['SELECT "中文", nope FROM document', 'Binder', '"中文"'],
    ["SELECT '中文', nope FROM document", 'Binder', 'nope'],
    ["SELECT '金额🧾',\nFORM document", 'Parser', 'document'],
    ['SELECT 1 FROM 没有', 'Catalog', '没有'],
    ["SELECT '🧾' || bad", 'Binder', 'bad'],
  ])('%s: is where it is', async (sql, kind, at) => {
    const error = await refusal(sql)
    expect(error).toBeInstanceOf(SandboxError)
    const { kind: told, at: index, message } = error as SandboxError
    expect(told).toBe(kind)
    expect(sql.slice(index ?? -1)).toMatch(new RegExp(`^${at}`))
    expect(message).not.toContain('exception_message')
  })
})

describe('what may not be', () => {
  const snapshot = () =>
    beside(`SELECT database_name, schema_name, table_name, sql FROM duckdb_tables() UNION ALL
      SELECT database_name, schema_name, view_name, sql FROM duckdb_views() WHERE NOT internal ORDER BY ALL`)

  test.each([
    ["SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')", 'Permission'],
    ["SELECT * FROM read_text('/etc/passwd')", 'Permission'],
    ["SELECT * FROM glob('*')", 'Permission'],
    ["SELECT * FROM 'http://127.0.0.1:9/x.csv'", 'Permission'],
    ["ATTACH 'http://127.0.0.1:9/x.duckdb' AS x", 'Permission'],
    ["ATTACH 'x.duckdb' AS x", 'Permission'],
    ["COPY document TO 'out.csv'", 'Permission'],
    ["EXPORT DATABASE 'x'", 'Permission'],
    ['LOAD httpfs', 'Permission'],
    ['SET enable_external_access = true', 'Invalid Input'],
    ['RESET lock_configuration', 'Invalid Input'],
    ['DETACH mingzhang', ''],
    ['DROP TABLE document', 'Invalid Input'],
    ['DROP VIEW indicator_fact', 'Invalid Input'],
    ['CREATE OR REPLACE TABLE document (x INTEGER)', 'Invalid Input'],
    ['INSERT INTO document SELECT * FROM document', 'Invalid Input'],
    ['UPDATE document SET title = NULL', 'Invalid Input'],
    ['DELETE FROM document', 'Invalid Input'],
    ['CREATE TABLE memory.main.document (x INTEGER)', 'TransactionContext'],
    ['CREATE VIEW memory.main.indicator_fact AS SELECT 1', 'TransactionContext'],
    ['CREATE MACRO memory.main.sum(x) AS 0', 'TransactionContext'],
  ])('%s is refused and changes nothing', async (sql, kind) => {
    const before = await snapshot()
    const error = await refusal(sql)
    expect(error).toBeInstanceOf(SandboxError)
    if (kind !== '') expect((error as SandboxError).kind).toBe(kind)
    expect(await snapshot()).toEqual(before)
    expect(await rowOf('count(*) FROM document')).toEqual([2])
  })

  test.each([
    'INSTALL httpfs',
    'COMMIT',
    'USE memory',
    "ATTACH ':memory:' AS other",
    'CREATE TEMP TABLE document AS SELECT 1 AS x',
    'SET VARIABLE document = 1',
    'PREPARE p AS SELECT 1',
    'BEGIN TRANSACTION',
    'CHECKPOINT',
    'VACUUM',
    'PRAGMA database_list',
  ])('%s changes nothing for the next statement', async (sql) => {
    await refusal(sql)
    expect(await rowOf('count(*) FROM document')).toEqual([2])
    expect(await rowOf('count(*) FROM indicator_fact')).toEqual([3])
  })

  test('a transaction that a statement ends is not the next one’s', async () => {
    await refusal('COMMIT; CREATE TABLE memory.main.left_over (x INTEGER)')
    expect(await refusal('CREATE TABLE memory.main.document (x INTEGER)')).toMatchObject({
      kind: 'TransactionContext',
    })
    expect(await rowOf('count(*) FROM document')).toEqual([2])
  })
})

test('describes, explains and shows', async () => {
  for (const sql of [
    'DESCRIBE document',
    'SHOW TABLES',
    'EXPLAIN SELECT 1',
    'SUMMARIZE document',
    'FROM document',
    'VALUES (1)',
  ]) {
    const { columns, rows } = await sandbox.run(sql, 100)
    expect(columns.length, sql).toBeGreaterThan(0)
    expect(rows.length, sql).toBeGreaterThan(0)
  }
  expect(await sandbox.run('ROLLBACK', 10)).toMatchObject({ columns: [], rows: [] })
})
