import Waterfall from '../../../src/charts/waterfall/Waterfall.svelte'
import type { WaterfallProps, WaterfallStep } from '../../../src/charts/waterfall/types.ts'
import { subjectKey } from '../../../src/charts/frame/linking.svelte.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

export const item = chartItem<WaterfallProps>('waterfall', Waterfall, (language) => {
  const { say, longOffice, money } = words(language)
  const step = (
    n: number,
    from: number | null,
    to: number | null,
    more: Partial<WaterfallStep> = {},
  ): WaterfallStep => ({
    key: String(n),
    label: say(`合成科目${String(n)}`, `Synthetic line ${String(n)}`),
    from,
    to,
    href: '#evidence',
    subjects: [subjectKey('category', String(n))],
    ...more,
  })
  const given = (from: number | null, steps: WaterfallStep[], to: number | null) => ({
    label: say('合成数据：从一年到另一年', 'Synthetic data: from one year to another'),
    start: { label: '2023', value: from, href: '#from' },
    end: { label: '2026', value: to, href: '#to' },
    steps,
    format: money,
  })
  const next = numbers(31)
  return {
    normal: {
      ...given(
        657737000,
        [
          step(1, 508295000, 468401000),
          step(2, 149442000, 105959000),
          step(3, null, 20000000, { absent: 'from' }),
          step(4, 0, 0),
        ],
        594360000,
      ),
      axis: { measure: 'amount' },
    },
    one: given(508295000, [step(1, 508295000, 468401000)], 468401000),
    hundreds: given(
      4e9,
      many(120, (n) => step(n, next() * 5e7, next() * 5e7)),
      4e9,
    ),
    negative: given(
      20000000,
      [step(1, 60000000, 5000000), step(2, -40000000, -10000000)],
      -5000000,
    ),
    missing: given(
      657737000,
      [
        step(1, 508295000, null, { missing: say('格子空白', 'blank cell') }),
        step(2, 149442000, 105959000),
        step(3, 12000000, null, { absent: 'to' }),
      ],
      null,
    ),
    uncertain: given(
      657737000,
      [
        step(1, 508295000, 468401000, {
          sublabel: say('2023 年的名称不同', 'named otherwise in 2023'),
        }),
        step(2, 149442000, 105959000),
      ],
      577226000,
    ),
    long: given(
      657737000,
      [
        step(1, 508295000, 468401000, { label: longOffice, sublabel: longOffice }),
        step(2, 149442000, 105959000, { label: `${longOffice}2` }),
      ],
      574360000,
    ),
  }
})
