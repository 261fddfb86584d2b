import { grouped } from '../../../../src/data/analyze/groups.ts'
import { candidates } from '../../../../src/data/analyze/lineage/candidates.ts'
import {
  likelihood,
  likenessOf,
  type Coefficients,
  type Likeness,
  type Weighable,
} from '../../../../src/data/analyze/lineage/likelihood.ts'
import type { LinkItem } from '../../../../src/data/analyze/lineage/linkItem.ts'
import { createWeigher } from '../../../../src/data/analyze/lineage/pieceWeights.ts'
import { sameKey } from '../../../../src/data/analyze/lineage/plainName.ts'
import { departmentYears } from '../../../../src/data/analyze/lineage/yearItems.ts'
import { inventYears } from './inventedYears.ts'

/** A pair that was compared, and whether the one truly continues the other. */
export interface Labelled {
  likeness: Likeness
  isLinked: boolean
}

/** What an invented pair can vary in. */
const FITTED = ['names', 'within', 'words', 'sameLevel1', 'sameLevel2', 'sameMeasure'] as const

/** SYNTHETIC pairs of unlike names, as the matching would meet them, of so many seeds. */
export function labelledPairs(seeds: readonly number[]): Labelled[] {
  return seeds.flatMap((seed) => {
    const { dataset, truth } = inventYears(seed, { departments: 8, size: 24 })
    const linked = new Set(truth.map(({ from, to }) => `${from ?? ''} ${to ?? ''}`))
    const wholes = new Set(
      truth.flatMap(({ relation, from }) => (relation === 'split' ? [from] : [])),
    )
    const weigher = createWeigher(dataset.indicators.map(({ name }) => name))
    const weighable = (item: LinkItem): Weighable => ({
      item,
      name: weigher.name(item.name ?? ''),
      text: null,
    })
    const years = grouped(departmentYears(dataset), ({ departmentId }) => departmentId)
    return [...years.values()].flatMap(([earlier, later]) => {
      if (!earlier || !later) return []
      // Names that stayed are paired before anything is compared; a whole and its parts are another question.
      const names = new Set(later.indicators.map(({ name }) => sameKey(name)))
      const before = new Set(earlier.indicators.map(({ name }) => sameKey(name)))
      const rows = earlier.indicators
        .filter(({ id, name }) => !names.has(sameKey(name)) && !wholes.has(id))
        .map(weighable)
      const columns = later.indicators
        .filter(({ name }) => !before.has(sameKey(name)))
        .map(weighable)
      return candidates(rows, columns).flatMap((found, at) =>
        found.flatMap((column): Labelled[] => {
          const [a, b] = [rows[at], columns[column]]
          return a && b
            ? [
                {
                  likeness: likenessOf(a, b, 'same'),
                  isLinked: linked.has(`${a.item.id} ${b.item.id}`),
                },
              ]
            : []
        }),
      )
    })
  })
}

/** Logistic regression by gradient descent with a little shrinking; coefficients of what cannot vary are 0. */
export function fitCoefficients(pairs: readonly Labelled[], rounds = 4000): Coefficients {
  const fitted: Record<keyof Coefficients, number> = {
    intercept: 0,
    names: 0,
    within: 0,
    words: 0,
    texts: 0,
    nameLost: 0,
    sameLevel1: 0,
    sameLevel2: 0,
    sameMeasure: 0,
    acrossForms: 0,
  }
  for (let round = 0; round < rounds; round++) {
    const slope = { ...fitted }
    for (const name of Object.keys(slope) as (keyof Coefficients)[])
      slope[name] = -0.0005 * fitted[name]
    for (const { likeness, isLinked } of pairs) {
      const error = ((isLinked ? 1 : 0) - likelihood(likeness, fitted)) / pairs.length
      slope.intercept += error
      for (const name of FITTED) slope[name] += error * likeness[name]
    }
    for (const name of ['intercept', ...FITTED] as const) fitted[name] += 4 * slope[name]
  }
  return fitted
}

/** Mean squared distance of likelihood and truth (Brier 1950): 0 is best, the share of links times that of others is knowing nothing. */
export function brierScore(pairs: readonly Labelled[], coefficients: Coefficients): number {
  const sum = pairs.reduce(
    (total, { likeness, isLinked }) =>
      total + (likelihood(likeness, coefficients) - (isLinked ? 1 : 0)) ** 2,
    0,
  )
  return sum / pairs.length
}

/** Of pairs in bands of likelihood: how many, what was said on average, and what share was true. */
export function reliability(
  pairs: readonly Labelled[],
  coefficients: Coefficients,
): { pairs: number; said: number; true: number }[] {
  const bands = grouped(pairs, ({ likeness }) =>
    Math.min(4, Math.floor(5 * likelihood(likeness, coefficients))),
  )
  return [...bands]
    .sort(([a], [b]) => a - b)
    .map(([, band]) => ({
      pairs: band.length,
      said: mean(band.map(({ likeness }) => likelihood(likeness, coefficients))),
      true: mean(band.map(({ isLinked }) => (isLinked ? 1 : 0))),
    }))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
