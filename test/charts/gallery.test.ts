import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import { PROJECT } from '../../src/data/node/paths.ts'
import { CHART_STATES } from '../gallery/item.ts'
import { ITEMS } from '../gallery/items.ts'
import { wanted } from '../gallery/wanted.ts'

const charts = ITEMS.filter(({ kind }) => kind === 'chart')

test('every chart is in the gallery', () => {
  const folders = readdirSync(join(PROJECT, 'src/charts'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'frame')
    .map(({ name }) => name)
    .filter((name) =>
      readdirSync(join(PROJECT, 'src/charts', name)).some((file) =>
        file.startsWith(`${name.charAt(0).toUpperCase()}${name.slice(1)}.svelte`),
      ),
    )
  expect(folders.length).toBeGreaterThanOrEqual(5)
  const known = new Set(charts.map(({ name }) => name))
  expect(folders.filter((name) => !known.has(name))).toEqual([])
})

describe.each(charts)('$name', ({ states, without = {} }) => {
  test('has every state, or says why it cannot', () => {
    const there = Object.keys(states('zh'))
    for (const state of CHART_STATES) {
      expect({ state, told: there.includes(state) !== state in without }).toEqual({
        state,
        told: true,
      })
    }
    expect(Object.keys(states('en'))).toEqual(there)
  })

  test('says that its data are made up, and is drawn without a browser', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const { component, props } of Object.values(states(language))) {
        const { body } = render(component, { props: { ...props, width: 720 } })
        expect(body).toContain('<svg')
        expect(body).toMatch(language === 'zh' ? /合成/ : /Synthetic/)
      }
    }
  })
})

test('the address says what is shown', () => {
  expect(wanted('?lang=en&theme=dark&width=360&item=dumbbell&state=long')).toEqual({
    language: 'en',
    theme: 'dark',
    width: 360,
    item: 'dumbbell',
    state: 'long',
  })
  expect(wanted('?lang=fr&theme=red&width=9')).toEqual({
    language: 'zh',
    theme: null,
    width: null,
    item: null,
    state: null,
  })
})
