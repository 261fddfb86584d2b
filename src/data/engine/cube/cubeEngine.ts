import { compileSql, inlineSql } from '../../question/compileSql.ts'
import type { AnswerRow, Query } from '../../question/query.ts'
import { decodeAnswer } from '../decodeAnswer.ts'
import { EngineError, type Engine } from '../engine.ts'
import { compileArquero } from './compileArquero.ts'
import type { CubeData } from './cubeFile.ts'
import type { CubeDefinition } from './definitions.ts'
import { planFor, type Plan } from './plan.ts'

/** A cube that was published. */
export interface PublishedCube {
  definition: CubeDefinition
  bytes: number
  /** Its columns; downloaded when first asked for, and kept. */
  load(): Promise<CubeData>
}

/** An engine that answers some queries and knows which. */
export interface CubeEngine extends Engine {
  canAnswer(query: Query): boolean
}

/** An engine over published cubes. It needs no database, and downloads a cube when the first query needs it. */
export function createCubeEngine(published: readonly PublishedCube[]): CubeEngine {
  const smallestFirst = published.toSorted((a, b) => a.bytes - b.bytes)
  const choose = (query: Query) => {
    for (const cube of smallestFirst) {
      const plan = planFor(query, cube.definition.query)
      if (plan) return { cube, plan }
    }
    return null
  }
  return {
    canAnswer: (query) => choose(query) !== null,
    async answer(query, signal) {
      signal?.throwIfAborted()
      const sql = checkedSql(query)
      const chosen = choose(query)
      if (!chosen) throw new EngineError(`no cube answers this question about ${query.from}`, sql)
      const data = await chosen.cube.load()
      signal?.throwIfAborted()
      return answer(chosen.plan, data, sql)
    },
    toSql: inlineSql,
    close: () => Promise.resolve(),
  }
}

/** A query that SQL would refuse is refused here as well, in the same words. */
function checkedSql(query: Query): string {
  try {
    return compileSql(query).sql
  } catch (cause) {
    throw new EngineError(cause instanceof Error ? cause.message : String(cause), '', cause)
  }
}

function answer(plan: Plan, data: CubeData, sql: string): AnswerRow[] {
  try {
    return decodeAnswer(compileArquero(plan)(data))
  } catch (cause) {
    throw new EngineError(cause instanceof Error ? cause.message : String(cause), sql, cause)
  }
}
