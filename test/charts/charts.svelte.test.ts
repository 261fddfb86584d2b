import { createRawSnippet, flushSync, mount, unmount } from 'svelte'
import type { Component } from 'svelte'
import { afterEach, describe, expect, test, vi } from 'vitest'
import CountMatrix from '../../src/charts/countMatrix/CountMatrix.svelte'
import CoverageGrid from '../../src/charts/coverageGrid/CoverageGrid.svelte'
import Dumbbell from '../../src/charts/dumbbell/Dumbbell.svelte'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import RankedBars from '../../src/charts/rankedBars/RankedBars.svelte'
import StackedBars from '../../src/charts/stackedBars/StackedBars.svelte'
import ChartFrame from '../../src/charts/frame/ChartFrame.svelte'
import InEnglish from './InEnglish.svelte'

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
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const marks = () => [...document.querySelectorAll<SVGElement>('[data-mark]')]
const stops = () => marks().filter((mark) => mark.getAttribute('tabindex') === '0')
const live = () => document.querySelector('[aria-live]')?.textContent ?? ''
const tip = () => document.querySelector('.tip')?.textContent ?? null

function press(key: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  flushSync()
}

const items = [
  { key: 'a', name: '甲', value: 300, href: 'a.html#L1' },
  { key: 'b', name: '乙', value: null },
  { key: 'c', name: '丙', value: 0 },
]
const ranked = { width: 720, label: '项目', items, format: formatCount }

describe('marks', () => {
  test('are one tab stop, and a mark with evidence is a real SVG link', () => {
    draw(RankedBars, ranked)
    expect(marks()).toHaveLength(3)
    expect(stops()).toHaveLength(1)
    const [first, second] = marks()
    expect(first?.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(first?.tagName).toBe('a')
    expect(first?.getAttribute('href')).toBe('a.html#L1')
    expect(second?.tagName).toBe('g')
  })

  test('walk by keyboard, show the tooltip and say it; Escape closes it', () => {
    draw(RankedBars, ranked)
    stops()[0]?.focus()
    flushSync()
    expect(tip()).toContain('300')
    expect(live()).toContain('甲')
    press('ArrowDown')
    expect(document.activeElement?.getAttribute('data-mark')).toBe('c')
    expect(stops().map((mark) => mark.dataset['mark'])).toEqual(['c'])
    expect(live()).toContain('丙')
    press('End')
    expect(live()).toContain('未披露')
    press('Escape')
    expect(tip()).toBeNull()
    expect(document.activeElement?.getAttribute('data-mark')).toBe('b')
    press('Home')
    expect(document.activeElement?.getAttribute('data-mark')).toBe('a')
  })

  test('Space follows the link', () => {
    draw(RankedBars, ranked)
    let followed = ''
    document.body.addEventListener(
      'click',
      (event) => {
        event.preventDefault()
        followed = (event.target as Element).closest('a')?.getAttribute('href') ?? ''
      },
      { once: true },
    )
    stops()[0]?.focus()
    press(' ')
    expect(followed).toBe('a.html#L1')
  })

  test('show the tooltip under the mouse and hide it when it leaves, silently', () => {
    draw(RankedBars, ranked)
    const [first] = marks()
    first?.dispatchEvent(new MouseEvent('pointerover', { bubbles: true }))
    flushSync()
    expect(tip()).toContain('甲')
    expect(live()).toBe('')
    first?.dispatchEvent(
      new MouseEvent('pointerout', { bubbles: true, relatedTarget: document.body }),
    )
    flushSync()
    expect(tip()).toBeNull()
  })

  test('a first tap shows, a second follows', () => {
    draw(RankedBars, ranked)
    const [first] = marks()
    let follows = 0
    document.body.addEventListener('click', (event) => {
      if (!event.defaultPrevented) follows++
      event.preventDefault()
    })
    const tap = () => {
      const down = new MouseEvent('pointerdown', { bubbles: true })
      Object.defineProperty(down, 'pointerType', { value: 'touch' })
      first?.dispatchEvent(down)
      first?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      flushSync()
    }
    tap()
    expect([follows, tip() === null]).toEqual([0, false])
    tap()
    expect(follows).toBe(1)
  })
})

test('a long ranking is cut and can be opened', () => {
  // Twenty rows are cut at ten as hundreds are; each costs jsdom some thirty times what it costs a browser.
  const many = Array.from({ length: 20 }, (_, n) => ({
    key: String(n),
    name: `项目${n}`,
    value: n,
  }))
  draw(RankedBars, { ...ranked, items: many, limit: 10 })
  expect(marks()).toHaveLength(10)
  const button = document.querySelector('button')
  expect(button?.textContent).toContain('20')
  button?.click()
  flushSync()
  expect(marks()).toHaveLength(20)
})

test('stacked bars link each part, and write what is zero or missing', () => {
  const categories = ['基本支出', '项目支出', '财政专项资金'].map((key) => ({ key, label: key }))
  const segments = [468401, 0, null].map((value, index) => ({
    category: categories[index]?.key ?? '',
    value,
    href: `d#L${index}`,
  }))
  draw(StackedBars, {
    width: 720,
    label: '预算',
    categories,
    groups: [{ key: 'a', label: '某办公室', sublabel: '2026', segments }],
    format: formatCount,
  })
  expect(marks().map((mark) => mark.getAttribute('href'))).toEqual(['d#L0', 'd#L1', 'd#L2'])
  expect(document.querySelector('svg')?.textContent).toContain('468,401')
  expect(marks()[1]?.getAttribute('aria-label')).toBe('某办公室 · 2026, 项目支出 0')
  expect(marks()[2]?.getAttribute('aria-label')).toContain('未披露')
})

test('a count matrix tells a zero from what is not in the form, and marks what is selected', () => {
  const key = (name: string) => ({ key: name, label: name })
  draw(CountMatrix, {
    width: 720,
    label: '指标',
    measure: '指标数',
    rows: [key('r1'), key('r2')],
    columns: [key('c1'), key('c2')],
    cells: [
      { row: 'r1', column: 'c1', value: 4, href: '?l=1', selected: true },
      { row: 'r1', column: 'c2', value: 0 },
      { row: 'r2', column: 'c1', value: null, missing: '旧表没有此类' },
    ],
  })
  const labels = marks().map((mark) => mark.getAttribute('aria-label') ?? '')
  expect(labels[0]).toContain('指标数 4')
  expect(labels[1]).toContain('指标数 0')
  expect(labels[2]).toContain('旧表没有此类')
  expect(labels[3]).toContain('表中没有此类')
  expect(marks().map((mark) => mark.getAttribute('aria-current'))).toEqual([
    'true',
    null,
    null,
    null,
  ])
})

test('a dumbbell links both ends to their own evidence', () => {
  draw(Dumbbell, {
    width: 720,
    label: '变化',
    items: [
      { key: 'a', label: '人员', from: 78, to: 66, fromHref: 'f#L12', toHref: 't#L12' },
      { key: 'b', label: '成本', from: null, to: 2, absent: 'from' as const },
    ],
    fromLabel: '2023',
    toLabel: '2026',
    format: formatCount,
  })
  expect(marks().map((mark) => mark.getAttribute('href'))).toEqual(['t#L12', 'f#L12', null, null])
  expect(document.querySelector('svg')?.textContent).toContain('2026 新列')
  expect(document.querySelector('svg')?.textContent).toContain('−12（−15.4%）')
})

test('a coverage grid says where there is no document', () => {
  draw(CoverageGrid, {
    width: 720,
    label: '收录',
    rows: [{ key: 'a', label: '某办公室' }],
    columns: ['2025', '2026'].map((year) => ({ key: year, label: year })),
    cells: [
      {
        row: 'a',
        column: '2026',
        state: 'published' as const,
        facts: [{ label: '人员', value: null }],
      },
    ],
  })
  const labels = marks().map((mark) => mark.getAttribute('aria-label'))
  expect(labels).toEqual(['某办公室, 2025 本站没有此文件', '某办公室, 2026 已收录, 人员 未披露'])
})

describe('the frame', () => {
  const chart = createRawSnippet<[{ width: number }]>((given) => ({
    render: () => `<p class="drawn">${given().width}</p>`,
  }))
  const table = {
    columns: [
      { key: 'name', label: '名称', href: () => 'd#L1' },
      { key: 'yuan', label: '金额', numeric: true },
    ],
    rows: [
      { name: '甲', yuan: 46840100 },
      { name: '乙', yuan: null },
    ],
    fileName: 'budget',
  }
  const props = {
    id: 'f',
    title: '题目',
    subtitle: '单位：万元',
    source: [{ label: '原文', href: 'd' }],
    summary: '摘要',
    missing: '2024 年没有文件',
    table,
    chart,
  }
  const button = (text: string) =>
    [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === text)

  test('draws at a default width without layout, with title, summary, source and gaps', () => {
    draw(ChartFrame, props)
    expect(document.querySelector('.drawn')?.textContent).toBe('720')
    const figure = document.querySelector('figure')
    const named = (attribute: string) =>
      document.getElementById(figure?.getAttribute(attribute) ?? '')?.textContent.trim()
    expect(named('aria-labelledby')).toBe('题目')
    expect(named('aria-describedby')).toBe('摘要')
    expect(document.querySelector('figcaption')?.textContent).toContain('2024 年没有文件')
    expect(document.querySelector('figcaption a')?.getAttribute('href')).toBe('d')
  })

  test('its table holds the rows, with blanks as blanks and links', () => {
    draw(ChartFrame, props)
    button('表格')?.click()
    flushSync()
    expect(document.querySelector('.drawn')).toBeNull()
    const cells = [...document.querySelectorAll('td')].map((cell) => cell.textContent.trim())
    expect(cells).toEqual(['甲', '46,840,100', '乙', '—'])
    expect(document.querySelector('td a')?.getAttribute('href')).toBe('d#L1')
    expect(button('表格')?.getAttribute('aria-pressed')).toBe('true')
  })

  test('says that there is nothing, with neither chart nor table', () => {
    draw(ChartFrame, { ...props, state: 'empty' as const, emptyText: '没有 2024 年的文件' })
    expect(document.querySelector('.drawn')).toBeNull()
    expect(document.body.textContent).toContain('没有 2024 年的文件')
    expect(button('表格')).toBeUndefined()
  })

  test('builds the CSV when it is asked for', async () => {
    const made: Blob[] = []
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob)
      return 'blob:test'
    }
    URL.revokeObjectURL = () => undefined
    draw(ChartFrame, props)
    expect(made).toHaveLength(0)
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download)
    })
    button('带走')?.click()
    await vi.waitFor(() => expect(button('下载 CSV')).toBeDefined(), 10_000)
    button('下载 CSV')?.click()
    await vi.waitFor(() => expect(names).toEqual(['budget.csv']))
    const bytes = new Uint8Array((await made[0]?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('名称,金额\r\n甲,46840100\r\n乙,\r\n')
  })
})

test('speaks English where it is told to', () => {
  draw(InEnglish, { ...ranked })
  expect(document.body.textContent).toContain('not disclosed')
  expect(document.body.textContent).not.toContain('未披露')
})
