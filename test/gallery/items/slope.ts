import Slope from '../../../src/charts/slope/Slope.svelte'
import type { SlopeLine, SlopeProps } from '../../../src/charts/slope/types.ts'
import { subjectKey } from '../../../src/charts/frame/linking.svelte.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

export const item = chartItem<SlopeProps>('slope', Slope, (language) => {
  const { say, office, longOffice, money } = words(language)
  const line = (
    n: number,
    values: (number | null)[],
    more: Partial<SlopeLine> = {},
  ): SlopeLine => ({
    key: String(n),
    label: office(n),
    subjects: [subjectKey('department', office(n))],
    values: values.map((value) => ({ value, href: value === null ? null : '#evidence' })),
    ...more,
  })
  const given = (columns: string[], lines: SlopeLine[]) => ({
    label: say('合成数据：历年支出', 'Synthetic data: spending over the years'),
    columns,
    lines,
    format: money,
  })
  const next = numbers(37)
  const two = ['2023', '2026']
  const four = ['2023', '2024', '2025', '2026']
  return {
    normal: given(four, [
      line(1, [657737000, 640000000, 601000000, 577226000]),
      line(2, [111470000, 150000000, 148000000, 171000000]),
      line(3, [480000000, 480000000, 490000000, 480000000]),
      line(4, [582000000, 560000000, 575000000, 581000000]),
    ]),
    one: given(two, [line(1, [657737000, 577226000])]),
    hundreds: given(
      two,
      many(120, (n) => line(n, [next() * 5e8, next() * 5e8], { highlighted: n < 3 })),
    ),
    negative: given(two, [line(1, [-40000000, 60000000]), line(2, [90000000, -20000000])]),
    missing: given(four, [
      line(1, [657737000, null, 601000000, 577226000]),
      line(2, [111470000, 150000000, null, null]),
      line(3, [null, null, null, 20000000]),
      line(4, [null, null, null, null]),
      line(5, [0, 0, 0, 30000000]),
    ]),
    uncertain: given(two, [
      line(1, [657737000, 577226000], { sublabel: say('年份为推断', 'year inferred') }),
      line(2, [111470000, 171000000]),
    ]),
    long: given(two, [
      line(1, [657737000, 577226000], { label: longOffice }),
      line(2, [650000000, 571000000], { label: `${longOffice}2` }),
      line(3, [111470000, null], { label: `${longOffice}3` }),
      line(4, [null, null], { label: `${longOffice}4` }),
    ]),
  }
})
