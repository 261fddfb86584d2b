import Strip from '../../../src/charts/strip/Strip.svelte'
import type { StripProps, StripRow } from '../../../src/charts/strip/types.ts'
import { subjectKey } from '../../../src/charts/frame/linking.svelte.ts'
import { chartItem } from '../item.ts'
import { many, minus, numbers, words } from '../synthetic.ts'

export const item = chartItem<StripProps>('strip', Strip, (language) => {
  const { say, office, longOffice } = words(language)
  const row = (n: number, points: [number, number][], more: Partial<StripRow> = {}): StripRow => ({
    key: String(n),
    label: office(n),
    sublabel: '2026',
    subjects: [subjectKey('document', office(n))],
    points: points.map(([value, count]) => ({ value, count })),
    ...more,
  })
  const given = (rows: StripRow[]) => ({
    label: say('合成数据：百分比目标', 'Synthetic data: percentages promised'),
    measure: say('指标条数', 'Indicators'),
    rows,
    format: (value: number) => `${minus(value)}%`,
    hrefOf: () => '#list',
    isSelected: (key: string, values: readonly number[]) => key === '1' && values.includes(95),
  })
  const missingLabel = say('未读出或空白', 'unread or blank')
  const next = numbers(29)
  return {
    normal: given([
      row(1, [
        [80, 2],
        [90, 9],
        [95, 12],
        [98, 1],
        [100, 30],
      ]),
      row(2, [
        [60, 1],
        [85, 4],
        [100, 7],
      ]),
      row(3, [[100, 3]]),
    ]),
    one: given([row(1, [[95, 1]])]),
    hundreds: given(
      many(40, (n) =>
        row(
          n,
          many(30, () => [Math.round(next() * 1000) / 10, Math.ceil(next() * 20)]),
        ),
      ),
    ),
    negative: given([
      row(1, [
        [-20, 3],
        [-5, 1],
        [0, 8],
        [10, 4],
      ]),
      row(2, [[-15, 2]]),
    ]),
    missing: {
      ...given([
        row(
          1,
          [
            [90, 4],
            [100, 9],
          ],
          { missing: { count: 12, href: '#unread' } },
        ),
        row(2, [], { missing: { count: 1234 } }),
        row(3, [[80, 1]], { missing: { count: 0 } }),
      ]),
      missingLabel,
    },
    uncertain: given([
      row(
        1,
        [
          [90, 4],
          [100, 9],
        ],
        { note: say('年份为推断', 'year inferred') },
      ),
      row(2, [[85, 4]]),
    ]),
    long: {
      ...given([
        row(
          1,
          [
            [90, 4],
            [92, 14],
            [100, 900],
          ],
          { label: longOffice, sublabel: longOffice, missing: { count: 4 } },
        ),
        row(2, [[85, 4]], { label: `${longOffice}2` }),
      ]),
      missingLabel: longOffice,
    },
  }
})
