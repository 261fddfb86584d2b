import CountMatrix from '../../../src/charts/countMatrix/CountMatrix.svelte'
import type { CountMatrixProps, MatrixColumn } from '../../../src/charts/countMatrix/types.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

const LEVELS = [
  ['quantity', '数量指标', 'Quantity', 'output'],
  ['quality', '质量指标', 'Quality', 'output'],
  ['social', '社会效益', 'Social benefit', 'benefit'],
  ['satisfaction', '服务对象满意度', 'Satisfaction of those served', 'benefit'],
] as const

export const item = chartItem<CountMatrixProps>(
  'countMatrix',
  CountMatrix,
  (language) => {
    const { say, office, longOffice } = words(language)
    const rows = LEVELS.map(([key, zh, en, group]) => ({
      key,
      label: say(zh, en),
      group: group === 'output' ? say('产出', 'Output') : say('效益', 'Benefit'),
    }))
    const given = (
      columns: MatrixColumn[],
      value: (row: number, column: number) => number | null,
    ) => ({
      label: say('合成数据：指标数', 'Synthetic data: indicators'),
      measure: say('指标数', 'Indicators'),
      rows,
      columns,
      cells: rows.flatMap((row, at) =>
        columns.map((column, index) => {
          const count = value(at, index)
          return {
            row: row.key,
            column: column.key,
            value: count,
            selected: at === 1 && index === 1,
            href: count === null || count === 0 ? null : '#list',
          }
        }),
      ),
    })
    const columns = (count: number) =>
      many(count, (n) => ({ key: String(n), label: office(n), sublabel: '2026' }))
    const next = numbers(13)
    const values = many(2000, () => Math.floor(next() ** 2 * 25))
    const some = (row: number, column: number) => values[row * 300 + column] ?? 0
    return {
      normal: given(columns(5), some),
      one: { ...given(columns(1), () => 1), rows: rows.slice(0, 1) },
      hundreds: given(columns(120), some),
      missing: given(columns(4), (row, column) => (row === column ? null : some(row, column))),
      uncertain: given(
        columns(3).map((column) => ({ ...column, note: say('年份为推断', 'year inferred') })),
        some,
      ),
      long: {
        ...given(
          many(4, (n) => ({ key: String(n), label: `${longOffice}${String(n)}` })),
          (row, column) => some(row, column) * 997,
        ),
        rows: rows.map((row) => ({ ...row, label: `${row.label} ${longOffice}` })),
      },
    }
  },
  { negative: 'A count is never below zero.' },
)
