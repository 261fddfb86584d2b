import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDuckdbFile } from '../../../src/data/node/duckdbFile.ts'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import { fixtureDataset } from '../fixture.ts'
import { engineTests } from './engineTests.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

engineTests('native DuckDB over a published file', async () => {
  const file = join(folder, 'fixture.duckdb')
  await writeDuckdbFile(file, fixtureDataset())
  return createNodeEngine({ file })
})

test('rows in memory are answered without a file', async () => {
  const engine = await createNodeEngine({ dataset: fixtureDataset() })
  expect(await engine.run('SELECT count(*) AS n FROM indicator_fact')).toEqual([{ n: 3 }])
  await engine.close()
  await expect(engine.run('SELECT 1')).rejects.toThrow('closed')
})

test('an aborted question rejects with the reason', async () => {
  const engine = await createNodeEngine({ dataset: fixtureDataset() })
  const reason = new Error('no longer wanted')
  await expect(engine.run('SELECT 1', [], AbortSignal.abort(reason))).rejects.toBe(reason)
  const stop = new AbortController()
  const slow = engine.run('SELECT sum(range) AS n FROM range(3000000)', [], stop.signal)
  stop.abort(reason)
  await expect(slow).rejects.toBe(reason)
  await engine.close()
})
