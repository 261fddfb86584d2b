import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowLines, type Amount } from '../../../src/data/analyze/arithmetic/rowLines.ts'
import {
  areUnequal,
  isSlip,
  sideOf,
  slippedRow,
} from '../../../src/data/analyze/arithmetic/sides.ts'

const LINES = createRowLines([])

const amounts = (...fen: (number | null)[]): Amount[] =>
  fen.map((amountFen, at) => ({ id: `r${at}`, documentId: 'd', line: at + 1, amountFen }))

const side = (...fen: (number | null)[]) => sideOf(amounts(...fen), LINES)

/** Whole amounts of 万元: nothing is rounded away by them. */
const parts = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 12 })

test('sums that are the same, in any order, are never unequal', () => {
  fc.assert(
    fc.property(parts, (some) => {
      const whole = some.reduce((sum, part) => sum + part, 0)
      expect(areUnequal(side(...some), side(whole))).toBe(false)
      expect(areUnequal(side(...some), side(...some.toReversed()))).toBe(false)
    }),
  )
})

test('a blank never makes two sums unequal, and a zero changes nothing', () => {
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const before = areUnequal(side(...some), side(...others))
      expect(areUnequal(side(...some, 0), side(...others))).toBe(before)
      if (!before) {
        expect(areUnequal(side(...some, null), side(...others))).toBe(false)
        expect(areUnequal(side(...some), side(...others, null))).toBe(false)
      }
    }),
  )
})

test('the answer is the same from both sides, and for both in another unit', () => {
  fc.assert(
    fc.property(parts, parts, fc.constantFrom(100, 10_000), (some, others, unit) => {
      const scaled = (fen: readonly number[]) => side(...fen.map((part) => part * 10_000 * unit))
      const before = areUnequal(
        side(...some.map((one) => one * 10_000)),
        side(...others.map((one) => one * 10_000)),
      )
      expect(areUnequal(scaled(some), scaled(others)) || !before).toBe(true)
      expect(areUnequal(scaled(some), scaled(others))).toBe(
        areUnequal(scaled(others), scaled(some)),
      )
    }),
  )
})

test('a blank can hold what is missing, and cannot take away what is too much', () => {
  expect(areUnequal(side(500_000, null), side(900_000))).toBe(false)
  expect(areUnequal(side(900_000, null), side(500_000))).toBe(true)
  expect(areUnequal(side(null), side(500_000))).toBe(false)
  expect(areUnequal(side(), side(500_000))).toBe(false)
})

test('rounding is half of the last printed digit for each number', () => {
  const lines = createRowLines([
    { documentId: 'd', line: 1, text: '甲 1.33', role: 'project', rowIds: ['r0'] },
    { documentId: 'd', line: 2, text: '乙 1.33', role: 'project', rowIds: ['r1'] },
  ])
  const two = sideOf(amounts(1_330_000, 1_330_000), lines)
  expect(two.slackFen).toBe(10_000)
  const total = (fen: number) => ({ ...side(fen), slackFen: 5_000 })
  expect(areUnequal(two, total(2_670_000))).toBe(false)
  expect(areUnequal(two, total(2_680_000))).toBe(true)
})

test('a factor of ten thousand, in a sum or in one of its parts', () => {
  expect(isSlip(1_147_000, 11_470_000_000)).toBe(true)
  expect(isSlip(0, 10_000)).toBe(false)
  expect(isSlip(10, 99_500)).toBe(true)
  expect(isSlip(10, 90_000)).toBe(false)
  const slipped = slippedRow(side(1_000_000, 20_000_000_000), side(1_000_000, 2_000_000))
  expect(slipped?.amountFen).toBe(20_000_000_000)
  expect(slippedRow(side(1_000_000, 2_000_000), side(1_000_000))).toBeNull()
})
