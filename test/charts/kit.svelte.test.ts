import { flushSync, mount, unmount } from 'svelte'
import type { Component } from 'svelte'
import { afterEach, describe, expect, test } from 'vitest'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import GroupedBars from '../../src/charts/groupedBars/GroupedBars.svelte'
import Icicle from '../../src/charts/icicle/Icicle.svelte'
import Slope from '../../src/charts/slope/Slope.svelte'
import Waterfall from '../../src/charts/waterfall/Waterfall.svelte'

// jsdom has no layout, so nothing to scroll.
Element.prototype.scrollIntoView = () => undefined

let mounted: Record<string, unknown> | null = null

function draw<Props extends Record<string, unknown>>(component: Component<Props>, props: Props) {
  mounted = mount(component, { target: document.body, props })
  flushSync()
}

afterEach(async () => {
  if (mounted) await unmount(mounted)
  mounted = null
  document.body.replaceChildren()
})

const marks = () => [...document.querySelectorAll<SVGElement>('[data-mark]')]
const live = () => document.querySelector('[aria-live]')?.textContent ?? ''

function press(key: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  flushSync()
}

/** Focuses the one tab stop. */
function enter(): void {
  const stops = marks().filter((mark) => mark.getAttribute('tabindex') === '0')
  expect(stops).toHaveLength(1)
  stops[0]?.focus()
  flushSync()
}

describe('by keyboard', () => {
  test('a waterfall is walked row by row, from total to total', () => {
    draw(Waterfall, {
      width: 720,
      label: '变化',
      start: { label: '2023', value: 100, href: 'f#L3' },
      end: { label: '2026', value: 120, href: 't#L3' },
      steps: [
        { key: 'a', label: '基本', from: 60, to: 30, href: 't#L5' },
        { key: 'b', label: '项目', from: 40, to: null },
      ],
      format: formatCount,
    })
    expect(marks().map((mark) => mark.getAttribute('href'))).toEqual([
      'f#L3',
      't#L5',
      null,
      null,
      't#L3',
    ])
    enter()
    expect(live()).toContain('2023')
    press('ArrowDown')
    expect(live()).toContain('变化 −30')
    press('ArrowDown')
    expect(live()).toContain('2026 未披露')
    press('ArrowDown')
    expect(live()).toContain('未分项的差额')
    press('End')
    expect(live()).toContain('合计 120')
  })

  test('a slope is walked along a line and from line to line', () => {
    draw(Slope, {
      width: 720,
      label: '变化',
      columns: ['2023', '2026'],
      lines: [
        {
          key: 'a',
          label: '甲',
          values: [
            { value: 1, href: 'f#L1' },
            { value: 2, href: 't#L1' },
          ],
        },
        { key: 'b', label: '乙', values: [{ value: 3 }, { value: null }] },
        { key: 'c', label: '丙', values: [{ value: null }, { value: null }] },
      ],
      format: formatCount,
    })
    enter()
    press('ArrowRight')
    expect(document.activeElement?.getAttribute('href')).toBe('t#L1')
    press('ArrowDown')
    expect(live()).toContain('乙, 2023 3, 2026 未披露')
    press('ArrowDown')
    expect(live()).toContain('丙')
  })

  test('grouped bars are walked within a category and across', () => {
    const values = (a: number, b: number | null) => [
      { series: 'x', value: a },
      { series: 'y', value: b },
    ]
    draw(GroupedBars, {
      width: 720,
      label: '预算',
      series: ['x', 'y'].map((key) => ({ key, label: key })),
      categories: [
        { key: 'a', label: '甲', values: values(1, 2) },
        { key: 'b', label: '乙', values: values(3, null) },
      ],
      format: formatCount,
    })
    enter()
    press('ArrowDown')
    expect(live()).toContain('乙, x 3')
    press('ArrowRight')
    expect(live()).toContain('y 未披露')
  })

  test('an icicle is entered to the right, and its boxes lead to their own zoomed picture', () => {
    const root = {
      key: 'd',
      label: '部门',
      value: 100,
      href: 'd#L3',
      zoomHref: '?',
      children: [
        {
          key: 'p',
          label: '项目',
          value: 40,
          zoomHref: '?zoom=p',
          children: [{ key: 't', label: '任务', value: 10, href: 'd#L9' }],
        },
        { key: 'n', label: '其他', value: null },
      ],
    }
    draw(Icicle, { width: 720, label: '构成', root, format: formatCount })
    enter()
    press('ArrowRight')
    expect(document.activeElement?.getAttribute('href')).toBe('?zoom=p')
    expect(live()).toContain('部门 40.0%')
    press('End')
    expect(live()).toContain('其他, 金额 未披露')
  })

  test('a zoomed icicle names the way back and links the amount to its line', () => {
    const child = { key: 'p', label: '项目', value: 40, href: 'd#L6' }
    draw(Icicle, {
      width: 720,
      label: '构成',
      root: { key: 'd', label: '部门', value: 100, zoomHref: '?', children: [child] },
      zoom: 'p',
      format: formatCount,
    })
    const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual(['?', 'd#L6'])
    expect(document.querySelector('[aria-current="location"]')?.textContent).toContain('40')
  })
})
