import DotPlot from '../../../src/charts/dotPlot/DotPlot.svelte'
import type { DotItem, DotPlotProps } from '../../../src/charts/dotPlot/types.ts'
import { chartItem } from '../item.ts'
import { many, minus, numbers, words } from '../synthetic.ts'

export const item = chartItem<DotPlotProps>('dotPlot', DotPlot, (language) => {
  const { say, office, longOffice } = words(language)
  const YEARS = ['2023', '2024', '2026']
  const row = (n: number, values: (number | null)[], more: Partial<DotItem> = {}): DotItem => ({
    key: `o${String(n)}`,
    label: office(n),
    values: values.map((value, at) => ({
      series: YEARS[at] ?? '',
      value,
      href: value === null ? null : '#list',
    })),
    ...more,
  })
  const given = (items: DotItem[], years = YEARS): Omit<DotPlotProps, 'width'> => ({
    label: say('合成数据：平均得分', 'Synthetic data: mean points'),
    series: years.map((key) => ({ key, label: key })),
    items,
    measure: say('平均得分', 'Mean points'),
    format: (value) => minus(Math.round(value * 10) / 10),
  })
  const next = numbers(41)
  return {
    normal: {
      ...given([
        row(1, [3.4, 3.9, 4.6], {
          division: say('甲市', 'City A'),
          filter: { href: '#office', on: false },
        }),
        row(2, [4.4, 4.5, 4.6], {
          division: say('甲市', 'City A'),
          filter: { href: '#all', on: true },
        }),
        row(3, [2.1, 5.2, 5.2], { division: say('乙市', 'City B') }),
      ]),
      domain: [0, 6],
    },
    one: given([row(1, [3.4])], ['2023']),
    hundreds: given(many(334, (n) => row(n, [next() * 6, next() * 6, next() * 6]))),
    negative: given([row(1, [-3.4, 0, 2.2]), row(2, [-1, -6.2, 4])]),
    missing: given([row(1, [null, 3.9, 4.6]), row(2, [null, null, null]), row(3, [0, null, 2.5])]),
    uncertain: given([
      row(1, [3.4, 3.9, 4.6], { note: say('年份为推断', 'year inferred') }),
      row(2, [4.1, 4.5, 5]),
    ]),
    long: given([
      row(1, [3.4, 3.9, 4.6], { label: longOffice, sublabel: longOffice, division: longOffice }),
      row(2, [4.4, null, 4.6], { label: `${longOffice}2`, division: longOffice }),
    ]),
  }
})
