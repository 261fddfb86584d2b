import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../src/charts/frame/textWidth.ts'
import { placeHistogram, TEXT_SIZE } from '../../src/charts/histogram/histogram.ts'
import { histogramTip } from '../../src/charts/histogram/histogramTip.ts'
import Histogram from '../../src/charts/histogram/Histogram.svelte'
import type { HistogramGroup } from '../../src/charts/histogram/types.ts'

const bins = ['0', '1', '2'].map((key) => ({ key, label: key }))
const made = (key: string, values: readonly number[]): HistogramGroup => ({
  key,
  label: `部门${key}`,
  bars: values.map((value, at) => ({ bin: String(at), value, text: String(value) })),
})
const place = (groups: HistogramGroup[], width = 900) =>
  placeHistogram({ width, axis: '得分', bins, groups })

describe('a histogram', () => {
  test('has one scale for all panels, and a zero stands on the axis without height', () => {
    const { panels } = place([made('a', [0, 4, 8]), made('b', [0, 2, 0])])
    const [a, b] = panels
    const heights = (panel: typeof a) => panel?.bars.map(({ height }) => Math.round(height))
    expect(heights(a)).toEqual([0, 46, 92])
    expect(heights(b)).toEqual([0, 23, 0])
    for (const panel of panels)
      for (const bar of panel.bars) expect(bar.y + bar.height).toBeCloseTo(panel.baseY)
  })

  test('stays within its width, panels beside each other as far as there is room', () => {
    const groups = ['a', 'b', 'c', 'd', 'e'].map((key) => made(key, [1, 2, 3]))
    for (const width of [320, 358, 700, 1344]) {
      const { panels, height } = place(groups, width)
      expect(panels).toHaveLength(5)
      for (const { x, width: own } of panels) expect(x + own).toBeLessThanOrEqual(width + 0.01)
      for (const { baseY } of panels) expect(baseY).toBeLessThan(height)
    }
    expect(new Set(place(groups, 320).panels.map(({ x }) => x)).size).toBe(1)
    expect(new Set(place(groups, 1344).panels.map(({ x }) => x)).size).toBe(5)
  })

  test('has a band for what is not known, apart from the bins and only where there is some', () => {
    const missing = { value: 3, text: '3', label: '没有评分' }
    const [a, b] = place([{ ...made('a', [1, 1, 1]), missing }, made('b', [1, 1, 1])]).panels
    expect(a?.bars).toHaveLength(4)
    expect(b?.bars).toHaveLength(3)
    const band = a?.bars.at(-1)
    const last = a?.bars.at(-2)
    expect(band?.bin).toBeNull()
    expect(band?.x).toBeGreaterThan((last?.x ?? 0) + 1.5 * (last?.width ?? 0))
    if (band)
      expect(histogramTip(band, { axis: '得分', measure: '条数' })).toMatchObject({
        lines: [{ label: '条数', value: '3' }],
        note: '没有评分',
      })
  })

  test('keeps the names of bins apart and within the panel, and says what is hatched', () => {
    const long = bins.map(({ key }) => ({ key, label: `第${key}档，合成的长名称` }))
    const missing = { value: 3, text: '3', label: '没有目标值，无从打分' }
    const { panels, height } = placeHistogram({
      width: 360,
      axis: '得分'.repeat(40),
      bins: long,
      groups: [{ ...made('a', [1, 2, 3]), missing }],
    })
    const [panel] = panels
    const half = textWidth(long[0]?.label ?? '', TEXT_SIZE) / 2
    for (const { x } of panel?.labels ?? []) {
      expect(x - half).toBeGreaterThanOrEqual(-0.01)
      expect(x + half).toBeLessThanOrEqual(360.01)
    }
    expect(panel?.labels.length).toBeGreaterThan(0)
    expect(panel?.axis.length).toBeGreaterThan(1)
    expect(panel?.missing.map(({ text }) => text)).toEqual(['没有目标值，无从打分'])
    expect(panel?.missing[0]?.y).toBeGreaterThan(panel?.axis.at(-1)?.y ?? Infinity)
    expect(panel?.missing[0]?.y).toBeLessThan(height)
  })

  test('leaves out labels that would touch, and is drawn of nothing', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ key: String(at), label: `${at}00` }))
    const { panels } = placeHistogram({
      width: 320,
      axis: '',
      bins: many,
      groups: [{ key: 'a', label: 'a', bars: [] }],
    })
    const xs = panels[0]?.labels.map(({ x }) => x) ?? []
    expect(xs.length).toBeGreaterThan(3)
    for (const [at, x] of xs.entries())
      if (at > 0) expect(x - (xs[at - 1] ?? 0)).toBeGreaterThan(30)
    expect(place([])).toEqual({ height: 0, panels: [] })
  })

  test('is drawn without a browser, its bars links', () => {
    const bars = [{ bin: '1', value: 1, text: '42', href: 'list?points=1' }]
    const props = {
      width: 720,
      label: '图',
      axis: '得分',
      measure: '条数',
      bins,
      groups: [{ key: 'a', label: '甲', bars }],
    }
    const { body } = render(Histogram, { props })
    expect(body).toMatch(/<a[^>]*href="list\?points=1"/)
    expect(body).toMatch(/>\s*42\s*</)
  })
})
