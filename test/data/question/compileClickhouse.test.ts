import { expect, test } from 'vitest'
import {
  compileClickhouse,
  inlineClickhouse,
} from '../../../src/data/question/compileClickhouse.ts'
import type { Query } from '../../../src/data/question/query.ts'

const query: Query = {
  from: 'budget_fact',
  dimensions: ['department_name', 'fiscal_year'],
  measures: [
    { as: 'lines', op: 'count' },
    { as: 'fen', op: 'sum', column: 'amount_fen' },
    { as: 'line', op: 'min', column: 'line' },
  ],
  where: [
    { column: 'category', op: 'in', values: ['基本支出', "o'\\\n"] },
    { column: 'fiscal_year', op: 'between', from: 2023, to: 2026 },
    { column: 'fiscal_year', op: 'in', values: [2023, 2023.5] },
    { column: 'category', op: 'contains', text: "'" },
    { column: 'line', op: 'is_not_null' },
  ],
  order: [{ column: 'fen', descending: true }, { column: 'fiscal_year' }],
  limit: 5,
}

test('reads like SQL that a person would write, its values bound', () => {
  expect(compileClickhouse(query)).toEqual({
    sql: `SELECT
  "department_name",
  "fiscal_year",
  count(*) AS "lines",
  sumOrNull(toInt128("amount_fen")) AS "fen",
  minOrNull("budget_fact"."line") AS "line"
FROM "budget_fact"
WHERE "category" IN {p1:Array(String)}
  AND "fiscal_year" BETWEEN {p2:Int64} AND {p3:Int64}
  AND "fiscal_year" IN {p4:Array(Float64)}
  AND position(lowerUTF8("category"), lowerUTF8({p5:String})) > 0
  AND "budget_fact"."line" IS NOT NULL
GROUP BY "department_name", "fiscal_year"
ORDER BY "fen" DESC NULLS LAST, "fiscal_year" ASC NULLS LAST
LIMIT 5`,
    params: {
      p1: `['基本支出','o\\'\\\\\\n']`,
      p2: '2023',
      p3: '2026',
      p4: '[2023,2023.5]',
      p5: `\\'`,
    },
  })
})

test('values written in are escaped as ClickHouse escapes them', () => {
  expect(inlineClickhouse(query)).toContain(`WHERE "category" IN ('基本支出', 'o\\'\\\\\\n')`)
})

test('refuses what the other dialect refuses, in the same words', () => {
  const wrong = (more: Partial<Query>) => () => compileClickhouse({ ...query, ...more })
  expect(wrong({ dimensions: ['salary'] })).toThrow('budget_fact has no column salary')
  expect(wrong({ measures: [{ as: 'n', op: 'sum', column: 'side' }] })).toThrow('side is text')
  expect(
    wrong({ where: [{ column: 'fiscal_year', op: 'between', from: 0, to: Infinity }] }),
  ).toThrow('Infinity')
})
