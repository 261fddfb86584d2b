import GroupedBars from '../../../src/charts/groupedBars/GroupedBars.svelte'
import type { GroupedBarsProps, GroupedCategory } from '../../../src/charts/groupedBars/types.ts'
import { subjectKey } from '../../../src/charts/frame/linking.svelte.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

const YEARS = ['2023', '2024', '2026']

export const item = chartItem<GroupedBarsProps>('groupedBars', GroupedBars, (language) => {
  const { say, longOffice, money } = words(language)
  const category = (
    n: number,
    values: (number | null)[],
    more: Partial<GroupedCategory> = {},
  ): GroupedCategory => ({
    key: String(n),
    label: say(`合成科目${String(n)}`, `Synthetic line ${String(n)}`),
    subjects: [subjectKey('category', String(n))],
    values: values.map((value, index) => ({
      series: YEARS[index] ?? '',
      value,
      href: value === null ? null : '#evidence',
      ...(value === null ? { missing: say('格子空白', 'blank cell') } : {}),
    })),
    ...more,
  })
  const given = (categories: GroupedCategory[]) => ({
    label: say('合成数据：逐年支出', 'Synthetic data: spending by year'),
    series: YEARS.map((key) => ({ key, label: key })),
    categories,
    format: money,
  })
  const next = numbers(41)
  return {
    normal: given([
      category(1, [508295000, 490000000, 468401000]),
      category(2, [149442000, 120000000, 105959000]),
      category(3, [0, 1250000, 2866000]),
    ]),
    one: given([category(1, [508295000])]),
    hundreds: given(many(120, (n) => category(n, [next() * 5e8, next() * 5e8, next() * 5e8]))),
    negative: given([
      category(1, [-40000000, 10000000, 60000000]),
      category(2, [90000000, -20000000]),
    ]),
    missing: given([
      category(1, [508295000, null, 468401000]),
      category(2, [null, null, null]),
      category(3, [0]),
    ]),
    uncertain: given([
      category(1, [508295000, 490000000, 468401000], {
        sublabel: say('2024 年为推断', '2024 is inferred'),
      }),
    ]),
    long: {
      ...given([
        category(1, [508295000, 490000000, null], { label: longOffice, sublabel: longOffice }),
        category(2, [149442000, 120000000, 105959000], { label: `${longOffice}2` }),
      ]),
      series: YEARS.map((key) => ({
        key,
        label: say(`${key} 年合成预算公开文件`, `${key}, a synthetic budget document`),
      })),
    },
  }
})
