import { createRawSnippet, flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import DataTable from '../../../src/views/ui/table/DataTable.svelte'
import { groupRows } from '../../../src/views/ui/table/groupRows.ts'
import type { TableColumn } from '../../../src/views/ui/table/types.ts'

/** Synthetic: ten thousand numbered rows, of no document. */
interface Row {
  id: string
  at: number
}
const ROWS: Row[] = Array.from({ length: 10_000 }, (_, at) => ({ id: `row-${String(at)}`, at }))
const COLUMNS: TableColumn<Row>[] = ['name', 'half', 'other'].map((key) => ({
  key,
  label: key,
  sortValue: ({ at }) => at,
  width: 8,
}))
const HEIGHT = 48

let scrolled = 0
let table: ReturnType<typeof mount> | null = null

beforeEach(() => {
  scrolled = 0
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => {
    queueMicrotask(call)
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  vi.stubGlobal('innerHeight', 900)
  // jsdom lays nothing out: the box is as high as the window, and the body stands as far above it as it is scrolled.
  Element.prototype.getBoundingClientRect = function rect() {
    const isBox = this.classList.contains('scroller')
    return { top: isBox ? 0 : -scrolled, bottom: isBox ? 900 : 0 } as DOMRect
  }
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(async () => {
  if (table) await unmount(table)
  table = null
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

interface Shown {
  rows?: Row[]
  pinned?: Row[]
  byTen?: boolean
  onopen?: (row: Row) => void
  onpin?: (row: Row) => void
}

function draw({ rows = ROWS, pinned = [], byTen = false, onopen, onpin }: Shown = {}): void {
  const facet = { key: 'ten', valuesOf: ({ at }: Row) => [String(Math.floor(at / 10))] }
  table = mount(DataTable<Row, TableColumn<Row>>, {
    target: document.body,
    props: {
      label: 'synthetic rows',
      help: 'keys',
      columns: COLUMNS,
      entries: groupRows(rows, byTen ? facet : null),
      pinned,
      sort: { column: 'half', descending: true },
      sortHref: ({ column, descending }) => `?sort=${descending ? '-' : ''}${column}`,
      keyOf: ({ id }: Row) => id,
      opened: null,
      onopen: onopen ?? (() => undefined),
      onpin: onpin ?? (() => undefined),
      cell: createRawSnippet((row: () => Row, column: () => TableColumn<Row>) => ({
        render: () => `<span>${row().id} ${column().key}</span>`,
      })),
      group: createRawSnippet((key: () => string, own: () => readonly Row[]) => ({
        render: () => `<span>group ${key()} of ${String(own().length)}</span>`,
      })),
    },
  })
  flushSync()
}

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')
const drawn = () => [...document.querySelectorAll<HTMLElement>('tbody.all tr[role="row"]')]
const focused = () => document.activeElement?.textContent.trim()

async function scrollTo(top: number): Promise<void> {
  scrolled = top
  document.querySelector('.scroller')?.dispatchEvent(new Event('scroll'))
  await Promise.resolve()
  await Promise.resolve()
  flushSync()
}

async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  )
  await vi.waitFor(() => undefined)
  flushSync()
}

it('draws a few of ten thousand rows, and says how many there are', () => {
  draw()
  expect(grid()?.getAttribute('aria-rowcount')).toBe('10001')
  expect(drawn().length).toBeGreaterThan(15)
  expect(drawn().length).toBeLessThan(80)
  expect(drawn()[0]?.getAttribute('aria-rowindex')).toBe('2')
  expect(drawn()[0]?.textContent).toContain('row-0')
})

it('draws the right rows far down, in their places', async () => {
  draw()
  await scrollTo(7_000 * HEIGHT)
  const texts = drawn().map((row) => row.textContent)
  expect(texts.length).toBeLessThan(80)
  const found = drawn().find((row) => row.dataset.key === 'row-7000')
  expect(found?.getAttribute('aria-rowindex')).toBe('7002')
  const body = [...document.querySelectorAll<HTMLElement>('tbody.all > tr')]
  const above = body.slice(0, found ? body.indexOf(found) : 0)
  const top = above.reduce((sum, row) => sum + Number.parseFloat(row.style.height), 0)
  expect(top).toBe(7_000 * HEIGHT)
  const all = body.reduce((sum, row) => sum + Number.parseFloat(row.style.height), 0)
  expect(all).toBe(10_000 * HEIGHT)
})

it('is one tab stop, which stays drawn wherever the list is scrolled', async () => {
  draw()
  const stops = () => document.querySelectorAll('[role="grid"] [tabindex="0"]')
  expect(stops()).toHaveLength(1)
  await scrollTo(9_000 * HEIGHT)
  expect(stops()).toHaveLength(1)
  expect(stops()[0]?.closest('tr')?.dataset.key).toBe('row-0')
})

it('walks to the end and back by keyboard', async () => {
  draw()
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
  await press('End', { ctrlKey: true })
  await vi.waitFor(() => expect(focused()).toBe('row-9999 other'))
  await press('Home')
  await vi.waitFor(() => expect(focused()).toBe('row-9999 name'))
  await press('ArrowUp')
  await vi.waitFor(() => expect(focused()).toBe('row-9998 name'))
  await press('PageUp')
  await vi.waitFor(() => expect(focused()).toMatch(/^row-99[78]\d name$/))
  await press('Home', { ctrlKey: true })
  await vi.waitFor(() => expect(focused()).toBe('row-0 name'))
  await press('ArrowUp')
  await vi.waitFor(() => expect(focused()).toBe('name'))
})

it('opens with Enter and pins with the space bar', async () => {
  const onopen = vi.fn()
  const onpin = vi.fn()
  draw({ onopen, onpin })
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
  await press('ArrowDown')
  await vi.waitFor(() => expect(focused()).toBe('row-1 name'))
  await press('Enter')
  expect(onopen).toHaveBeenCalledWith(ROWS[1])
  await press(' ')
  expect(onpin).toHaveBeenCalledWith(ROWS[1])
})

it('numbers pinned rows and heads of groups among the others', () => {
  draw({ rows: ROWS.slice(0, 25), pinned: ROWS.slice(5, 7), byTen: true })
  expect(grid()?.getAttribute('aria-rowcount')).toBe(String(1 + 2 + 3 + 25))
  const indices = [...document.querySelectorAll('tr[aria-rowindex]')].map((row) =>
    Number(row.getAttribute('aria-rowindex')),
  )
  expect(indices).toEqual(Array.from({ length: 31 }, (_, at) => at + 1))
  expect(document.body.textContent).toContain('group 2 of 5')
})

it('says by what it is sorted, and where a click on a head leads', () => {
  draw({ rows: ROWS.slice(0, 3) })
  const heads = [...document.querySelectorAll('[role="columnheader"]')]
  expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual([
    'none',
    'descending',
    'none',
  ])
  expect(heads.map((head) => head.querySelector('a')?.getAttribute('href'))).toEqual([
    '?sort=name',
    '?sort=half',
    '?sort=other',
  ])
})
