import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import { Linking, subjectKey } from '../../src/charts/frame/linking.svelte.ts'
import Linked from './Linked.svelte'

// jsdom has no layout, so nothing to scroll.
Element.prototype.scrollIntoView = () => undefined

const a = subjectKey('document', 'a')
const b = subjectKey('document', 'b')
const key = (name: string) => ({ key: name, label: name })
const segments = (value: number) => [
  { category: 'basic', value },
  { category: 'project', value: 2 },
]
const stacked = {
  width: 720,
  label: '合成数据',
  categories: [key('basic'), key('project')],
  groups: [
    { ...key('甲'), subjects: [a], segments: segments(3) },
    { ...key('乙'), subjects: [b], segments: segments(4) },
  ],
  format: formatCount,
}
const ranked = {
  width: 720,
  label: '合成数据',
  items: [
    { key: 'one', name: '一', value: 3, subjects: [a] },
    { key: 'two', name: '二', value: 2, subjects: [b] },
    { key: 'three', name: '三', value: 1 },
  ],
  format: formatCount,
}

let mounted: Record<string, unknown>
beforeEach(() => {
  mounted = mount(Linked, { target: document.body, props: { stacked, ranked } })
  flushSync()
})
afterEach(() => unmount(mounted))

const svg = (index: number) => [...document.querySelectorAll('svg')][index]
const away = () =>
  [...document.querySelectorAll('g.away > [data-mark]')].map((mark) =>
    mark.getAttribute('data-mark'),
  )
const mark = (named: string) => document.querySelector<SVGElement>(`[data-mark="${named}"]`)
const hover = (node: Element | null | undefined, type: 'pointerenter' | 'pointerleave') => {
  node?.dispatchEvent(new MouseEvent(type))
  flushSync()
}

test('a mark under the pointer lights its subject in the neighbouring chart, and all again when it goes', () => {
  hover(mark('one'), 'pointerenter')
  expect(away().sort()).toEqual(['two', '乙␟basic', '乙␟project'])
  hover(mark('one'), 'pointerleave')
  expect(away()).toEqual([])
})

test('a mark with the keyboard does the same, and says what it said', () => {
  mark('甲␟basic')?.focus()
  flushSync()
  expect(away()).toContain('two')
  expect(away()).not.toContain('one')
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }),
  )
  flushSync()
  expect(away()).toContain('one')
  expect(away()).not.toContain('two')
  expect(document.querySelector('[aria-live]')?.textContent).toContain('乙')
  mark('乙␟basic')?.blur()
  flushSync()
  expect(away()).toEqual([])
})

test('what is about nobody stays as it is', () => {
  hover(mark('one'), 'pointerenter')
  expect(away()).not.toContain('three')
  hover(mark('one'), 'pointerleave')
  hover(mark('three'), 'pointerenter')
  expect(away()).toEqual([])
})

test('an entry of the legend lights its category', () => {
  const entry = [...document.querySelectorAll('.legend li')].find((li) =>
    li.textContent.includes('project'),
  )
  hover(entry, 'pointerenter')
  expect(away().filter((one) => one?.includes('␟'))).toEqual(['甲␟basic', '乙␟basic'])
  hover(entry, 'pointerleave')
  expect(away()).toEqual([])
})

test('the place of nothing changes', () => {
  const before = svg(0)?.outerHTML.replaceAll(/ class="[^"]*"/g, '')
  hover(mark('one'), 'pointerenter')
  expect(svg(0)?.outerHTML.replaceAll(/ class="[^"]*"/g, '')).toBe(before)
})

test('a subject that only one mark has lights nothing, and one that goes leaves no light', () => {
  const link = new Linking()
  const [first, second] = [link.join('x'), link.join('x')]
  link.light('x')
  expect(link.lit).toBe('x')
  second()
  expect(link.lit).toBeNull()
  link.light('x')
  expect(link.lit).toBeNull()
  first()
})

test('a press on an entry of the legend keeps its category lit, and a second lets it go', () => {
  const entry = [...document.querySelectorAll<HTMLElement>('.legend [role="button"]')].find((one) =>
    one.textContent.includes('project'),
  )
  const others = ['甲␟basic', '乙␟basic']
  const pressed = () => entry?.getAttribute('aria-pressed')
  const press = (key: string) => {
    entry?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    flushSync()
  }
  expect(pressed()).toBe('false')
  press('Enter')
  expect([pressed(), away().filter((one) => one?.includes('␟'))]).toEqual(['true', others])
  hover(entry?.parentElement, 'pointerenter')
  hover(entry?.parentElement, 'pointerleave')
  expect(away().filter((one) => one?.includes('␟'))).toEqual(others)
  press(' ')
  expect([pressed(), away()]).toEqual(['false', []])
  entry?.click()
  flushSync()
  expect(pressed()).toBe('true')
  entry?.click()
  flushSync()
})

test('what is pinned is let go when its marks go', async () => {
  const link = new Linking()
  const leave = [link.join('x'), link.join('x')]
  link.pin('x')
  // A mark drawn anew leaves and joins.
  leave[0]?.()
  leave[0] = link.join('x')
  await Promise.resolve()
  expect(link.lit).toBe('x')
  for (const one of leave) one()
  await Promise.resolve()
  expect(link.lit).toBeNull()
})
