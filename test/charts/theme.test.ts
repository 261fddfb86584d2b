import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/charts/theme.css', import.meta.url), 'utf8')

/** Colour tokens of every block that sets a colour scheme. */
function themes(): { scheme: string; tokens: Map<string, string> }[] {
  return [...css.matchAll(/\{([^{}]*color-scheme:\s*(light|dark);[^{}]*)\}/g)].map(
    ([, body = '', scheme = '']) => ({
      scheme,
      tokens: new Map(
        [...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [
          name,
          color,
        ]),
      ),
    }),
  )
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const papers = ['--paper', '--paper-2', '--paper-3']
const texts = ['--ink', '--ink-2', '--ink-3', '--accent', '--warn', '--bad', '--good']
const pairs: [string, string, number][] = [
  ...texts.flatMap((text) => papers.map((paper): [string, string, number] => [text, paper, 4.5])),
  ...['accent', 'warn', 'bad', 'good'].map((name): [string, string, number] => [
    `--${name}`,
    `--${name}-soft`,
    4.5,
  ]),
  ['--accent-ink', '--accent', 4.5],
  ['--focus', '--paper', 3],
  ['--rule-2', '--paper', 3],
  ...[1, 2, 3, 4, 5, 6].flatMap((n): [string, string, number][] => [
    [`--cat-${n}`, '--paper', 3],
    [`--cat-${n}-ink`, `--cat-${n}`, 4.5],
  ]),
  ...[1, 2, 3, 4, 5, 6, 7].map((n): [string, string, number] => [
    `--seq-${n}-ink`,
    `--seq-${n}`,
    4.5,
  ]),
]

test('light, dark by the system and dark by choice are there, and the darks are the same', () => {
  const [light, system, chosen] = themes()
  expect([light?.scheme, system?.scheme, chosen?.scheme]).toEqual(['light', 'dark', 'dark'])
  expect(system?.tokens).toEqual(chosen?.tokens)
  expect([...(light?.tokens.keys() ?? [])]).toEqual([...(chosen?.tokens.keys() ?? [])])
})

describe.each(themes())('contrast in $scheme', ({ tokens }) => {
  test.each(pairs)('%s on %s is at least %s', (front, back, least) => {
    const [a, b] = [tokens.get(front), tokens.get(back)]
    expect(a && b).toBeTruthy()
    expect(contrast(a ?? '', b ?? '')).toBeGreaterThanOrEqual(least)
  })

  test('the sequential ramp goes one way', () => {
    const steps = [1, 2, 3, 4, 5, 6, 7].map((n) => luminance(tokens.get(`--seq-${n}`) ?? ''))
    const sorted = [...steps].sort((a, b) => a - b)
    expect([sorted, sorted.toReversed()]).toContainEqual(steps)
  })
})
