import type { SparkPoint } from '../../../src/charts/sparkline/types.ts'
import SparkTable from '../SparkTable.svelte'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

interface SparkTableProps {
  width: number
  rows: { key: string; name: string; points: SparkPoint[]; last: string }[]
  format: (value: number) => string
}

/** Sparklines stand in cells, so the gallery shows them in cells. */
export const item = chartItem<SparkTableProps>('sparkline', SparkTable, (language) => {
  const { say, office, longOffice, money } = words(language)
  const row = (n: number, values: (number | null)[], name = office(n)) => {
    const last = values.at(-1) ?? null
    return {
      key: String(n),
      name,
      points: values.map((value, index) => ({
        label: String(2027 - values.length + index),
        value,
      })),
      last: last === null ? '—' : money(last),
    }
  }
  const given = (rows: SparkTableProps['rows']) => ({ rows, format: money })
  const next = numbers(47)
  return {
    normal: given([row(1, [6.5e8, 6.4e8, 6e8, 5.8e8]), row(2, [1.1e8, 1.5e8, 1.4e8, 1.7e8])]),
    one: given([row(1, [6.5e8])]),
    hundreds: given([
      row(
        1,
        many(100, () => next() * 5e8),
      ),
    ]),
    negative: given([row(1, [-4e7, 6e7, 1e7]), row(2, [-4e7, -6e7])]),
    missing: given([
      row(1, [6.5e8, null, 6e8, 5.8e8]),
      row(2, [null, null, null]),
      row(3, [0, 0, 0]),
      row(4, []),
    ]),
    uncertain: given([
      row(1, [6.5e8, 6e8], say('合成部门1（年份为推断）', 'Synthetic office 1 (year inferred)')),
    ]),
    long: given([row(1, [6.5e8, 6.4e8, 6e8, 5.8e8], longOffice)]),
  }
})
