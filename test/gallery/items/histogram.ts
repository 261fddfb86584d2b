import Histogram from '../../../src/charts/histogram/Histogram.svelte'
import type { HistogramGroup, HistogramProps } from '../../../src/charts/histogram/types.ts'
import { formatCount } from '../../../src/charts/format/formatCount.ts'
import { subjectKey } from '../../../src/charts/frame/linking.svelte.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

export const item = chartItem<HistogramProps>(
  'histogram',
  Histogram,
  (language) => {
    const { say, office, longOffice } = words(language)
    const bins = many(6, (n) => ({ key: String(n - 1), label: String(n - 1) }))
    const group = (
      n: number,
      values: number[],
      more: Partial<HistogramGroup> = {},
    ): HistogramGroup => ({
      key: String(n),
      label: office(n),
      sublabel: say('2026 年，共 32 条', '2026, 32 in all'),
      subjects: [subjectKey('document', office(n))],
      bars: values.map((value, index) => ({
        bin: String(index),
        value,
        text: formatCount(value),
        href: value === 0 ? null : '#list',
        selected: n === 1 && index === 3,
      })),
      ...more,
    })
    const given = (groups: HistogramGroup[]) => ({
      label: say('合成数据：得分的分布', 'Synthetic data: scores'),
      axis: say('得分（0 至 5 分）', 'Score (0 to 5)'),
      measure: say('指标条数', 'Indicators'),
      bins,
      groups,
    })
    const unread = (value: number) => ({
      value,
      text: String(value),
      label: say('没有目标值，无从打分', 'no target, so no score'),
    })
    const next = numbers(23)
    return {
      normal: given([
        group(1, [0, 2, 5, 14, 9, 2]),
        group(2, [1, 0, 4, 6, 20, 1]),
        group(3, [3, 3, 3, 2, 1, 0]),
      ]),
      one: given([group(1, [0, 0, 0, 1, 0, 0])]),
      hundreds: given(
        many(167, (n) =>
          group(
            n,
            many(6, () => Math.floor(next() * 400)),
          ),
        ),
      ),
      missing: given([
        group(1, [0, 2, 5, 14, 9, 2], { missing: unread(7) }),
        group(2, [0, 0, 0, 0, 0, 0], { missing: unread(32) }),
      ]),
      uncertain: given([
        group(1, [0, 2, 5, 14, 9, 2], { note: say('年份为推断', 'year inferred') }),
        group(2, [1, 0, 4, 6, 20, 1]),
      ]),
      long: {
        ...given([
          group(1, [1200, 212, 5123, 14012, 9, 2], { label: longOffice, sublabel: longOffice }),
          group(2, [1, 0, 4, 6, 20, 1], { label: `${longOffice}2` }),
        ]),
        axis: longOffice,
        bins: bins.map((bin) => ({
          ...bin,
          label: say(`第${bin.label}档（合成）`, `Synthetic class ${bin.label}`),
        })),
      },
    }
  },
  { negative: 'A count is never below zero.' },
)
