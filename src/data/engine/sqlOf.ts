import type { Question } from '../question/query.ts'
import type { Engine } from './engine.ts'

/** The SQL of a question under a filter, in the engine's own dialect and with values written in, for reading and copying. */
export function sqlOf<Filter, Row>(
  engine: Engine,
  question: Question<Filter, Row>,
  filter: Filter,
): string {
  return engine.toSql(question.query(filter))
}
