import { expect, test } from 'vitest'
import { compileSql, inlineSql } from '../../../src/data/question/compileSql.ts'
import type { Query } from '../../../src/data/question/query.ts'

const query: Query = {
  from: 'budget_fact',
  dimensions: ['department_name', 'fiscal_year'],
  measures: [
    { as: 'lines', op: 'count' },
    { as: 'fen', op: 'sum', column: 'amount_fen' },
  ],
  where: [
    { column: 'category', op: 'in', values: ['基本支出', "o'"] },
    { column: 'fiscal_year', op: 'between', from: 2023, to: 2026 },
    { column: 'amount_fen', op: 'is_not_null' },
  ],
  order: [{ column: 'fen', descending: true }, { column: 'fiscal_year' }],
  limit: 5,
}

test('reads like SQL that a person would write', () => {
  expect(compileSql(query)).toEqual({
    sql: `SELECT
  "department_name",
  "fiscal_year",
  count(*) AS "lines",
  CAST(sum("amount_fen") AS BIGINT) AS "fen"
FROM "budget_fact"
WHERE "category" IN (?, ?)
  AND "fiscal_year" BETWEEN ? AND ?
  AND "amount_fen" IS NOT NULL
GROUP BY "department_name", "fiscal_year"
ORDER BY "fen" DESC NULLS LAST, "fiscal_year" ASC NULLS LAST
LIMIT 5`,
    params: ['基本支出', "o'", 2023, 2026],
  })
  expect(inlineSql(query)).toContain(`WHERE "category" IN ('基本支出', 'o''')`)
  expect(inlineSql(query)).toContain('BETWEEN 2023 AND 2026')
})

test.each<[string, Partial<Query>, string]>([
  ['an unknown dimension', { dimensions: ['salary'] }, 'budget_fact has no column salary'],
  [
    'an unknown measured column',
    { measures: [{ as: 'n', op: 'sum', column: 'wages' }] },
    'has no column wages',
  ],
  ['an unknown filter', { where: [{ column: 'x" OR 1', op: 'is_null' }] }, 'has no column x" OR 1'],
  ['an unknown order', { order: [{ column: 'size' }] }, 'has no column size'],
  ['an order not selected', { order: [{ column: 'side' }] }, 'side is neither'],
  ['a sum of texts', { measures: [{ as: 'n', op: 'sum', column: 'side' }] }, 'side is text'],
  ['a sum of nothing', { measures: [{ as: 'n', op: 'sum' }] }, 'sum as n needs a column'],
  ['a name twice', { dimensions: ['side'], measures: [{ as: 'side', op: 'count' }] }, 'twice'],
  ['nothing', { dimensions: [], measures: [] }, 'nothing is asked for'],
  ['half a limit', { limit: 0.5 }, 'limit 0.5'],
  [
    'a text for a year',
    { where: [{ column: 'fiscal_year', op: 'in', values: ['2023'] }] },
    'fiscal_year is integer, not "2023"',
  ],
  [
    'a number for a text',
    { where: [{ column: 'side', op: 'in', values: [1] }] },
    'side is text, not 1',
  ],
  [
    'an endless number',
    { where: [{ column: 'fiscal_year', op: 'between', from: 0, to: Infinity }] },
    'Infinity',
  ],
])('refuses %s', (_name, wrong, message) => {
  expect(() => compileSql({ ...query, ...wrong })).toThrow(message)
  expect(() => inlineSql({ ...query, ...wrong })).toThrow(message)
})
