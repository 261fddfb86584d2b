import { describe, expect, test } from 'vitest'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import { chartMessages } from '../../src/charts/frame/messages.ts'
import { textWidth } from '../../src/charts/frame/textWidth.ts'
import { groupedKey, placeGroups } from '../../src/charts/groupedBars/groupedBars.ts'
import { groupedTip } from '../../src/charts/groupedBars/groupedTip.ts'
import type { GroupedCategory } from '../../src/charts/groupedBars/types.ts'

const series = ['2023', '2026'].map((key) => ({ key, label: key }))
const category = (key: string, values: (number | null)[], label = key): GroupedCategory => ({
  key,
  label,
  values: values.map((value, index) => ({ series: series[index]?.key ?? '', value })),
})
const place = (categories: GroupedCategory[], width = 1000) =>
  placeGroups({ width, series, categories, format: formatCount }, '未披露')

describe('grouped bars', () => {
  test('stand below each other in the order of the series, to one scale', () => {
    const [placed] = place([category('a', [100, 300])]).categories
    const [first, second] = placed?.bars ?? []
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(3, 6)
    expect(second?.y).toBeGreaterThan(first?.y ?? 0)
  })

  test('negative values go the other way, zeros have no length, missing ones a stub in words', () => {
    const { categories, zeroX } = place([category('a', [-100, 300]), category('b', [0, null])])
    const [down] = categories[0]?.bars ?? []
    expect((down?.x ?? 0) + (down?.width ?? 0)).toBeCloseTo(zeroX, 6)
    expect(down?.textX).toBeGreaterThan(zeroX)
    expect(categories[1]?.bars.map(({ width, text }) => [width, text])).toEqual([
      [0, '0'],
      [14, '未披露'],
    ])
  })

  test('a series that a category does not have gets no bar', () => {
    expect(place([category('a', [5])]).categories[0]?.bars).toHaveLength(1)
  })

  test('long names of series go to the legend', () => {
    const long = [{ key: '2023', label: '2023 年部门整体支出绩效目标' }, ...series.slice(1)]
    const given = { width: 800, categories: [], format: formatCount }
    expect(placeGroups({ ...given, series: long }, '未披露').seriesX).toBeNull()
    expect(placeGroups({ ...given, series }, '未披露').seriesX).not.toBeNull()
  })

  test.each([320, 640, 1200])(
    'hundreds with long names follow each other at %i pixels',
    (width) => {
      const name = '关于进一步加强和改进机关事业单位派遣人员经费管理工作'
      const { categories, height } = place(
        Array.from({ length: 300 }, (_, n) =>
          category(String(n), [n % 5 === 0 ? null : -n, n * 1000], name.repeat(1 + (n % 3))),
        ),
        width,
      )
      let bottom = 0
      for (const { y, height: own, bars } of categories) {
        expect(y).toBeGreaterThanOrEqual(bottom)
        bottom = y + own
        for (const { textX, text } of bars)
          expect(textX + textWidth(text, 12)).toBeLessThanOrEqual(width)
      }
      expect(height).toBeGreaterThanOrEqual(bottom)
    },
  )

  test('nothing and nothing known are placed', () => {
    expect(place([]).height).toBe(0)
    expect(place([category('a', [null, null])]).categories[0]?.bars).toHaveLength(2)
  })

  test('says the year and the value', () => {
    const given = { categories: [category('a', [100, null])], series, format: formatCount }
    expect(groupedTip(groupedKey('a', '2026'), given, chartMessages('zh'))?.lines).toEqual([
      { label: '2026', value: '未披露' },
    ])
    expect(groupedTip('nobody', given, chartMessages('zh'))).toBeNull()
  })
})
