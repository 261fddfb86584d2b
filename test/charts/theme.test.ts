import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, distance, oklch, VISIONS } from './colour.ts'

const css = readFileSync(new URL('../../src/charts/theme.css', import.meta.url), 'utf8')

/** Colour tokens as each theme has them; a token that names another has its colour. */
function theme(scheme: 'light' | 'dark'): Map<string, string> {
  const written =
    /(--[\w-]+): (?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6})|var\((--[\w-]+)\));/g
  const tokens = new Map<string, string>()
  for (const [, name = '', light, dark, both, other] of css.matchAll(written)) {
    const color = both ?? (scheme === 'light' ? light : dark) ?? tokens.get(other ?? '')
    if (color !== undefined) tokens.set(name, color)
  }
  return tokens
}

/** Least distance of two categories to anybody; 0.02 is just visible. */
const APART = 0.12
/** Least distance of two colours of state, which never stand without their word. */
const APART_STATES = 0.07

const papers = ['--paper', '--paper-2', '--paper-3']
const texts = ['--ink', '--ink-2', '--ink-3', '--accent', '--warn', '--bad', '--good']
const states = ['--bad', '--warn', '--good', '--ink-2']
const relations = ['same', 'reworded', 'split', 'merged', 'dropped', 'new'].map(
  (name) => `--rel-${name}`,
)
const severities = ['error', 'warning', 'note'].map((name) => `--sev-${name}`)
const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `--${name}-${String(index + 1)}`)
const categories = numbered('cat', 6)
const sequence = numbered('seq', 7)
const diverging = numbered('div', 7)
const strong = [1, 2, 6, 7].map((n) => `--div-${String(n)}`)

const pairs: [string, string, number][] = [
  ...[...texts, ...severities].flatMap((text) =>
    papers.map((paper): [string, string, number] => [text, paper, 4.5]),
  ),
  ...['accent', 'warn', 'bad', 'good'].flatMap((name): [string, string, number][] => [
    [`--${name}`, `--${name}-soft`, 4.5],
    ['--ink', `--${name}-soft`, 4.5],
  ]),
  ['--accent-ink', '--accent', 4.5],
  ['--paper', '--ink', 4.5],
  ...[...categories, ...relations, ...strong, '--focus', '--rule-2'].flatMap((mark) =>
    papers.map((paper): [string, string, number] => [mark, paper, 3]),
  ),
  ...[...categories, ...sequence, ...diverging].map((ground): [string, string, number] => [
    `${ground}-ink`,
    ground,
    4.5,
  ]),
]

function closest(colors: readonly string[]): { least: number; where: string } {
  let found = { least: Number.POSITIVE_INFINITY, where: '' }
  for (const vision of VISIONS) {
    for (const [at, one] of colors.entries()) {
      for (const [further, other] of colors.slice(at + 1).entries()) {
        const least = distance(one, other, vision)
        const where = `${String(at + 1)} and ${String(at + further + 2)} with ${vision} vision`
        if (least < found.least) found = { least, where }
      }
    }
  }
  return found
}

test('every colour is written once, for light and for dark', () => {
  const names = [...css.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(80)
  expect(new Set(names).size).toBe(names.length)
  expect([...theme('light').keys()]).toEqual([...theme('dark').keys()])
  for (const scheme of ['light', 'dark']) {
    expect(css).toMatch(
      new RegExp(`:root\\[data-theme='${scheme}'\\] \\{\\s*color-scheme: ${scheme};`),
    )
  }
})

test('the distances tell colours apart as eyes do', () => {
  expect(distance('#000000', '#ffffff', 'normal')).toBeCloseTo(1, 2)
  expect(distance('#d00000', '#007f00', 'normal')).toBeGreaterThan(0.3)
  expect(distance('#a8321f', '#855600', 'deuteranopia')).toBeLessThan(0.02)
  expect(distance('#c0a000', '#c0a0ff', 'tritanopia')).toBeLessThan(
    distance('#c0a000', '#c0a0ff', 'normal') / 2,
  )
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const tokens = theme(scheme)
  const color = (name: string) => tokens.get(name) ?? ''
  const all = (names: readonly string[]) => names.map(color)

  test.each(pairs)('%s on %s is at least %s', (front, back, least) => {
    expect(tokens.has(front) && tokens.has(back)).toBe(true)
    expect(contrast(color(front), color(back))).toBeGreaterThanOrEqual(least)
  })

  test('categories are apart for every kind of colour vision', () => {
    const { least, where } = closest(all(categories))
    expect(least, where).toBeGreaterThanOrEqual(APART)
    expect(closest(all(relations)).least).toBeGreaterThanOrEqual(APART)
  })

  test('states and severities are apart for every kind of colour vision', () => {
    const { least, where } = closest(all(states))
    expect(least, where).toBeGreaterThanOrEqual(APART_STATES)
    expect(closest(all(severities)).least).toBeGreaterThanOrEqual(APART_STATES)
  })

  test('the sequential ramp has one hue, and its lightness goes one way in visible steps', () => {
    const steps = all(sequence).map(oklch)
    const toward = scheme === 'light' ? -1 : 1
    for (const [at, step] of steps.slice(1).entries()) {
      expect((step.l - (steps[at]?.l ?? 0)) * toward).toBeGreaterThan(0.07)
    }
    const hues = steps.map(({ h }) => h)
    expect(Math.max(...hues) - Math.min(...hues)).toBeLessThan(8)
    // For every kind of colour vision, not only for the one the ramp was chosen with.
    for (const vision of VISIONS) {
      for (const [at, name] of sequence.slice(1).entries()) {
        expect(distance(color(sequence[at] ?? ''), color(name), vision)).toBeGreaterThan(0.06)
      }
    }
  })

  test('the diverging ramp is as light on both sides, and its sides are never mistaken', () => {
    const steps = all(diverging).map(oklch)
    for (const at of [0, 1, 2]) {
      expect(Math.abs((steps[at]?.l ?? 0) - (steps[6 - at]?.l ?? 1))).toBeLessThan(0.02)
      const [less, more] = [color(diverging[at] ?? ''), color(diverging[6 - at] ?? '')]
      for (const vision of VISIONS) {
        expect(distance(less, more, vision)).toBeGreaterThanOrEqual(APART)
      }
    }
    const toward = scheme === 'light' ? 1 : -1
    for (const at of [0, 1, 2]) {
      expect(((steps[at + 1]?.l ?? 0) - (steps[at]?.l ?? 0)) * toward).toBeGreaterThan(0.05)
    }
    expect(steps[3]?.c).toBeLessThan(0.02)
  })
})

describe.each(['light', 'dark'] as const)('beside highlighted marks, in %s', (scheme) => {
  const tokens = theme(scheme)
  const hex = (name: string) => tokens.get(name) ?? ''
  /** A mark's colour at the opacity of `ChartFrame`, over paper. */
  const faded = (name: string) => {
    const [over, under] = [hex(name), hex('--paper')].map((color) =>
      [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)),
    ) as [number[], number[]]
    const parts = over.map((value, at) => Math.round(0.4 * value + 0.6 * (under[at] ?? 0)))
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }

  test.each([...categories, ...sequence, ...diverging, ...relations])(
    'words on a %s that has stepped back can be read',
    (name) => {
      expect(contrast(hex('--ink'), faded(name))).toBeGreaterThanOrEqual(4.5)
    },
  )
})
