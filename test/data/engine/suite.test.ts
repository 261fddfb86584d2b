import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../src/data/engine/engine.ts'
import { writeDuckdbFile } from '../../../src/data/node/duckdbFile.ts'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import type { AnswerRow, Query } from '../../../src/data/question/query.ts'
import { cubesOf } from './cubes.ts'
import { sameAnswers, suiteChecks, type Tested } from './suite.ts'
import { suiteQuestions } from './suiteCases.ts'
import { suiteDataset } from './suiteDataset.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-suite-'))
})
afterAll(() => rm(folder, { recursive: true }))

sameAnswers('Arquero over the published cubes', (dataset) => cubesOf(dataset))

const FIRST_VIEW = /^(documents|budget|staffing|line_roles|.*_counts|.*_without_.*)$/
sameAnswers(
  'Arquero over the cubes of first views, a database behind',
  async (dataset) => {
    const cubes = await cubesOf(dataset, (name) => FIRST_VIEW.test(name))
    const database = await createNodeEngine({ dataset })
    return {
      ...cubes,
      canAnswer: () => true,
      answer: (query) => (cubes.canAnswer(query) ? cubes : database).answer(query),
      close: () => database.close(),
    }
  },
  { seeds: [4] },
)

sameAnswers(
  'native DuckDB over a published file',
  async (dataset) => {
    const file = join(folder, 'suite.duckdb')
    await writeDuckdbFile(file, dataset)
    return createNodeEngine({ file })
  },
  { seeds: [5], runs: 20 },
)

test('every exported question is in the suite', () => {
  const modules = import.meta.glob<Record<string, unknown>>('../../../src/data/question/*.ts', {
    eager: true,
  })
  const questions = Object.values(modules).flatMap((module) =>
    Object.values(module).flatMap((one) =>
      typeof one === 'object' && one !== null && 'decode' in one && 'name' in one ? [one.name] : [],
    ),
  )
  expect(
    suiteQuestions(suiteDataset(1))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(questions.sort())
})

/** An engine with a fault. */
type Mutation = (engine: Engine) => Pick<Engine, 'answer'>

const asks = (change: (query: Query) => Query): Mutation => {
  return (engine) => ({ answer: (query) => engine.answer(change(query)) })
}
const says = (change: (rows: AnswerRow[]) => AnswerRow[]): Mutation => {
  return (engine) => ({ answer: async (query) => change(await engine.answer(query)) })
}
const cells = (change: (cell: AnswerRow[string], name: string) => AnswerRow[string]): Mutation =>
  says((rows) =>
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, change(cell, name)])),
    ),
  )

const MUTATIONS: [string, Mutation][] = [
  [
    'a sum that is one fen off',
    cells((cell, name) => (name === 'sum_fen' && typeof cell === 'number' ? cell + 1 : cell)),
  ],
  ['a dropped filter', asks((query) => ({ ...query, where: query.where.slice(0, -1) }))],
  [
    'an empty list that restricts nothing',
    asks((query) => ({
      ...query,
      where: query.where.filter((one) => one.op !== 'in' || one.values.length > 0),
    })),
  ],
  ['a blank that is zero', cells((cell) => cell ?? 0)],
  ['a zero that is blank', cells((cell) => (cell === 0 ? null : cell))],
  [
    'an order turned round',
    asks((query) => ({
      ...query,
      order: query.order.map((one) => ({ ...one, descending: one.descending !== true })),
    })),
  ],
  ['no order', asks((query) => ({ ...query, order: [] }))],
  ['a limit that is not kept', asks((query) => ({ ...query, limit: 1_000_000 }))],
  ['a lost row', says((rows) => rows.slice(0, -1))],
  [
    'quotes that are lost',
    cells((cell) => (typeof cell === 'string' ? cell.replaceAll('"', '') : cell)),
  ],
]

describe('the suite turns red on', () => {
  test.each(MUTATIONS)('%s', async (_name, mutate) => {
    const dataset = suiteDataset(1)
    const right = await createNodeEngine({ dataset })
    const cubes = await cubesOf(dataset)
    const engine: Tested = { ...cubes, ...mutate(cubes) }
    const found = await Promise.all(
      suiteChecks(dataset).map(({ check }) =>
        check({ engine, right, runs: 50 }).then(
          () => false,
          () => true,
        ),
      ),
    )
    await right.close()
    expect(found).toContain(true)
  })
})
