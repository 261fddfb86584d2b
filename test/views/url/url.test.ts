import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CRITERION_IDS } from '../../../src/data/question/indicatorPoints.ts'
import { EDIT_LIMITS, editText, isEmptyEdit } from '../../../src/charts/frame/chartEdit.ts'
import { SEVERITIES } from '../../../src/data/model/finding.ts'
import { DRIFTS } from '../../../src/data/question/linkFilter.ts'
import { RELATIONS } from '../../../src/data/question/linkFilter.ts'
import { LEVEL1, LEVEL2 } from '../../../src/data/model/taxonomy.ts'
import { PROJECT_KINDS } from '../../../src/data/question/projects.ts'
import {
  ACROSS,
  DOUBTS,
  HAS,
  PROJECT_COLUMNS,
  PROJECT_GROUPS,
} from '../../../src/views/projects/choices.ts'
import { TARGET_CLASSES } from '../../../src/views/indicators/targetClasses.ts'
import { REPORTABLE } from '../../../src/views/report/reportable.ts'
import { isLinkable } from '../../../src/views/url/sqlField.ts'
import { formatUrl } from '../../../src/views/url/formatUrl.ts'
import { parseUrl } from '../../../src/views/url/parseUrl.ts'
import { NO_STATE, type UrlState } from '../../../src/views/url/urlState.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/)
const year = fc.integer({ min: 1, max: 9999 })
const peer = fc.record({ departmentId: id, year: fc.option(year) })
const listOf = <T>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { maxLength: 4 })

const text = (maxLength: number, minLength = 0) =>
  fc
    .string({ unit: 'grapheme', maxLength, minLength })
    .filter((value) => value.length <= maxLength && editText(value) === value)
const edit = fc
  .record({
    chart: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
    title: text(EDIT_LIMITS.title),
    subtitle: text(EDIT_LIMITS.subtitle),
    marks: fc.array(text(EDIT_LIMITS.mark, 1), { maxLength: EDIT_LIMITS.marks }),
    notes: fc.array(text(EDIT_LIMITS.note, 1), { maxLength: EDIT_LIMITS.notes }),
  })
  .filter((one) => !isEmptyEdit(one))

const projectId = fc.stringMatching(/^[0-9a-f]{12}\.project\.[0-9]{1,4}(\.2)?$/)
/** An address has no halves of surrogate pairs. */
const isReadable = (value: string) => !/\p{Surrogate}/u.test(value)

const states: fc.Arbitrary<UrlState> = fc.record({
  lang: fc.constantFrom('zh', 'en'),
  departments: listOf(id),
  years: listOf(year),
  by: fc.constantFrom('amount', 'share', 'staff'),
  level1: listOf(fc.constantFrom(...LEVEL1.map(({ code }) => code))),
  level2: listOf(fc.constantFrom(...LEVEL2.map(({ code }) => code))),
  rules: listOf(id),
  views: listOf(fc.constantFrom(...REPORTABLE)),
  severities: listOf(fc.constantFrom(...SEVERITIES)),
  drifts: listOf(fc.constantFrom(...DRIFTS)),
  relations: listOf(fc.constantFrom(...RELATIONS)),
  q: fc.string({ unit: 'grapheme' }),
  doc: fc.option(id),
  line: fc.option(fc.integer({ min: 1, max: 999_999_999 })),
  from: fc.option(year),
  to: fc.option(year),
  finding: fc.option(fc.stringMatching(/^[0-9a-f]{12}\.[a-z][a-z-]{0,30}\.[0-9]{1,4}(\.2)?$/)),
  about: fc.option(id),
  shown: fc.option(fc.integer({ min: 1, max: 100_000 })),
  mine: fc.constantFrom('on', 'off'),
  cells: fc.constantFrom('count', 'points'),
  lacks: listOf(fc.constantFrom(...CRITERION_IDS)),
  scores: listOf(fc.integer({ min: 0, max: 6 })),
  says: listOf(fc.constantFrom(...TARGET_CLASSES)),
  percents: listOf(fc.stringMatching(/^-?[0-9]{1,4}(\.[0-9]{1,3})?$/)),
  indicator: fc.option(fc.stringMatching(/^[0-9a-f]{12}\.indicator\.[0-9]{1,4}(\.2)?$/)),
  peers: fc.array(peer, { maxLength: 4 }),
  base: fc.option(peer),
  zoom: fc.option(fc.stringMatching(/^[0-9a-f]{12}(\.projects)?$/)),
  cities: listOf(fc.stringMatching(/^[0-9]{6}$/)),
  kinds: listOf(fc.constantFrom(...PROJECT_KINDS)),
  types: listOf(fc.string({ unit: 'grapheme', minLength: 1 }).filter(isReadable)),
  has: listOf(fc.constantFrom(...HAS)),
  across: listOf(fc.constantFrom(...ACROSS)),
  doubts: listOf(fc.constantFrom(...DOUBTS)),
  sort: fc.option(
    fc.record({ column: fc.constantFrom(...PROJECT_COLUMNS), descending: fc.boolean() }),
  ),
  columns: listOf(fc.constantFrom(...PROJECT_COLUMNS)),
  group: fc.option(fc.constantFrom(...PROJECT_GROUPS)),
  pins: listOf(projectId),
  project: fc.option(projectId),
  sql: fc.option(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).filter(isLinkable)),
  edits: fc.uniqueArray(edit, { maxLength: EDIT_LIMITS.charts, selector: ({ chart }) => chart }),
})

describe('a link', () => {
  it('gives back every state that was written into it', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseUrl(formatUrl(state))).toEqual({ state, problems: [] })
      }),
    )
  })

  it('says nothing when there is nothing to say', () => {
    expect(formatUrl(NO_STATE)).toBe('')
    expect(parseUrl('')).toEqual({ state: NO_STATE, problems: [] })
  })

  it('is short and readable', () => {
    const state: UrlState = {
      ...NO_STATE,
      departments: ['dongguan-peoples-congress-office', 'other'],
      years: [2023, 2026],
      by: 'share',
      lang: 'en',
    }
    expect(formatUrl(state)).toBe(
      '?dept=dongguan-peoples-congress-office,other&year=2023,2026&by=share&lang=en',
    )
  })

  it('names a department’s year after a dot, and reports what is none', () => {
    const { state, problems } = parseUrl('?peer=a-office.2026,b-office,c.0,c.20261&base=a-office.x')
    expect(state.peers).toEqual([
      { departmentId: 'a-office', year: 2026 },
      { departmentId: 'b-office', year: null },
    ])
    expect(formatUrl(state)).toBe('?peer=a-office.2026,b-office')
    expect(problems.map(({ key, raw }) => [key, raw])).toEqual([
      ['peer', 'c.0'],
      ['peer', 'c.20261'],
      ['base', 'a-office.x'],
    ])
  })

  it('keeps a search for 0 and for a space', () => {
    expect(parseUrl(formatUrl({ ...NO_STATE, q: '0' })).state.q).toBe('0')
    expect(parseUrl(formatUrl({ ...NO_STATE, q: ' ' })).state.q).toBe(' ')
  })

  it('keeps what it can read of a list and reports the rest', () => {
    expect(parseUrl('?year=2023,abc,2026&l1=9')).toEqual({
      state: { ...NO_STATE, years: [2023, 2026] },
      problems: [
        { key: 'year', raw: 'abc', reason: 'not-a-number' },
        { key: 'l1', raw: '9', reason: 'not-a-choice' },
      ],
    })
  })

  it('reports what it cannot use instead of dropping it', () => {
    expect(parseUrl('?by=sum&line=0&doc=../x&colour=red').problems).toEqual([
      { key: 'by', raw: 'sum', reason: 'not-a-choice' },
      { key: 'doc', raw: '../x', reason: 'not-an-id' },
      { key: 'line', raw: '0', reason: 'not-a-number' },
      { key: 'colour', raw: 'red', reason: 'unknown-parameter' },
    ])
  })

  it('names the columns, the order and the printed types of a table', () => {
    const said = '?type=%E5%90%8D~1%E7%A7%B0,-&has=no-amount&sort=-amount&cols=name,year&group=dept'
    const { state, problems } = parseUrl(said)
    expect(problems).toEqual([])
    expect(state.types).toEqual(['名,称', '-'])
    expect(state.sort).toEqual({ column: 'amount', descending: true })
    expect(formatUrl(state)).toBe(said)
    expect(parseUrl('?sort=colour&cols=name,x&pin=../a').problems.map(({ key }) => key)).toEqual([
      'cols',
      'pin',
      'sort',
    ])
  })

  it('never throws, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (search) => void parseUrl(search)))
  })
})

describe('an edit in a link', () => {
  const written = (rows: unknown) => `1.${Buffer.from(JSON.stringify(rows)).toString('base64url')}`
  const good = ['split', '我的题目', '', ['a␟b'], ['一条批注']]

  it('is read as it was written, at its longest too', () => {
    const longest = {
      title: '账'.repeat(EDIT_LIMITS.title),
      subtitle: '账'.repeat(EDIT_LIMITS.subtitle),
      marks: Array.from({ length: EDIT_LIMITS.marks }, () => '账'.repeat(EDIT_LIMITS.mark)),
      notes: Array.from({ length: EDIT_LIMITS.notes }, () => '账'.repeat(EDIT_LIMITS.note)),
    }
    const edits = [
      { chart: 'split', ...longest },
      { chart: 'projects', ...longest },
    ]
    expect(parseUrl(formatUrl({ ...NO_STATE, edits }))).toEqual({
      state: { ...NO_STATE, edits },
      problems: [],
    })
    expect(parseUrl(`?edit=${written([good])}`).state.edits).toEqual([
      { chart: 'split', title: '我的题目', subtitle: '', marks: ['a␟b'], notes: ['一条批注'] },
    ])
  })

  it.each([
    ['another version', written([good]).replace('1.', '2.')],
    ['no JSON', '1.abc'],
    ['no list', written({ chart: 'split' })],
    ['a field too few', written([good.slice(1)])],
    ['the same chart twice', written([good, good])],
    ['too many charts', written([good, ['b', ...good.slice(1)], ['c', ...good.slice(1)]])],
    ['a title too long', written([['split', 'x'.repeat(EDIT_LIMITS.title + 1), '', [], []]])],
    ['a note too many', written([['split', '', '', [], ['1', '2', '3', '4']]])],
    ['a number for a title', written([['split', 5, '', [], []]])],
    ['an id that is none', written([['"><script>', 'x', '', [], []]])],
    ['turned text', written([['split', 'a\u202eb', '', [], []]])],
    ['nothing said', written([['split', '', '', [], []]])],
  ])('is reported, not used: %s', (_, raw) => {
    const { state, problems } = parseUrl(`?edit=${encodeURIComponent(raw)}`)
    expect(state.edits).toEqual([])
    expect(problems).toEqual([{ key: 'edit', raw, reason: 'not-an-edit' }])
  })
})
