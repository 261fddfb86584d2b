import { inlineSql } from '../question/compileSql.ts'
import type { CubeEngine } from './cube/cubeEngine.ts'
import type { Engine, SqlEngine } from './engine.ts'
import type { Lazy } from './lazily.ts'

/**
 * An engine that answers from the cubes what they can answer, and has the database for the rest. Once the database is here it
 * answers everything, so that nothing more is downloaded.
 */
export function createLayeredEngine(cubes: CubeEngine, database: Lazy<Engine>): Engine {
  return {
    async answer(query, signal) {
      signal?.throwIfAborted()
      const engine = database.current ?? (cubes.canAnswer(query) ? cubes : await database.get())
      return engine.answer(query, signal)
    },
    toSql: inlineSql,
    close: async () => {
      await cubes.close()
      await database.current?.close()
    },
  }
}

/** An engine that is made when it is first asked. */
export function createLazyEngine(made: Lazy<SqlEngine>): SqlEngine {
  return {
    answer: async (query, signal) => (await made.get()).answer(query, signal),
    run: async (sql, params, signal) => (await made.get()).run(sql, params, signal),
    toSql: inlineSql,
    close: async () => made.current?.close(),
  }
}
