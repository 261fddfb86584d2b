import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TABLES, tableByName, type Column, type Table } from '../../../src/data/store/columns.ts'
import { fromCsv, toCsv } from '../../../src/data/store/csv.ts'
import { tablesOf, type Cell } from '../../../src/data/store/stored.ts'
import { fixtureDataset } from '../fixture.ts'

const awkward = fc.constantFrom(
  '"',
  ',',
  '\n',
  '\r\n',
  '\r',
  '007',
  ' ',
  '＋',
  '是/否',
  '\uFEFF',
  '=1',
  "'",
)
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', minLength: 1 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
const item = text.filter((value) => !value.includes('|'))
const amount = fc.maxSafeInteger()

function cell(column: Column): fc.Arbitrary<Cell> {
  const values: Record<Column['type'], fc.Arbitrary<Cell>> = {
    text,
    integer: amount,
    fen: amount,
    real: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    list: fc.array(item, { maxLength: 3 }),
    integers: fc.array(amount, { maxLength: 3 }),
    json: fc.dictionary(item, fc.oneof(fc.option(amount), text), { noNullPrototype: true }),
  }
  const value = values[column.type]
  return column.required || column.type === 'list' || column.type === 'integers'
    ? value
    : fc.option(value)
}

function row(table: Table): fc.Arbitrary<Record<string, Cell>> {
  return fc.record(Object.fromEntries(table.columns.map((column) => [column.field, cell(column)])))
}

describe('CSV', () => {
  test.each(TABLES.map((table) => [table.name, table] as const))(
    '%s comes back as it was written',
    (_name, table) => {
      fc.assert(
        fc.property(fc.array(row(table), { maxLength: 5 }), (rows) => {
          expect(fromCsv(table, toCsv(table, rows))).toEqual(rows)
        }),
        { numRuns: 60 },
      )
    },
  )

  test('is RFC 4180 with LF, a header, and nothing for null', () => {
    const table = tableByName('staffing')
    expect(toCsv(table, fixtureDataset().staffing)).toBe(
      'id,document_id,line,fiscally_supported_staff,subordinate_units\ns1,doc1,3,0,\n',
    )
    const goal = toCsv(tableByName('goal'), fixtureDataset().goals)
    expect(goal).toContain(',"第一行\n第二行，""引号"""\n')
    expect(toCsv(table, [])).toBe(
      'id,document_id,line,fiscally_supported_staff,subordinate_units\n',
    )
  })

  test('the whole fixture comes back', () => {
    for (const { table, rows } of tablesOf(fixtureDataset())) {
      expect(fromCsv(table, toCsv(table, rows))).toEqual(rows)
    }
  })

  test.each([
    ['an empty text', 'goal', { text: '' }, 'goal.text: "" is not text'],
    [
      'a fraction of a fen',
      'budget_line',
      { amountFen: 0.5 },
      'budget_line.amount_fen: 0.5 is not fen',
    ],
    ['a blank where one is required', 'goal', { text: null }, 'goal.text is blank'],
    [
      'a bar in a list',
      'source_line',
      { rowIds: ['a|b'] },
      'source_line.row_ids: ["a|b"] is not list',
    ],
    ['a word among lines', 'finding', { lines: ['x'] }, 'finding.lines: ["x"] is not integers'],
    ['no number', 'indicator', { levelConfidence: Number.NaN }, 'level_confidence'],
  ])('refuses %s', (_name, tableName, wrong, message) => {
    const table = tableByName(tableName)
    const [first] = tablesOf(fixtureDataset()).find((one) => one.table === table)?.rows ?? []
    expect(() => toCsv(table, [{ ...first, ...wrong }])).toThrow(message)
  })

  test.each([
    ['other columns', 'id,line\na,1\n', 'staffing: columns are id,line'],
    [
      'a short row',
      'id,document_id,line,fiscally_supported_staff,subordinate_units\na,b\n',
      '2 fields',
    ],
    [
      'a word for a number',
      'id,document_id,line,fiscally_supported_staff,subordinate_units\na,b,1,many,\n',
      '"many" is not integer',
    ],
  ])('does not read %s', (_name, csv, message) => {
    expect(() => fromCsv(tableByName('staffing'), csv)).toThrow(message)
  })
})
