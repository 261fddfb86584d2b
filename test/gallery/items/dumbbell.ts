import Dumbbell from '../../../src/charts/dumbbell/Dumbbell.svelte'
import type { DumbbellItem, DumbbellProps } from '../../../src/charts/dumbbell/types.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

export const item = chartItem<DumbbellProps>('dumbbell', Dumbbell, (language) => {
  const { say, longOffice, money } = words(language)
  const pair = (
    n: number,
    from: number | null,
    to: number | null,
    more: Partial<DumbbellItem> = {},
  ): DumbbellItem => ({
    key: `d${String(n)}`,
    label: say(`合成科目${String(n)}`, `Synthetic line ${String(n)}`),
    division: n < 3 ? say('支出', 'Expenditure') : say('收入', 'Revenue'),
    from,
    to,
    fromHref: from === null ? null : '#from',
    toHref: to === null ? null : '#to',
    ...more,
  })
  const given = (items: DumbbellItem[]) => ({
    label: say('合成数据：两年对比', 'Synthetic data: two years'),
    items,
    fromLabel: '2023',
    toLabel: '2026',
    format: money,
  })
  const next = numbers(17)
  return {
    normal: given([
      pair(1, 508295000, 468401000),
      pair(2, 149442000, 105959000),
      pair(3, 657737000, 577226000),
      pair(4, 5000000, 5000000),
    ]),
    one: given([pair(1, 508295000, 468401000)]),
    hundreds: given(many(120, (n) => pair(n, next() * 5e8, next() * 5e8))),
    negative: given([pair(1, -40000000, 60000000), pair(2, 90000000, -20000000)]),
    missing: given([
      pair(1, null, 468401000, { missing: say('格子空白', 'blank cell') }),
      pair(2, 149442000, null, { absent: 'to' }),
      pair(3, null, 80000000, { absent: 'from' }),
      pair(4, null, null),
      pair(5, 0, 66000000),
    ]),
    uncertain: given([
      pair(1, 508295000, 468401000, {
        sublabel: say('2023 年的名称不同', 'named otherwise in 2023'),
      }),
      pair(2, 149442000, 105959000),
    ]),
    long: given([
      pair(1, 508295000, 468401000, { label: longOffice, division: longOffice }),
      pair(2, 1000000, 600000000, {
        label: longOffice,
        sublabel: longOffice,
        division: longOffice,
      }),
    ]),
  }
})
