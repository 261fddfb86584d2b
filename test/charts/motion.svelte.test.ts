import { afterEach, expect, test, vi } from 'vitest'
import { motion } from '../../src/charts/frame/motion/motion.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A page whose frames are painted by hand. */
function page({ reduced }: { reduced: boolean }) {
  let waiting: (() => void)[] = []
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: reduced && query === '(prefers-reduced-motion: reduce)',
  }))
  vi.stubGlobal('requestAnimationFrame', (next: () => void) => waiting.push(next))
  vi.stubGlobal('cancelAnimationFrame', () => (waiting = []))
  const node = document.createElement('div')
  return {
    node,
    moves: () => node.hasAttribute('data-moves'),
    paint: () => {
      const now = waiting
      waiting = []
      for (const next of now) next()
    },
  }
}

test('nothing moves on first paint; later changes do', () => {
  const { node, moves, paint } = page({ reduced: false })
  const stop = motion(() => 720)(node)
  expect(moves()).toBe(false)
  paint()
  expect(moves()).toBe(false)
  paint()
  expect(moves()).toBe(true)
  stop?.()
  expect(moves()).toBe(false)
})

test('a chart that is taken away before its first frame never moves', () => {
  const { node, moves, paint } = page({ reduced: false })
  motion(() => 720)(node)?.()
  paint()
  paint()
  expect(moves()).toBe(false)
})

test('nothing ever moves for a reader who asked for less motion', () => {
  const { node, moves, paint } = page({ reduced: true })
  motion(() => 720)(node)
  paint()
  paint()
  expect(moves()).toBe(false)
})
