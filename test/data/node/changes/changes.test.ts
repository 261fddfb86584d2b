import { expect, test } from 'vitest'
import { changesBetween } from '../../../../src/data/node/changes/changesBetween.ts'
import type { Changes } from '../../../../src/data/node/changes/changes.ts'
import { withRevisions } from '../../../../src/data/node/changes/revisions.ts'
import { sayChanges } from '../../../../src/data/node/changes/sayChanges.ts'

/** SYNTHETIC tables. */
const texts = (tables: Record<string, string[]>) =>
  new Map(Object.entries(tables).map(([name, lines]) => [name, `${lines.join('\n')}\n`]))

const DOCUMENT = 'id,file,sha256,form,fiscal_year,department_id'
const INDICATOR = 'id,document_id,line,project_id,project,level2_code,name,annual_target'

const before = texts({
  document: [DOCUMENT, 'a1,a.txt,a1ff,department,2026,x', 'b1,b.txt,b1ff,project,2026,x'],
  indicator: [
    INDICATOR,
    'a1.indicator.5,a1,5,,,11,会议次数,≥12次',
    'a1.indicator.6,a1,6,,,12,材料合格率,100%',
    'a1.indicator.7,a1,7,,,13,完成及时率,100%',
    'b1.indicator.3,b1,3,b1.project.1,甲,11,人数,5人',
  ],
  indicator_link: [
    'id,from_id,to_id,from_year,to_year,relation',
    'a1.indicator.5~b1.indicator.3,a1.indicator.5,b1.indicator.3,2025,2026,same',
  ],
})

const replaced = texts({
  document: [DOCUMENT, 'a2,a.txt,a2ff,department,2026,x', 'b1,b.txt,b1ff,project,2026,x'],
  indicator: [
    INDICATOR,
    'a2.indicator.5,a2,5,,,12,新增的一项,1个',
    'a2.indicator.6,a2,6,,,11,会议次数,≥14次',
    'a2.indicator.7,a2,7,,,12,会议材料合格率,100%',
    'b1.indicator.3,b1,3,b1.project.1,甲,11,人数,5人',
  ],
  indicator_link: [
    'id,from_id,to_id,from_year,to_year,relation',
    'a2.indicator.6~b1.indicator.3,a2.indicator.6,b1.indicator.3,2025,2026,same',
  ],
})

const versions = { dataVersionBefore: 'v1', dataVersion: 'v2' }
const changes: Changes = { ...versions, ...changesBetween(before, replaced) }

test('a republished document: both hashes, and each cell with its lines, though every id and line is another', () => {
  expect(changes.documents).toEqual([
    {
      change: 'replaced',
      fileBefore: 'a.txt',
      file: 'a.txt',
      sha256Before: 'a1ff',
      sha256: 'a2ff',
      idBefore: 'a1',
      id: 'a2',
    },
  ])
  expect(changes.rows).toEqual([
    expect.objectContaining({ change: 'row-added', row: '新增的一项', line: 5, lineBefore: null }),
    expect.objectContaining({
      change: 'cell',
      row: '会议次数',
      column: 'annual_target',
      before: '≥12次',
      after: '≥14次',
      lineBefore: 5,
      line: 6,
    }),
    expect.objectContaining({
      change: 'cell',
      row: '会议材料合格率',
      column: 'name',
      before: '材料合格率',
      after: '会议材料合格率',
    }),
    expect.objectContaining({
      change: 'row-removed',
      row: '完成及时率',
      line: null,
      lineBefore: 7,
    }),
  ])
})

test('tables are counted without the ids: a link of the same rows is the same link', () => {
  expect(changes.tables).toEqual([
    { table: 'indicator', rowsBefore: 4, rows: 4, added: 1, removed: 1, changed: 2, cells: 2 },
  ])
})

test('nothing differs: nothing is said', () => {
  expect(changesBetween(before, before)).toEqual({ documents: [], tables: [], rows: [] })
})

test('the same bytes under another name are renamed; what has no counterpart was removed or added', () => {
  const after = texts({
    document: [DOCUMENT, 'a1,z.txt,a1ff,department,2026,x', 'c1,c.txt,c1ff,project,2025,x'],
    indicator: [INDICATOR],
  })
  const { documents, tables } = changesBetween(before, after)
  expect(documents.map(({ change, fileBefore, file }) => [change, fileBefore, file])).toEqual([
    ['removed', 'b.txt', null],
    ['added', null, 'c.txt'],
    ['renamed', 'a.txt', 'z.txt'],
  ])
  expect(tables.find(({ table }) => table === 'indicator')).toMatchObject({ removed: 4, rows: 0 })
})

test('another file of the same department, year and form is the same document republished; two of them are not guessed between', () => {
  const one = texts({ document: [DOCUMENT, 'c1,c.txt,c1ff,project,2026,x'] })
  const other = texts({ document: [DOCUMENT, 'd1,d.txt,d1ff,project,2026,x'] })
  const two = texts({
    document: [DOCUMENT, 'd1,d.txt,d1ff,project,2026,x', 'e1,e.txt,e1ff,project,2026,x'],
  })
  expect(changesBetween(one, other).documents).toMatchObject([
    { change: 'replaced', fileBefore: 'c.txt', file: 'd.txt' },
  ])
  expect(
    changesBetween(one, two)
      .documents.map(({ change }) => change)
      .sort(),
  ).toEqual(['added', 'added', 'removed'])
})

test('a document that is read otherwise than before is counted by its ids, places included', () => {
  const after = new Map(before)
  after.set('indicator', (before.get('indicator') ?? '').replace('a1,7,,,13', 'a1,8,,,13'))
  const { documents, tables, rows } = changesBetween(before, after)
  expect([documents, rows]).toEqual([[], []])
  expect(tables).toMatchObject([{ table: 'indicator', changed: 1, cells: 1, added: 0 }])
})

test('in words: hashes, counts, lines; blanks are blank', () => {
  const said = sayChanges(changes)
  expect(said).toContain('changes: data version v1 → v2')
  expect(said).toContain('  replaced: a.txt, SHA-256 a1ff → a2ff')
  expect(said).toContain('  indicator: 4 → 4 rows, 1 added, 1 removed, 2 changed in 2 cells')
  expect(said).toContain(
    '  a.txt:6 indicator “会议次数” annual_target: ≥12次 → ≥14次 (was in line 5)',
  )
  const many = changes.rows.slice(0, 1).flatMap((row) => Array.from({ length: 30 }, () => row))
  expect(sayChanges({ ...changes, rows: many }).at(-1)).toBe(
    '  and 10 more: --changes FILE writes all of them',
  )
  expect(sayChanges({ ...changes, dataVersionBefore: null })).toEqual([
    'changes: nothing was published before',
  ])
})

test('the history grows at its end only, once for each change, and says nothing of a first publication', () => {
  const first = withRevisions(null, changes) ?? ''
  expect(first.split('\n')).toHaveLength(7)
  expect(first).toContain(
    'v1,v2,cell,a.txt,a.txt,a1ff,a2ff,indicator,会议次数,5,6,annual_target,≥12次,≥14次',
  )
  expect(withRevisions(first, changes)).toBeNull()
  const back = { ...changes, dataVersionBefore: 'v2', dataVersion: 'v1' }
  const second = withRevisions(first, back) ?? ''
  expect(second.startsWith(first)).toBe(true)
  expect(withRevisions(second, changes)?.startsWith(second)).toBe(true)
  expect(withRevisions(null, { ...changes, dataVersionBefore: null })).toBeNull()
  expect(withRevisions(null, { ...changes, documents: [] })).toBeNull()
  expect(() => withRevisions('a,b\n', changes)).toThrow('data/revisions.csv has other columns')
})
