import { flushSync, mount, unmount } from 'svelte'
import type { Component } from 'svelte'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import Histogram from '../../src/charts/histogram/Histogram.svelte'
import Ribbons from '../../src/charts/ribbons/Ribbons.svelte'
import SmallMultiples from '../../src/charts/smallMultiples/SmallMultiples.svelte'
import Strip from '../../src/charts/strip/Strip.svelte'
import { item as ribbonItem } from '../gallery/items/ribbons.ts'

let waiting: (() => void)[] = []
let reduced = false
let mounted: Record<string, unknown> | null = null

beforeEach(() => {
  waiting = []
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: reduced && query === '(prefers-reduced-motion: reduce)',
  }))
  vi.stubGlobal('requestAnimationFrame', (next: () => void) => waiting.push(next))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
})
afterEach(async () => {
  if (mounted) await unmount(mounted)
  mounted = null
  reduced = false
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

function paint(): void {
  const now = waiting
  waiting = []
  for (const next of now) next()
}

const shared = { width: 900, label: '合成数据', measure: '条数', format: String }

/** Each chart with some values, and with others of the same things. */
const CHARTS: { name: string; component: unknown; first: object; then: object }[] = [
  {
    name: 'strip',
    component: Strip,
    first: { ...shared, rows: [row(3)], domain: [0, 100] },
    then: { ...shared, rows: [row(30)], domain: [0, 200] },
  },
  {
    name: 'histogram',
    component: Histogram,
    first: { ...shared, axis: '得分', bins: bins(), groups: [panel(1, 4)] },
    then: { ...shared, axis: '得分', bins: bins(), groups: [panel(4, 1)] },
  },
  {
    name: 'small multiples',
    component: SmallMultiples,
    first: { ...shared, rows: names(), groups: [measures(1, 4)] },
    then: { ...shared, rows: names(), groups: [measures(3, 4)] },
  },
  {
    name: 'ribbons',
    component: Ribbons,
    first: { ...ribbonItem.states('zh')['normal']?.props, width: 900 },
    // One more line above moves all that is below it.
    then: { ...withOneMore(), width: 900 },
  },
]

function row(count: number) {
  const points = [
    { value: 0, count: 2 },
    { value: 50, count },
    { value: 100, count: 1 },
  ]
  return { key: 'a', label: '甲', points }
}
function bins() {
  return ['0', '1'].map((key) => ({ key, label: key }))
}
function panel(...values: number[]) {
  const bars = values.map((value, at) => ({ bin: String(at), value, text: String(value) }))
  return { key: 'a', label: '甲', bars }
}
function names() {
  return ['a', 'b'].map((key) => ({ key, label: key }))
}
function measures(...values: number[]) {
  const cells = values.map((value, at) => ({ row: at === 0 ? 'a' : 'b', value }))
  return { key: 'g', panels: [{ key: 'p', title: '合成', format: String, cells }] }
}
function withOneMore() {
  const props = ribbonItem.states('zh')['normal']?.props as {
    left: { key: string; group: string }[]
    links: object[]
  }
  const first = props.left[0]
  const more = { ...first, key: 'more' }
  const link = { key: 'more', from: 'more', to: null, relation: 'dropped' }
  return { ...props, left: [more, ...props.left], links: [link, ...props.links] }
}

const drawn = () =>
  new Map(
    [...document.querySelectorAll('[data-mark]')].map((mark) => [
      mark.getAttribute('data-mark') ?? '',
      { mark, looks: mark.innerHTML },
    ]),
  )

describe.each(CHARTS)('$name', ({ component, first, then }) => {
  function draw() {
    const props = $state<Record<string, unknown>>({ ...first })
    mounted = mount(component as Component<Record<string, unknown>>, {
      target: document.body,
      props,
    })
    flushSync()
    return props
  }

  test('lets the same marks glide to other values, not into being', () => {
    const props = draw()
    expect(document.querySelector('[data-moves]')).toBeNull()
    paint()
    paint()
    expect(document.querySelector('svg')?.hasAttribute('data-moves')).toBe(true)
    const before = drawn()
    Object.assign(props, then)
    flushSync()
    const after = drawn()
    const kept = [...before].filter(([key, { mark }]) => after.get(key)?.mark === mark)
    expect(kept.map(([key]) => key)).toEqual([...before.keys()])
    expect(kept.some(([key, { looks }]) => after.get(key)?.looks !== looks)).toBe(true)
  })

  test('stands still for a reader who asks for less motion', () => {
    reduced = true
    draw()
    paint()
    paint()
    expect(document.querySelector('[data-moves]')).toBeNull()
  })
})
