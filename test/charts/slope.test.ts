import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import { chartMessages } from '../../src/charts/frame/messages.ts'
import { placeSlope, slopeKeys } from '../../src/charts/slope/slope.ts'
import { slopeTip } from '../../src/charts/slope/slopeTip.ts'
import type { SlopeLine } from '../../src/charts/slope/types.ts'

const columns = ['2023', '2024', '2026']
const line = (
  key: string,
  values: (number | null)[],
  more: Partial<SlopeLine> = {},
): SlopeLine => ({
  key,
  label: key,
  values: values.map((value) => ({ value })),
  ...more,
})
const place = (lines: SlopeLine[], width = 1000, zero = false) =>
  placeSlope({ width, columns, lines, format: formatCount, zero }, '未披露')

describe('a slope', () => {
  test('has a label at each side and a mark at each known value', () => {
    const { lines, labels } = place([line('甲', [10, 20, 30])])
    expect(lines.flatMap(slopeKeys)).toHaveLength(3)
    expect(labels.map(({ side, lines: texts }) => [side, texts])).toEqual([
      ['left', ['甲 10']],
      ['right', ['30 甲']],
    ])
    expect(lines[0]?.trend).toBe('up')
  })

  test('a value missing in between is bridged by a dashed line, without a mark', () => {
    const [placed] = place([line('甲', [10, null, 30])]).lines
    expect(placed?.segments.map(({ dashed }) => dashed)).toEqual([true])
    expect(placed?.points.map(({ column }) => column)).toEqual([0, 2])
  })

  test('a missing end has no line and is said beside the last known value, without a leader', () => {
    const { lines, labels } = place([line('甲', [10, 20, null]), line('乙', [5, 19, 20])])
    expect(lines[0]?.segments).toHaveLength(1)
    const label = labels.find(({ key, side }) => key === '甲' && side === 'right')
    expect(label).toMatchObject({ lines: ['未披露 甲'], missing: true, leader: null })
  })

  test('a line without any value is said below the plot', () => {
    const { without, lines, bottom } = place([line('甲', [null, null, null])])
    expect(lines).toEqual([])
    expect(without[0]?.y).toBeGreaterThan(bottom)
  })

  test('zero is in the scale where it is asked for, and where values lie on both sides', () => {
    expect(place([line('甲', [90, 95, 100])]).zeroY).toBeNull()
    expect(place([line('甲', [90, 95, 100])], 1000, true).zeroY).not.toBeNull()
    expect(place([line('甲', [-5, 5, 10])]).zeroY).not.toBeNull()
  })

  test('one value, equal values, one column and none are placed', () => {
    for (const lines of [[], [line('甲', [7, null, null])], [line('甲', [0, 0, 0])]]) {
      const { height, lines: placed } = place(lines)
      expect(Number.isFinite(height)).toBe(true)
      for (const { points } of placed)
        for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true)
    }
    const single = placeSlope(
      { width: 400, columns: ['2026'], lines: [line('甲', [7])], format: formatCount },
      '未披露',
    )
    expect(single.labels.map(({ side }) => side)).toEqual(['right'])
  })

  test('of a crowd only the highlighted lines are labelled', () => {
    const crowd = Array.from({ length: 300 }, (_, n) =>
      line(`l${n}`, [n, n, 300 - n], { highlighted: n === 40 }),
    )
    expect(new Set(place(crowd).labels.map(({ key }) => key))).toEqual(new Set(['l40']))
  })

  test('labels do not overlap and stay in the picture, for any values and long names', () => {
    const value = fc.option(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { nil: null })
    const name = '关于进一步加强和改进机关事业单位派遣人员经费管理工作'
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value, fc.integer({ min: 1, max: 3 })), { maxLength: 90 }),
        fc.constantFrom(320, 390, 640, 1200),
        (rows, width) => {
          const lines = rows.map(([a, b, c, times], index) => ({
            ...line(String(index), [a, b, c]),
            label: name.repeat(times),
          }))
          const { labels, bottom } = place(lines, width)
          for (const side of ['left', 'right']) {
            let free = -Infinity
            for (const { y, size } of labels.filter((one) => one.side === side)) {
              expect(y - 11.5).toBeGreaterThan(free)
              free = y - 11.5 + size
              expect(free).toBeLessThanOrEqual(bottom + 0.001)
            }
          }
        },
      ),
    )
  })

  test('the names of columns give way in a narrow picture', () => {
    const heads = placeSlope(
      {
        width: 320,
        columns: ['2020', '2021', '2022', '2023', '2024', '2025', '2026'],
        lines: [line('某办公室的项目支出', [1, 2, 3, 4, 5, 6, 7])],
        format: formatCount,
      },
      '未披露',
    ).columns
    expect(heads.map(({ label }) => label).filter((label) => label !== '').length).toBeLessThan(7)
    expect([heads[0]?.label, heads.at(-1)?.label]).toEqual(['2020', '2026'])
  })

  test('says all values and the change from the first known to the last', () => {
    const lines = [line('甲', [null, 20, 30])]
    const key = place(lines).lines[0]?.points[0]?.key ?? ''
    const given = { lines, columns, format: formatCount }
    expect(slopeTip(key, given, 'zh', chartMessages('zh'))?.lines).toEqual([
      { label: '2023', value: '未披露' },
      { label: '2024', value: '20' },
      { label: '2026', value: '30' },
      { label: '变化', value: '+10（+50.0%）' },
    ])
    expect(slopeTip('nobody', given, 'zh', chartMessages('zh'))).toBeNull()
  })
})
