import { describe, expect, test } from 'vitest'
import type { SandboxCell } from '../../../src/data/engine/sandbox/cell.ts'
import type { SandboxResult } from '../../../src/data/engine/sandbox/sandbox.ts'
import {
  drawnTwin,
  groupedBars,
  hrefsOf,
  rankedItems,
  yearLines,
} from '../../../src/views/sql/chart/chartData.ts'
import { chartPlans } from '../../../src/views/sql/chart/chartPlans.ts'

function result(
  columns: Record<string, 'VARCHAR' | 'BIGINT'>,
  rows: SandboxCell[][],
): SandboxResult {
  return {
    columns: Object.entries(columns).map(([name, type]) => ({
      name,
      type,
      numeric: type === 'BIGINT',
    })),
    rows,
    isCut: false,
  }
}

/** Made up. */
const byYear = result({ department: 'VARCHAR', fiscal_year: 'BIGINT', amount_fen: 'BIGINT' }, [
  ['甲', 2026, 300],
  ['甲', 2023, 0],
  ['乙', 2026, null],
])

describe('what fits', () => {
  const kinds = (of: SandboxResult) => chartPlans(of).map(({ kind }) => kind)

  test('years and names give lines, groups and a ranking', () => {
    expect(kinds(byYear)).toEqual(['line', 'grouped', 'ranked'])
    expect(chartPlans(byYear)[0]).toEqual({ kind: 'line', measures: [2], names: [0], series: 1 })
  })

  test('a name that has two rows a year gives no lines', () => {
    expect(
      kinds(
        result({ a: 'VARCHAR', year: 'BIGINT', n: 'BIGINT' }, [
          ['x', 2023, 1],
          ['x', 2023, 2],
          ['x', 2024, 2],
        ]),
      ),
    ).toEqual(['ranked'])
  })

  test.each([
    ['no rows', result({ a: 'VARCHAR', n: 'BIGINT' }, [])],
    ['no numbers', result({ a: 'VARCHAR', b: 'VARCHAR' }, [['x', 'y']])],
    ['only missing numbers', result({ a: 'VARCHAR', n: 'BIGINT' }, [['x', null]])],
    [
      'numbers that are no numbers in JavaScript',
      result({ a: 'VARCHAR', n: 'BIGINT' }, [['x', '9007199254740993']]),
    ],
    ['only ids and lines', result({ document_id: 'VARCHAR', line: 'BIGINT' }, [['x', 3]])],
    ['no names', result({ n: 'BIGINT' }, [[3]])],
    [
      'too many rows',
      result(
        { a: 'VARCHAR', n: 'BIGINT' },
        Array.from({ length: 1001 }, (_, n) => [String(n), n]),
      ),
    ],
  ])('%s: nothing', (_, of) => {
    expect(kinds(of)).toEqual([])
  })
})

describe('what is drawn', () => {
  const nowhere = () => null
  const [line, grouped, ranked] = chartPlans(byYear)
  if (!line || !grouped || !ranked) throw new Error('no plans')

  test('a missing value is missing, zero is zero, and a year without a row is neither', () => {
    const { columns, lines } = yearLines(byYear, line, 2, nowhere, 'none')
    expect(columns).toEqual(['2023', '2026'])
    expect(
      lines.map(({ label, values }) => [label, values.map(({ value, gap }) => value ?? gap)]),
    ).toEqual([
      ['甲', [0, 300]],
      ['乙', ['none', 'NULL']],
    ])
  })

  test('bars of a group are those that have a row', () => {
    const { series, categories } = groupedBars(byYear, grouped, 2, nowhere)
    expect(series.map(({ label }) => label)).toEqual(['2023', '2026'])
    expect(
      categories.map(({ label, values }) => [label, values.map(({ value }) => value)]),
    ).toEqual([
      ['甲', [0, 300]],
      ['乙', [null]],
    ])
  })

  test('a ranking has every row, and leads to its line where the result says it', () => {
    const cited = result({ name: 'VARCHAR', document_id: 'VARCHAR', line: 'BIGINT', n: 'BIGINT' }, [
      ['x', 'doc', 7, 1],
      ['y', 'doc', null, 2],
    ])
    const [plan] = chartPlans(cited)
    if (!plan) throw new Error('no plan')
    const hrefOf = hrefsOf(cited, (id, at) => `${id}#${String(at)}`)
    expect(
      rankedItems(cited, plan, 3, hrefOf).map(({ name, value, href }) => [name, value, href]),
    ).toEqual([
      ['x', 1, 'doc#7'],
      ['y', 2, null],
    ])
    expect(rankedItems(byYear, ranked, 2, nowhere)).toHaveLength(3)
  })

  test('the table has exactly what is drawn', () => {
    const { columns, rows } = drawnTwin(byYear, line, 2, 'f')
    expect(columns.map(({ label }) => label)).toEqual(['department', 'fiscal_year', 'amount_fen'])
    expect(rows[2]).toEqual({ c0: '乙', c1: 2026, c2: null })
  })
})
