import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedColumns, shownColumns } from '../../../src/views/ui/table/columnState.ts'
import { drawnEntries, entryAt, offsetsOf } from '../../../src/views/ui/table/drawnEntries.ts'
import { facetRows } from '../../../src/views/ui/table/facetRows.ts'
import { groupRows, partialSum } from '../../../src/views/ui/table/groupRows.ts'
import { moveCell } from '../../../src/views/ui/table/moveCell.ts'
import { rowHeights } from '../../../src/views/ui/table/rowHeights.ts'
import { nextSort, sortRows } from '../../../src/views/ui/table/sortRows.ts'
import type { Facet, SortValue, TableColumn } from '../../../src/views/ui/table/types.ts'

interface Row {
  name: string | null
  colours: string[]
  size: string
  money: number | null
}

const colour: Facet<Row> = { key: 'colour', valuesOf: ({ colours }) => colours }
const size: Facet<Row> = { key: 'size', valuesOf: (row) => [row.size] }
const rows: Row[] = [
  { name: '甲', colours: ['red'], size: 'large', money: 3 },
  { name: '乙', colours: ['red', 'blue'], size: 'small', money: null },
  { name: '丙', colours: [], size: 'small', money: 0 },
  { name: null, colours: ['blue'], size: 'large', money: -2 },
]

function column(sortValue: (row: Row) => SortValue, startsDescending = false): TableColumn<Row> {
  return { key: 'any', label: '', sortValue, startsDescending, width: 5 }
}

describe('facets', () => {
  const countsOf = (chosen: Record<string, string[]>) => {
    const { rows: found, counts } = facetRows(rows, [colour, size], chosen)
    return {
      found: found.map(({ name }) => name),
      colour: Object.fromEntries(counts.get('colour') ?? []),
      size: Object.fromEntries(counts.get('size') ?? []),
    }
  }

  it('count every row where nothing is chosen; a row with two values counts under both', () => {
    expect(countsOf({})).toEqual({
      found: ['甲', '乙', '丙', null],
      colour: { red: 2, blue: 2 },
      size: { large: 2, small: 2 },
    })
  })

  it('count under the other facets’ choices, not under their own', () => {
    expect(countsOf({ colour: ['red'] })).toEqual({
      found: ['甲', '乙'],
      colour: { red: 2, blue: 2 },
      size: { large: 1, small: 1 },
    })
    expect(countsOf({ colour: ['red'], size: ['large'] })).toEqual({
      found: ['甲'],
      colour: { red: 1, blue: 1 },
      size: { large: 1, small: 1 },
    })
  })

  it('say of each value how many rows choosing it alone would leave, whatever is chosen', () => {
    const row = fc.record({
      name: fc.string(),
      colours: fc.subarray(['red', 'blue', 'green']),
      size: fc.constantFrom('large', 'small'),
      money: fc.constant(null),
    })
    const chosen = fc.record({
      colour: fc.subarray(['red', 'blue', 'green']),
      size: fc.subarray(['large', 'small']),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), chosen, (all, choice) => {
        const { counts } = facetRows(all, [colour, size], choice)
        for (const value of ['red', 'blue', 'green']) {
          const alone = facetRows(all, [colour, size], { ...choice, colour: [value] })
          expect(counts.get('colour')?.get(value) ?? 0).toBe(alone.rows.length)
        }
      }),
    )
  })
})

describe('sorting', () => {
  it('reads Chinese by pinyin, numbers in names by size, and puts what has no name last', () => {
    const names = ['组织', '安全', '第10项', '档案', null, '第9项', '常委会']
    const by = (descending: boolean) =>
      sortRows(
        names.map((name) => ({ name, colours: [], size: '', money: null })),
        column(({ name }) => name),
        descending,
      ).map(({ name }) => name)
    expect(by(false)).toEqual(['安全', '常委会', '档案', '第9项', '第10项', '组织', null])
    expect(by(true)).toEqual(['组织', '第10项', '第9项', '档案', '常委会', '安全', null])
  })

  it('knows zero from missing, in both directions, and keeps the order of equal rows', () => {
    const money = column(({ money: fen }) => fen)
    expect(sortRows(rows, money, true).map(({ money: fen }) => fen)).toEqual([3, 0, -2, null])
    expect(sortRows(rows, money, false).map(({ money: fen }) => fen)).toEqual([-2, 0, 3, null])
    const equal = column(() => 1)
    expect(sortRows(rows, equal, true)).toEqual(rows)
  })

  it('begins as the column says, and turns round when it is asked again', () => {
    const money = column(({ money: fen }) => fen, true)
    const first = nextSort(money, { column: 'other', descending: false })
    expect(first).toEqual({ column: 'any', descending: true })
    expect(nextSort(money, first)).toEqual({ column: 'any', descending: false })
  })
})

describe('groups', () => {
  it('stand in a given order, others after them, and those without a value last', () => {
    const entries = groupRows(rows, colour, ['blue', 'none'])
    expect(entries.map((entry) => (entry.kind === 'group' ? entry.key : entry.row.name))).toEqual([
      'blue',
      null,
      'red',
      '甲',
      '乙',
      '',
      '丙',
    ])
  })

  it('hold every row once', () => {
    const shown = groupRows(rows, size).flatMap((entry) =>
      entry.kind === 'row' ? [entry.row] : [],
    )
    expect(new Set(shown)).toEqual(new Set(rows))
    expect(groupRows(rows, null)).toHaveLength(rows.length)
  })

  it('say how many values a sum lacks, and have none where all are missing', () => {
    expect(partialSum([3, null, 0])).toEqual({ sum: 3, known: 2, missing: 1 })
    expect(partialSum([null])).toEqual({ sum: null, known: 0, missing: 1 })
    expect(partialSum([0])).toEqual({ sum: 0, known: 1, missing: 0 })
  })
})

describe('columns', () => {
  const choice = { all: ['name', 'a', 'b', 'c'], shown: ['name', 'a'], fixed: 'name' }

  it('stand in the table’s order, with the one that is always there', () => {
    expect(shownColumns(choice, [])).toEqual(['name', 'a'])
    expect(shownColumns(choice, ['c', 'b'])).toEqual(['name', 'b', 'c'])
  })

  it('are not in the link where they are the usual ones', () => {
    expect(askedColumns(choice, ['a'])).toEqual([])
    expect(askedColumns(choice, ['c', 'a'])).toEqual(['name', 'a', 'c'])
    expect(askedColumns(choice, [])).toEqual(['name'])
    expect(shownColumns(choice, askedColumns(choice, []))).toEqual(['name'])
  })
})

describe('the rows that are drawn', () => {
  const heights = fc.array(fc.constantFrom(44, 48, 64), { minLength: 1, maxLength: 400 })

  it('and the gaps between them are as high as all rows, in order', () => {
    fc.assert(
      fc.property(
        heights,
        fc.nat(20_000),
        fc.nat(1000),
        fc.option(fc.nat(400)),
        (all, from, more, kept) => {
          const offsets = offsetsOf(all)
          const pieces = drawnEntries(offsets, { from, to: from + more }, kept)
          const total = pieces.reduce(
            (sum, piece) =>
              sum + (piece.kind === 'gap' ? piece.height : (all[piece.at] ?? Number.NaN)),
            0,
          )
          expect(total).toBe(offsets.height)
          const drawn = pieces.flatMap((piece) => (piece.kind === 'entry' ? [piece.at] : []))
          expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b))
          if (kept !== null && kept < all.length) expect(drawn).toContain(kept)
          all.forEach((_, at) => {
            const top = offsets.tops[at] ?? 0
            const isSeen = top < from + more && top + (all[at] ?? 0) > from
            if (isSeen) expect(drawn).toContain(at)
          })
        },
      ),
    )
  })

  it('are few, whatever there is', () => {
    const offsets = offsetsOf(Array.from({ length: 10_000 }, () => 48))
    const pieces = drawnEntries(offsets, { from: 240_000, to: 240_900 }, 3)
    const drawn = pieces.flatMap((piece) => (piece.kind === 'entry' ? [piece.at] : []))
    expect(drawn.length).toBeLessThan(60)
    expect(drawn).toContain(5000)
    expect(entryAt(offsets, 240_000)).toBe(5000)
    expect(drawnEntries(offsetsOf([]), { from: 0, to: 10 }, 0)).toEqual([])
  })

  it('are as high on phones as their columns need', () => {
    const entries = groupRows(rows.slice(0, 1), size)
    const columns = [{}, { isLine: true }, {}, {}, {}]
    expect(rowHeights(entries, columns, false)).toEqual([44, 48])
    expect(rowHeights(entries, columns, true)).toEqual([64, 66 + 3 * 28])
    const split = [{}, {}, { isLine: true }, {}, { isLine: true }]
    expect(rowHeights(entries, split, true)).toEqual([64, 66 + 4 * 28])
  })
})

describe('the keyboard', () => {
  const grid = { rows: 101, columns: 4, page: 10 }
  const at = (row: number, cell: number) => ({ row, column: cell })
  it.each([
    ['ArrowDown', false, at(5, 1), at(6, 1)],
    ['ArrowDown', false, at(100, 1), at(100, 1)],
    ['ArrowUp', false, at(1, 1), at(0, 1)],
    ['ArrowRight', false, at(5, 3), at(5, 3)],
    ['ArrowLeft', false, at(5, 3), at(5, 2)],
    ['PageDown', false, at(95, 1), at(100, 1)],
    ['PageUp', false, at(5, 1), at(1, 1)],
    ['PageUp', false, at(0, 1), at(0, 1)],
    ['Home', false, at(5, 3), at(5, 0)],
    ['End', false, at(5, 0), at(5, 3)],
    ['Home', true, at(50, 3), at(1, 0)],
    ['End', true, at(5, 0), at(100, 3)],
  ])('%s (far: %s) leads from a cell to the next', (key, isFar, from, to) => {
    expect(moveCell(key, isFar, from, grid)).toEqual(to)
  })

  it('leaves other keys alone', () => {
    expect(moveCell('a', false, at(1, 1), grid)).toBeNull()
    expect(moveCell('Tab', false, at(1, 1), grid)).toBeNull()
  })
})
