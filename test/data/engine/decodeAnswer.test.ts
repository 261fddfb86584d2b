import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAnswer, decodeValue } from '../../../src/data/engine/decodeAnswer.ts'

test('rows become objects', () => {
  const raw = {
    names: ['a', 'b'],
    rows: [
      ['x', 1n],
      [null, undefined],
    ],
  }
  expect(decodeAnswer(raw)).toEqual([
    { a: 'x', b: 1 },
    { a: null, b: null },
  ])
})

test('whole numbers are exact or refused', () => {
  expect(decodeValue(9007199254740991n)).toBe(9007199254740991)
  expect(decodeValue(-9007199254740991n)).toBe(-9007199254740991)
  expect(() => decodeValue(9007199254740992n)).toThrow(RangeError)
  expect(() => decodeValue(2 ** 53)).toThrow(RangeError)
  expect(() => decodeValue(Number.NaN)).toThrow(RangeError)
  expect(() => decodeAnswer({ names: ['fen'], rows: [[1n << 60n]] })).toThrow('fen')
})

test('decimals are the numbers they are printed as', () => {
  expect(decodeValue({ unscaled: 468401n, scale: 2 })).toBe(4684.01)
  expect(decodeValue({ unscaled: -1n, scale: 1 })).toBe(-0.1)
  expect(() => decodeValue({ unscaled: 1n << 60n, scale: 2 })).toThrow(RangeError)
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat(9), (unscaled, scale) => {
      expect(decodeValue({ unscaled: BigInt(unscaled), scale })).toBe(
        Number(`${unscaled}e-${scale}`),
      )
    }),
  )
})

test('dates, moments, truth, texts', () => {
  expect(decodeValue(new Date('2026-01-31'))).toBe('2026-01-31')
  expect(decodeValue(new Date('2026-01-31T08:30:00Z'))).toBe('2026-01-31T08:30:00.000Z')
  expect(decodeValue(true)).toBe(1)
  expect(decodeValue(false)).toBe(0)
  expect(decodeValue('')).toBe('')
  expect(Object.is(decodeValue(-0), 0)).toBe(true)
})
