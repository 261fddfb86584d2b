import { expect, test } from 'vitest'
import { INDICATOR_COEFFICIENTS } from '../../../../src/data/analyze/lineage/likelihood.ts'
import { brierScore, fitCoefficients, labelledPairs, reliability } from './fitting.ts'

/** Others than those the coefficients were fitted to, which are 1 to 6. */
const HELD_OUT = labelledPairs([101, 102, 103])

test('on pairs not fitted to, the score says how likely a link is', () => {
  const linked = HELD_OUT.filter(({ isLinked }) => isLinked).length / HELD_OUT.length
  expect(brierScore(HELD_OUT, INDICATOR_COEFFICIENTS)).toBeLessThan(0.15 * linked * (1 - linked))
  const bands = reliability(HELD_OUT, INDICATOR_COEFFICIENTS)
  expect(bands.at(0)?.true).toBeLessThan(0.05)
  expect(bands.at(-1)?.true).toBeGreaterThan(0.95)
  const shares = bands.map((band) => band.true)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('fitting again gives about the coefficients that are shipped', () => {
  const fitted = fitCoefficients(labelledPairs([1, 2, 3]), 3000)
  for (const name of ['intercept', 'names', 'within', 'words', 'sameLevel2'] as const) {
    expect(Math.abs(fitted[name] - INDICATOR_COEFFICIENTS[name]), name).toBeLessThan(1)
  }
})
