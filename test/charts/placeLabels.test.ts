import { sum } from 'd3-array'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels } from '../../src/charts/frame/placeLabels.ts'
import type { LabelWish, PlacedLabel } from '../../src/charts/frame/placeLabels.ts'

const BOUNDS = { from: 10, to: 410, gap: 3 }
const CLOSE = 1e-6

const wishes = fc
  .array(
    fc.record({
      at: fc.double({ min: -100, max: 600, noNaN: true }),
      size: fc.double({ min: 4, max: 40, noNaN: true }),
      priority: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 60 },
  )
  .map((labels): LabelWish[] => labels.map((label, index) => ({ ...label, key: String(index) })))

const sizeOf = (labels: readonly LabelWish[], key: string) =>
  labels.find((label) => label.key === key)?.size ?? 0
const cost = (placed: readonly Pick<PlacedLabel, 'at' | 'place'>[]) =>
  sum(placed, ({ at, place }) => (place - at) ** 2)

/** Least distance between the middles of neighbours, and of the ends from the bounds. */
function isFeasible(places: readonly number[], sizes: readonly number[], slack: number): boolean {
  return places.every((place, index) => {
    const half = (sizes[index] ?? 0) / 2
    if (place - half < BOUNDS.from - slack || place + half > BOUNDS.to + slack) return false
    if (index === 0) return true
    const needed = (sizes[index - 1] ?? 0) / 2 + half + BOUNDS.gap
    return place - (places[index - 1] ?? 0) >= needed - slack
  })
}

describe('labels', () => {
  test('never overlap, keep the order of their wishes, and stay within the bounds', () => {
    fc.assert(
      fc.property(wishes, (labels) => {
        const placed = placeLabels(labels, BOUNDS)
        const sizes = placed.map(({ key }) => sizeOf(labels, key))
        expect(
          isFeasible(
            placed.map(({ place }) => place),
            sizes,
            CLOSE,
          ),
        ).toBe(true)
        for (const [index, { at }] of placed.entries())
          expect(at).toBeGreaterThanOrEqual(placed[index - 1]?.at ?? -Infinity)
      }),
    )
  })

  test('move as little as possible: no other allowed arrangement costs less', () => {
    const elsewhere = fc.array(fc.double({ min: -100, max: 600, noNaN: true }), {
      minLength: 60,
      maxLength: 60,
    })
    fc.assert(
      fc.property(
        wishes,
        elsewhere,
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (labels, others, part) => {
          const placed = placeLabels(labels, BOUNDS)
          // The same labels in the same order, wanted elsewhere: allowed, and so is every arrangement between the two.
          const wanted = [...others].sort((a, b) => a - b)
          const other = placeLabels(
            placed.map(({ key }, index) => ({
              key,
              at: wanted[index] ?? 0,
              size: sizeOf(labels, key),
            })),
            BOUNDS,
          )
          const between = placed.map(({ at, place }, index) => ({
            at,
            place: place + ((other[index]?.place ?? 0) - place) * part,
          }))
          expect(cost(between)).toBeGreaterThanOrEqual(cost(placed) - CLOSE)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('two that want one place share the way', () => {
    const pair = ['a', 'b'].map((key) => ({ key, at: 100, size: 10 }))
    expect(placeLabels(pair, BOUNDS).map(({ place }) => place)).toEqual([93.5, 106.5])
  })

  test('one that is free stays where it wants, without a leader', () => {
    const labels = [
      { key: 'a', at: 50, size: 10 },
      { key: 'b', at: 52, size: 10 },
      { key: 'c', at: 300, size: 10 },
    ]
    expect(placeLabels(labels, BOUNDS).map(({ leader }) => leader)).toEqual([true, true, false])
    expect(placeLabels(labels, BOUNDS)[2]?.place).toBe(300)
  })

  test('the least important are left out where there is no room for all', () => {
    const many = Array.from({ length: 100 }, (_, n) => ({
      key: String(n),
      at: n,
      size: 17,
      priority: n === 99 ? 1 : 0,
    }))
    const placed = placeLabels(many, BOUNDS)
    expect(placed).toHaveLength(20)
    expect(placed.at(-1)?.key).toBe('99')
  })

  test('none give none', () => {
    expect(placeLabels([], BOUNDS)).toEqual([])
  })
})
