import { describe, expect, test } from 'vitest'
import { placeSpark, sparkWords } from '../../src/charts/sparkline/sparkline.ts'

const size = { width: 88, height: 22 }
const points = (values: (number | null)[]) =>
  values.map((value, index) => ({ label: String(2023 + index), value }))
const place = (values: (number | null)[]) => placeSpark(points(values), size)
const words = { notDisclosed: '未披露', noValues: '没有数值', separator: '，' }

describe('a sparkline', () => {
  test('is broken where a value is missing, and shows one that stands alone', () => {
    const { runs, dots, gaps, last } = place([1, 2, null, 4])
    expect(runs).toHaveLength(1)
    expect(dots).toHaveLength(1)
    expect(gaps).toHaveLength(1)
    expect(last).toEqual(dots[0])
  })

  test('has zero in its scale, and a line for it where values lie on both sides', () => {
    expect(place([98, 99, 100]).last?.y).toBeCloseTo(3.5, 6)
    expect(place([98, 99, 100]).zeroY).toBeNull()
    expect(place([-5, 5]).zeroY).toBeCloseTo(11, 6)
  })

  test('one value, only zeros, none known and none at all are placed', () => {
    expect(place([7]).last?.x).toBe(44)
    expect(place([0, 0]).runs).toEqual(['M3.5,18.5L84.5,18.5'])
    expect(place([null, null])).toMatchObject({ runs: [], dots: [], last: null })
    expect(place([])).toMatchObject({ gaps: [], last: null })
  })

  test('hundreds of values stay within the cell', () => {
    const { runs } = place(Array.from({ length: 400 }, (_, n) => (n * 7919) % 1000))
    for (const number of (runs[0] ?? '').match(/[\d.]+/g) ?? [])
      expect(Number(number)).toBeLessThanOrEqual(88)
  })

  test('is told in words, missing values too', () => {
    expect(sparkWords(points([78, null]), String, words)).toBe('2023 78，2024 未披露')
    expect(sparkWords([], String, words)).toBe('没有数值')
  })
})
