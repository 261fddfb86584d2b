import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dictionaryTables, dictionaryViews } from '../../../src/data/store/dictionary.ts'
import { suggestionsAt } from '../../../src/views/sql/editor/suggestions.ts'
import { MAX_PAST, readPast, withQuery } from '../../../src/views/sql/history.ts'
import { placeOf } from '../../../src/views/sql/place.ts'
import { resultMarkdown, resultTwin } from '../../../src/views/sql/resultTable.ts'
import { formatUrl } from '../../../src/views/url/formatUrl.ts'
import { parseUrl } from '../../../src/views/url/parseUrl.ts'
import { isLinkable, MAX_SQL_IN_LINK } from '../../../src/views/url/sqlField.ts'
import { NO_STATE } from '../../../src/views/url/urlState.ts'

const relations = [...dictionaryViews(), ...dictionaryTables()]

describe('completion', () => {
  /** `|` is where the reader writes. */
  const at = (text: string, language: 'zh' | 'en' = 'zh', asked = false) => {
    const place = text.indexOf('|')
    const found = suggestionsAt(text.replace('|', ''), place, relations, language, asked)
    return found && { ...found, names: found.options.map(({ name }) => name) }
  }

  test('after FROM there are tables only', () => {
    expect(at('SELECT * FROM bud|')?.names).toEqual(['budget_fact', 'budget_line'])
    expect(at('SELECT * FROM |')?.names).toHaveLength(relations.length)
  })

  test('columns are those of the tables that are named, wherever they are named', () => {
    expect(at('SELECT am| FROM budget_line')?.names).toEqual(['amount_fen'])
    expect(at('SELECT am|')?.names).not.toContain('amount_fen')
    expect(at('SELECT b.| FROM budget_line AS b JOIN document d ON true')?.names).toEqual(
      relations.find(({ name }) => name === 'budget_line')?.columns.map(({ name }) => name),
    )
    expect(at('SELECT d.sha| FROM budget_line b, document d')?.names).toEqual(['sha256'])
    expect(at('SELECT x.| FROM budget_line')).toBeNull()
  })

  test('a Chinese term finds the column, and an English one its meaning', () => {
    expect(at('SELECT 金额| FROM budget_line')).toMatchObject({
      from: 7,
      names: ['amount_fen', ...(at('SELECT 金额|')?.names ?? [])],
    })
    expect(at('SELECT * FROM 绩效指标|')?.names).toContain('indicator_fact')
    expect(at('SELECT divis| FROM department', 'en')?.names).toContain('jurisdiction_code')
    expect(at('SELECT divis| FROM department', 'en')?.options[0]?.detail).toMatch(/ivision/)
  })

  test('waits until a word is begun or the reader asks', () => {
    expect(at('SELECT |')).toBeNull()
    expect(at('SELECT |', 'zh', true)?.names).toHaveLength(relations.length)
  })
})

describe('places', () => {
  test('line, column and word', () => {
    expect(placeOf('SELECT 金额,\nFORM document', 16)).toEqual({
      from: 16,
      to: 24,
      line: 2,
      column: 6,
    })
    expect(placeOf('🧾 x', 3)).toEqual({ from: 3, to: 4, line: 1, column: 3 })
  })

  test('the end is its last character, and no place is outside', () => {
    expect(placeOf('SELECT', 6)).toMatchObject({ from: 5, to: 6 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, index) => {
        const { from, to, line, column } = placeOf(text, index)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(Math.max(0, text.length))
        expect(Math.min(line, column)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('past queries', () => {
  test('each once, the latest first, and not too many', () => {
    let past = withQuery([], 'a', '1')
    past = withQuery(withQuery(past, 'b', '2'), 'a', '3')
    expect(past).toEqual([
      { sql: 'a', at: '3' },
      { sql: 'b', at: '2' },
    ])
    for (let n = 0; n < 100; n += 1) past = withQuery(past, `q${String(n)}`, String(n))
    expect(past).toHaveLength(MAX_PAST)
    expect(withQuery(past, '  ', 'x')).toEqual(past)
    expect(withQuery(past, 'x'.repeat(30_000), 'x')).toEqual(past)
  })

  test('whatever was written down does no harm', () => {
    expect(readPast(null)).toEqual([])
    expect(readPast('{')).toEqual([])
    expect(readPast('{"sql":1}')).toEqual([])
    expect(readPast('[1,null,{"sql":"a"},{"sql":"b","at":"t","more":1}]')).toHaveLength(1)
  })
})

describe('the link', () => {
  test('holds a query, line ends and all', () => {
    const sql = "SELECT '金额 & 100%' AS a,\n\tb\r\nFROM x -- +"
    expect(parseUrl(formatUrl({ ...NO_STATE, sql })).state.sql).toBe(sql)
  })

  test.each([
    'SELECT\u0000',
    'SELECT \u202Egnp',
    'x'.repeat(MAX_SQL_IN_LINK),
    '额'.repeat(700),
    '',
  ])('does not hold %j', (sql) => {
    expect(isLinkable(sql)).toBe(false)
    expect(parseUrl(`?${new URLSearchParams({ sql }).toString()}`)).toMatchObject({
      state: { sql: null },
      problems: [{ key: 'sql', reason: 'not-sql' }],
    })
  })
})

describe('what is taken along', () => {
  const result = {
    columns: [
      { name: 'a', type: 'VARCHAR', numeric: false },
      { name: 'a', type: 'BIGINT', numeric: true },
    ],
    rows: [
      ['x|y\n<b>', 0],
      [null, null],
      ['', '9007199254740993'],
    ],
    isCut: false,
  }

  test('two columns of one name stay two; NULL is an empty cell and zero is not', () => {
    expect(resultTwin(result, 'f')).toEqual({
      columns: [
        { key: 'c0', label: 'a', numeric: false },
        { key: 'c1', label: 'a', numeric: true },
      ],
      rows: [
        { c0: 'x|y\n<b>', c1: 0 },
        { c0: null, c1: null },
        { c0: '', c1: '9007199254740993' },
      ],
      fileName: 'f',
    })
  })

  test('Markdown says NULL, and no cell breaks out of its row', () => {
    expect(resultMarkdown(result)).toBe(
      '| a | a |\n| --- | ---: |\n| x\\|y \\<b\\> | 0 |\n| NULL | NULL |\n|  | 9007199254740993 |\n',
    )
  })
})
