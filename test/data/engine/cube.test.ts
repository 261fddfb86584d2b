import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { compareCells } from '../../../src/data/engine/cube/compareCells.ts'
import { parseCubeFile, toCubeFile } from '../../../src/data/engine/cube/cubeFile.ts'
import { CUBES } from '../../../src/data/engine/cube/definitions.ts'
import { openCubes } from '../../../src/data/engine/cube/openCubes.ts'
import type { DatasetError } from '../../../src/data/engine/datasetError.ts'
import { ask, EngineError, type Engine } from '../../../src/data/engine/engine.ts'
import { createLayeredEngine } from '../../../src/data/engine/layeredEngine.ts'
import { lazily } from '../../../src/data/engine/lazily.ts'
import { cubeFiles } from '../../../src/data/node/cubeFiles.ts'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import { serve, type Serving } from '../../../src/data/node/serve.ts'
import { writePublished } from '../../../src/data/node/writePublished.ts'
import { budgetByCategory } from '../../../src/data/question/budgetByCategory.ts'
import { projectCoverage } from '../../../src/data/question/projectCoverage.ts'
import type { Query } from '../../../src/data/question/query.ts'
import { EVERYTHING } from '../../../src/data/question/scope.ts'
import type { Manifest } from '../../../src/data/store/manifest.ts'
import { fixtureDataset } from '../fixture.ts'
import { cubesOf } from './cubes.ts'

const MOST = Number.MAX_SAFE_INTEGER

const budget = (query: Partial<Query>): Query => ({
  from: 'budget_fact',
  dimensions: [],
  measures: [],
  where: [],
  order: [],
  ...query,
})
const sumFen = { as: 'fen', op: 'sum', column: 'amount_fen' } as const

/** The fixture with one budget line for every amount, in documents of their own. */
function withProjects(...amounts: readonly [document: string, fen: number | null][]) {
  const dataset = fixtureDataset()
  const [plain] = dataset.projects
  if (!plain) throw new Error('the fixture has no project')
  dataset.projects = amounts.map(([documentId, amountFen], at) => ({
    ...plain,
    id: `p${at}`,
    documentId,
    amountFen,
  }))
  return dataset
}

describe('money', () => {
  const total: Query = { ...budget({ measures: [sumFen] }), from: 'project_fact' }
  const counts = (name: string) => name === 'project_counts'

  test('is exact by way of sums beyond 2^53, in the file as in the engine', async () => {
    const dataset = withProjects(['doc1', MOST], ['doc1', MOST], ['doc1', -1], ['doc2', -MOST])
    const engine = await cubesOf(dataset, counts)
    expect(await engine.answer(total)).toEqual([{ fen: MOST - 1 }])
  })

  test('beyond 2^53 is refused with its SQL, not rounded', async () => {
    const engine = await cubesOf(withProjects(['doc1', MOST], ['doc2', 1]), counts)
    const failure = await engine.answer(total).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(EngineError)
    expect((failure as EngineError).message).toContain('fen: 9007199254740992 is beyond 2^53')
    expect((failure as EngineError).sql).toContain('sum("amount_fen")')
  })

  test('that is nowhere printed is null, and a printed zero is zero', async () => {
    const engine = await cubesOf(withProjects(['doc1', null], ['doc1', null], ['doc2', 0]), counts)
    const rows = await ask(engine, projectCoverage, EVERYTHING)
    expect(rows.map(({ withAmount, sumFen: fen }) => [withAmount, fen])).toEqual([
      [0, null],
      [1, 0],
    ])
    const nobody: Query = { ...total, where: [{ column: 'document_id', op: 'in', values: [] }] }
    const count = { as: 'n', op: 'count' } as const
    expect(await engine.answer({ ...nobody, measures: [sumFen, count] })).toEqual([
      { fen: null, n: 0 },
    ])
  })
})

test('a file gives its cells back: repeats, blanks, and whole numbers of any size', () => {
  const columns = [
    { name: 'word', type: 'text' },
    { name: 'line', type: 'number' },
    { name: 'fen', type: 'exact' },
  ] as const
  const rows = [
    ['同', 1n, 2n ** 60n + 1n],
    ['同', null, null],
    [null, 3n, 0n],
    ['同', 4n, -(2n ** 53n)],
  ]
  const json = toCubeFile(columns, rows)
  expect(json.match(/同/g)).toHaveLength(1)
  expect(parseCubeFile(columns, json)).toEqual({
    word: ['同', '同', null, '同'],
    line: [1, null, 3, 4],
    fen: [2n ** 60n + 1n, null, 0n, -(2n ** 53n)],
  })
  expect(parseCubeFile(columns.slice(1), json)).toBeNull()
  expect(() => toCubeFile([{ name: 'line', type: 'number' }], [[2n ** 60n]])).toThrow('beyond 2^53')
})

test('texts stand in the order of their code points, as in the databases', () => {
  const sorted = ['', 'a', 'ab', '中', '（', '\uffee', '😀', '𠀀😀', '\u{10ffff}']
  expect(sorted.toReversed().sort(compareCells)).toEqual(sorted)
})

test('a cube that is too large is not published', async () => {
  const all = await cubeFiles(fixtureDataset())
  expect(all.map(({ name }) => name)).toEqual(CUBES.map(({ name }) => name))
  for (const { name, path } of all) expect(path).toMatch(RegExp(`^cubes/${name}-[0-9a-f]{8}.json$`))
  const sizes = all.map(({ bytes }) => gzipSync(bytes).byteLength)
  const small = await cubeFiles(fixtureDataset(), Math.max(...sizes) - 1)
  expect(small.length).toBeLessThan(all.length)
  expect(small.length).toBeGreaterThan(0)
})

describe('what a cube cannot answer', () => {
  test.each<[string, Partial<Query>]>([
    ['a column it does not have', { dimensions: ['document_title'] }],
    [
      'a search',
      { dimensions: ['category'], where: [{ column: 'category', op: 'contains', text: 'a' }] },
    ],
    [
      'a sum of fractions',
      { from: 'indicator_fact', measures: [{ as: 's', op: 'sum', column: 'level_confidence' }] },
    ],
    ['rows it has counted together', { from: 'source_line', dimensions: ['text'] }],
    ['what does not exist', { dimensions: ['salary'] }],
  ])('is left to a database: %s', async (_name, query) => {
    const engine = await cubesOf(fixtureDataset(), (name) => name !== 'source_lines')
    expect(engine.canAnswer(budget(query))).toBe(false)
    await expect(engine.answer(budget(query))).rejects.toBeInstanceOf(EngineError)
  })

  test('is refused in the words of SQL where SQL refuses it', async () => {
    const engine = await cubesOf(fixtureDataset())
    const wrong = budget({
      dimensions: ['category'],
      where: [{ column: 'fiscal_year', op: 'in', values: ['2023'] }],
    })
    await expect(engine.answer(wrong)).rejects.toThrow('fiscal_year is integer, not "2023"')
  })
})

describe('the layers', () => {
  test('need no database until a question does, and then ask it alone', async () => {
    const cubes = await cubesOf(fixtureDataset())
    const fromCubes = vi.spyOn(cubes, 'answer')
    const make = vi.fn(() => createNodeEngine({ dataset: fixtureDataset() }))
    const engine = createLayeredEngine(cubes, lazily<Engine>(make))
    const first = await ask(engine, budgetByCategory, EVERYTHING)
    expect(make).not.toHaveBeenCalled()
    const rows = budget({ dimensions: ['document_title'] })
    expect(await engine.answer(rows)).toHaveLength(4)
    expect(await ask(engine, budgetByCategory, EVERYTHING)).toEqual(first)
    expect(make).toHaveBeenCalledOnce()
    expect(fromCubes).toHaveBeenCalledOnce()
    await engine.close()
  })

  test('try the database again after it failed', async () => {
    const cubes = await cubesOf(fixtureDataset())
    const make = vi.fn(() => createNodeEngine({ dataset: fixtureDataset() }))
    make.mockRejectedValueOnce(new Error('no network'))
    const engine = createLayeredEngine(cubes, lazily<Engine>(make))
    const rows = budget({ dimensions: ['document_title'] })
    await expect(engine.answer(rows)).rejects.toThrow('no network')
    expect(await engine.answer(rows)).toHaveLength(4)
    await engine.close()
  })
})

describe('published cubes', () => {
  let folder = ''
  let serving: Serving
  let manifest: Manifest
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingzhang-cubes-'))
    const publication = { dataset: fixtureDataset(), sources: [], appVersion: '0' }
    manifest = await writePublished(join(folder, 'data'), publication)
    serving = await serve({ folder })
  })
  afterAll(async () => {
    await serving.close()
    await rm(folder, { recursive: true })
  })
  const failureOf = async (given: Manifest) => {
    const engine = openCubes(new URL(serving.url), given)
    const failure = await ask(engine, budgetByCategory, EVERYTHING).catch((error: unknown) => error)
    return (failure as DatasetError).code
  }

  test('are fetched when a question needs them, once', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const engine = openCubes(new URL(serving.url), manifest)
    const ask2 = [1, 2].map(() => ask(engine, budgetByCategory, EVERYTHING))
    expect((await Promise.all(ask2)).map((rows) => rows.length)).toEqual([4, 4])
    expect(fetched).toHaveBeenCalledOnce()
    fetched.mockRestore()
  })

  test('that are other bytes than were published, or another cube, are not used', async () => {
    const swapped = manifest.cubes.map((one) => ({
      ...one,
      path: manifest.cubes.find(({ name }) => name === 'staffing')?.path ?? '',
    }))
    expect(await failureOf({ ...manifest, cubes: swapped })).toBe('version')
    const path = manifest.cubes.find(({ name }) => name === 'budget')?.path ?? ''
    await writeFile(join(folder, 'data', path), '{"columns":[]}\n')
    expect(await failureOf(manifest)).toBe('corrupt')
    await rm(join(folder, 'data', path))
    expect(await failureOf(manifest)).toBe('missing')
  })
})
