import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hitMark } from '../../src/charts/frame/dense/hitMark.ts'
import { DENSE_FROM, type DenseMark } from '../../src/charts/frame/dense/types.ts'
import { ITEMS } from '../gallery/items.ts'
import Whole from './Whole.svelte'

// jsdom has no layout, so nothing to scroll, and no canvas: what is painted is looked at in the gallery's pictures.
Element.prototype.scrollIntoView = () => undefined

let mounted: Record<string, unknown> | null = null
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(async () => {
  if (mounted) await unmount(mounted)
  mounted = null
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

const marks = () => [...document.querySelectorAll<SVGElement>('[data-mark]')]
const live = () => document.querySelector('[aria-live]')?.textContent ?? ''
const press = (key: string) => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  flushSync()
}

const PAINTED = ['dotPlot', 'histogram', 'rankedBars', 'ribbons', 'strip']

describe.each(PAINTED)('%s with about a thousand marks', (name) => {
  test('is painted, but for where the reader is; the keyboard walks all of it and each is said', () => {
    const state = ITEMS.find((item) => item.name === name)?.states('zh')['hundreds']
    if (!state) throw new Error(`no ${name}`)
    mounted = mount(state.component, {
      target: document.body,
      props: { ...state.props, width: 1200 },
    })
    flushSync()
    expect(document.querySelectorAll('canvas').length).toBeGreaterThan(0)
    const chosen = marks().filter((mark) => mark.hasAttribute('aria-current')).length
    expect(marks().length).toBeLessThanOrEqual(3 + chosen)
    const stop = marks().find((mark) => mark.getAttribute('tabindex') === '0')
    stop?.focus()
    flushSync()
    const said = new Set<string>()
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'End', 'ArrowLeft']) {
      press(key)
      expect(document.activeElement?.hasAttribute('data-mark')).toBe(true)
      expect(document.activeElement?.getAttribute('tabindex')).toBe('0')
      expect(live()).not.toBe('')
      said.add(live())
    }
    expect(said.size).toBeGreaterThanOrEqual(5)
    expect(marks().length).toBeLessThanOrEqual(6 + chosen)
  })
})

test('a drawing that has to be whole, as for a picture, has an element for every mark', () => {
  const strip = {
    width: 1200,
    label: '合成数据',
    measure: '条数',
    format: String,
    rows: Array.from({ length: 10 }, (_, row) => ({
      key: String(row),
      label: String(row),
      points: Array.from({ length: 40 }, (_, at) => ({ value: at * 25, count: 1 })),
    })),
  }
  const props = $state({ strip, isWhole: false })
  mounted = mount(Whole, { target: document.body, props })
  flushSync()
  expect(marks()).toHaveLength(1)
  props.isWhole = true
  flushSync()
  expect(marks()).toHaveLength(400)
  expect(document.querySelectorAll('canvas')).toHaveLength(0)
})

test('few marks are elements', () => {
  for (const name of PAINTED) {
    const state = ITEMS.find((item) => item.name === name)?.states('zh')['normal']
    if (!state) throw new Error(`no ${name}`)
    const one = mount(state.component, {
      target: document.body,
      props: { ...state.props, width: 1200 },
    })
    flushSync()
    expect(document.querySelectorAll('canvas')).toHaveLength(0)
    void unmount(one)
  }
  expect(DENSE_FROM).toBeGreaterThan(100)
})

test('a pointer meets the nearest of the marks it is within, by outline where there is one', () => {
  const mark = (key: string, x: number, within?: string): DenseMark => ({
    key,
    subjects: [],
    shapes: [],
    box: { x, y: 0, width: 24, height: 24 },
    ...(within === undefined ? {} : { within }),
  })
  const marks = [mark('a', 0), mark('b', 10), mark('c', 10, 'outline')]
  expect(hitMark(marks, 13, 12, () => false)?.key).toBe('a')
  expect(hitMark(marks, 19, 12, () => false)?.key).toBe('b')
  expect(hitMark(marks, 60, 12, () => true)).toBeNull()
  expect(hitMark(marks.slice(2), 19, 12, (d) => d === 'outline')?.key).toBe('c')
})
