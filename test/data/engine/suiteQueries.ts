import fc, { type Arbitrary } from 'fast-check'
import type { Condition, Measure, Query } from '../../../src/data/question/query.ts'
import { columnsOf, type FactColumn } from '../../../src/data/store/facts.ts'
import { YEAR } from './suiteCases.ts'
import { WORDS } from './suiteRows.ts'

/** Queries that no view asks today: other groups, measures, filters, orders and limits than the questions have. */
export function suiteQueries(): Arbitrary<Query> {
  return fc.constantFrom(...RELATIONS).chain(queryOf)
}

const RELATIONS = [
  'document_with_publisher',
  'staffing_fact',
  'budget_fact',
  'goal_fact',
  'project_fact',
  'indicator_fact',
  'finding_fact',
  'measurability_fact',
  'indicator_target_fact',
  'result_fact',
  'indicator_link_fact',
  'project_link_fact',
  'link_review_fact',
  'source_line',
] as const

function queryOf(from: Query['from']): Arbitrary<Query> {
  const columns = columnsOf(from).filter(({ type }) => type !== 'real')
  const likely = columns.filter(({ name }) => LIKELY.has(name))
  const column = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...likely) },
    { weight: 2, arbitrary: fc.constantFrom(...columns) },
  )
  const figure = fc.oneof(
    column,
    fc.constantFrom(...columns.filter(({ type }) => type === 'fen'), ...likely),
  )
  return fc
    .record({
      dimensions: fc.uniqueArray(
        column.map(({ name }) => name),
        { maxLength: 4 },
      ),
      measures: fc.array(figure.chain(measureOf), { maxLength: 3 }),
      where: fc.array(column.chain(conditionOf), { maxLength: 2 }),
      directions: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      limit: fc.option(fc.nat(12), { nil: undefined, freq: 4 }),
    })
    .filter(({ dimensions, measures }) => dimensions.length + measures.length > 0)
    .map(({ dimensions, measures: drawn, where, directions, limit }) => {
      const measures = drawn.map((one, at) => ({ ...one, as: `m${at}` }))
      // Measures first, then every dimension: an order without ties, so that one answer is right.
      const order = [...measures.map(({ as }) => as), ...dimensions].map((name, at) => ({
        column: name,
        descending: directions[at] === true,
      }))
      const query = { from, dimensions, measures, where, order }
      return limit === undefined ? query : { ...query, limit }
    })
}

/** Columns that cubes have. */
const LIKELY = new Set([
  'document_id',
  'department_id',
  'fiscal_year',
  'form',
  'jurisdiction_code',
  'category',
  'side',
  'amount_fen',
  'line',
  'name',
  'role',
  'level2_code',
  'annual_target',
  'criterion',
  'earned',
  'kind',
  'value',
  'from_year',
  'from_line',
  'to_name',
  'relation',
  'drift',
  'change_fen',
  'agrees',
])

function measureOf({ name, type }: FactColumn): Arbitrary<Measure> {
  const counts: Measure[] = [
    { as: '', op: 'count' },
    { as: '', op: 'count', column: name },
    { as: '', op: 'count_distinct', column: name },
    { as: '', op: 'min', column: name },
    { as: '', op: 'max', column: name },
  ]
  const isNumber = type === 'integer' || type === 'fen'
  return fc.constantFrom(
    ...counts,
    ...(isNumber ? Array.from({ length: 5 }, () => sumOf(name)) : []),
  )
}

function sumOf(column: string): Measure {
  return { as: '', op: 'sum', column }
}

function conditionOf({ name: column, type }: FactColumn): Arbitrary<Condition> {
  const isNumber = type === 'integer' || type === 'fen'
  const number = fc.oneof(YEAR, fc.integer({ min: -9e13, max: 9e13 }), fc.nat(30))
  const text = fc.constantFrom(...WORDS, '1', '11', 'office', 'department', 'project', '441900')
  const blank = fc.constantFrom<Condition>({ column, op: 'is_null' }, { column, op: 'is_not_null' })
  if (!isNumber) {
    return fc.oneof(
      blank,
      fc.array(text, { maxLength: 8 }).map((values): Condition => ({ column, op: 'in', values })),
      fc
        .constantFrom('%', '_', "'", '"', 'A', '出', '😀', '')
        .map((needle): Condition => ({ column, op: 'contains', text: needle })),
    )
  }
  return fc.oneof(
    blank,
    fc.array(number, { maxLength: 4 }).map((values): Condition => ({ column, op: 'in', values })),
    fc
      .tuple(number, number)
      .map(([a, b]): Condition => ({ column, op: 'between', from: Math.min(a, b), to: b })),
  )
}
