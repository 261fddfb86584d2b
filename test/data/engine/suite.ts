/**
 * One suite, every question, every engine. An engine joins with one line, in a test file of its own:
 *
 *     sameAnswers('ClickHouse', (dataset) => createClickhouseEngine(…))
 *
 * It is asked every exported question under generated filters, and queries that no view asks yet, over a made-up dataset of hostile
 * texts, blanks and large sums (`suiteDataset.ts`). Native DuckDB in this process says what is right: the same rows, to the fen, in
 * the same order; and where it refuses (a sum beyond 2⁵³), a refusal.
 */

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CubeEngine } from '../../../src/data/engine/cube/cubeEngine.ts'
import type { Engine } from '../../../src/data/engine/engine.ts'
import type { CheckedDataset } from '../../../src/data/model/rows.ts'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import type { AnswerRow, Query } from '../../../src/data/question/query.ts'
import { suiteQuestions } from './suiteCases.ts'
import { suiteDataset } from './suiteDataset.ts'
import { suiteQueries } from './suiteQueries.ts'

/** An engine under test; one with `canAnswer` is not asked the free queries it declines. */
export type Tested = Engine & Partial<Pick<CubeEngine, 'canAnswer'>>

/** How much is asked. */
export interface Effort {
  /** One dataset for each. */
  seeds?: readonly number[]
  /** Filters generated for each question; four times as many free queries. */
  runs?: number
}

/** Declares the tests that an engine answers as native DuckDB does. `make` gets the rows it is to hold; it is closed afterwards. */
export function sameAnswers(
  name: string,
  make: (dataset: CheckedDataset) => Promise<Tested>,
  { seeds = [1, 2, 3], runs = 50 }: Effort = {},
): void {
  describe.each(seeds)(`${name}, dataset %i`, (seed) => {
    const dataset = suiteDataset(seed)
    let engine: Tested
    let right: Engine
    beforeAll(async () => {
      right = await createNodeEngine({ dataset })
      engine = await make(dataset)
    })
    afterAll(async () => {
      await engine.close()
      await right.close()
    })
    test.each(suiteChecks(dataset))('$name', async ({ check }) => {
      await check({ engine, right, runs })
    })
  })
}

/** What a check compares. */
interface Compared {
  engine: Tested
  /** Whose answers are right. */
  right: Engine
  runs: number
}

/** Checks of one dataset: one a question, and one of free queries. Each rejects with the smallest case that differs. */
export function suiteChecks(
  dataset: CheckedDataset,
): { name: string; check: (compared: Compared) => Promise<void> }[] {
  const questions = suiteQuestions(dataset).map(({ name, cases }) => ({
    name,
    check: ({ engine, right, runs }: Compared) =>
      fc.assert(
        fc.asyncProperty(cases, async ({ query, decode }) => {
          const [given, wanted] = await both(engine, right, query)
          expect(given).toEqual(wanted)
          if (given !== REFUSED) given.forEach(decode)
        }),
        { numRuns: runs },
      ),
  }))
  const free = {
    name: 'free queries',
    check: ({ engine, right, runs }: Compared) =>
      fc.assert(
        fc.asyncProperty(suiteQueries(), async (query) => {
          fc.pre(engine.canAnswer?.(query) ?? true)
          const [given, wanted] = await both(engine, right, query)
          expect(given).toEqual(wanted)
        }),
        // Most free queries ask for columns that no cube has.
        { numRuns: runs * 4, maxSkipsPerRun: 100 },
      ),
  }
  return [...questions, free]
}

const REFUSED = 'refused'

type Outcome = AnswerRow[] | typeof REFUSED

function both(engine: Engine, right: Engine, query: Query): Promise<[Outcome, Outcome]> {
  return Promise.all([outcomeOf(engine, query), outcomeOf(right, query)])
}

async function outcomeOf(engine: Engine, query: Query): Promise<Outcome> {
  try {
    return await engine.answer(query)
  } catch (cause) {
    if (cause instanceof Error && /beyond 2\^53/.test(cause.message)) return REFUSED
    throw cause
  }
}
