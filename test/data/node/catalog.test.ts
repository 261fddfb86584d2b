import { expect, test } from 'vitest'
import { applyCatalog } from '../../../src/data/node/applyCatalog.ts'
import { readCatalog, type CatalogEntry } from '../../../src/data/node/readCatalog.ts'
import { document } from '../fixture.ts'

const HEADER =
  'file,origin_file,sha256,jurisdiction,department,form,fiscal_year,fiscal_year_basis,fiscal_year_reason'
const HASH = 'ab'.repeat(32)

const entry: CatalogEntry = {
  file: 'doc1.txt',
  originFile: null,
  sha256: HASH,
  jurisdiction: '样例市',
  department: '目录里的部门',
  form: 'department',
  fiscalYear: 2026,
  fiscalYearBasis: 'inferred',
  fiscalYearReason: '两个项目只在2026年重叠',
  fiscalYearReasonEn: 'Two projects overlap only in 2026',
}

test('a line of the catalog, its blanks null', () => {
  const [read] = readCatalog(`${HEADER}\na.txt,,${HASH.toUpperCase()},样例市,,project-list,,,\n`)
  expect(read).toEqual({
    file: 'a.txt',
    originFile: null,
    sha256: HASH,
    jurisdiction: '样例市',
    department: null,
    form: 'project-list',
    fiscalYear: null,
    fiscalYearBasis: null,
    fiscalYearReason: null,
    fiscalYearReasonEn: null,
  })
})

test('a reason in two languages', () => {
  const [read] = readCatalog(
    `${HEADER},fiscal_year_reason_en\na.txt,,${HASH},,,,2026,inferred,两个项目重叠,Two projects overlap\n`,
  )
  expect(read).toMatchObject({
    fiscalYearReason: '两个项目重叠',
    fiscalYearReasonEn: 'Two projects overlap',
  })
})

test.each([
  [
    'a hash that is none',
    `${HEADER}\na.txt,,12,,,,,,\n`,
    'catalog.csv line 2: "12" is not a SHA-256',
  ],
  ['a year that is none', `${HEADER}\na.txt,,${HASH},,,,26,,\n`, 'line 2: "26" is not a year'],
  ['a basis unheard of', `${HEADER}\na.txt,,${HASH},,,,2026,guess,\n`, 'basis guess'],
  ['a form unheard of', `${HEADER}\na.txt,,${HASH},,,leaflet,,,\n`, 'form leaflet'],
  ['a document twice', `${HEADER}\na.txt,,${HASH},,,,,,\nb.txt,,${HASH},,,,,,\n`, 'b.txt has the'],
  ['no column', 'file,sha256\n', 'no column origin_file, jurisdiction'],
])('does not take %s', (_name, csv, message) => {
  expect(() => readCatalog(csv)).toThrow(message)
})

test('a stated year wins over the catalog, and the difference is told', () => {
  const stated = document('doc1', { fiscalYear: 2023, fiscalYearBasis: 'stated' })
  const { document: kept, notes } = applyCatalog(stated, entry)
  expect(kept).toMatchObject({
    fiscalYear: 2023,
    fiscalYearBasis: 'stated',
    fiscalYearReason: null,
    department: '样例办公室',
  })
  expect(notes.map(({ said }) => said.en)).toEqual([
    'prints 2023 where the catalog has 2026: the document wins.',
  ])
})

test('the catalog fills what the document leaves open, with its ground and reason', () => {
  const { document: filled, notes } = applyCatalog(document('doc1', { department: null }), entry)
  expect(filled).toMatchObject({
    department: '目录里的部门',
    fiscalYear: 2026,
    fiscalYearBasis: 'inferred',
    fiscalYearReason: '两个项目只在2026年重叠',
    fiscalYearReasonEn: 'Two projects overlap only in 2026',
  })
  expect(notes).toEqual([])
})

test('a year from the catalog is never stated', () => {
  const { document: filled, notes } = applyCatalog(document('doc1'), {
    ...entry,
    fiscalYearBasis: 'stated',
  })
  expect(filled.fiscalYearBasis).toBe('catalog')
  expect(notes).toHaveLength(1)
})

test('a year in the file name goes before the catalog, and the difference is told', () => {
  const named = document('doc1', { fiscalYear: 2024, fiscalYearBasis: 'file_name' })
  const { document: kept, notes } = applyCatalog(named, entry)
  expect(kept).toMatchObject({ fiscalYear: 2024, fiscalYearBasis: 'file_name' })
  expect(notes.map(({ said }) => said.en)).toEqual([
    'is named 2024 where the catalog has 2026: the document wins.',
  ])
})

test('a reader’s export whose year stands on a file name can be published', () => {
  const [read] = readCatalog(`${HEADER}\na.txt,,${HASH},,,,2026,file_name,\n`)
  expect(applyCatalog(document('doc1'), read).document).toMatchObject({
    fiscalYear: 2026,
    fiscalYearBasis: 'file_name',
  })
})

test('what the catalog says is a reading like the others', () => {
  expect(applyCatalog(document('doc1'), undefined).facts).toEqual([])
  expect(applyCatalog(document('doc1'), entry).facts).toEqual([
    {
      id: 'doc1.fiscal_year.catalog.0',
      documentId: 'doc1',
      line: null,
      fact: 'fiscal_year',
      source: 'catalog',
      value: '2026',
      text: '2026',
    },
    expect.objectContaining({ fact: 'department', value: '目录里的部门' }),
    expect.objectContaining({ fact: 'jurisdiction', value: '样例市' }),
  ])
})

test('a year that nobody knows is told, and stays blank', () => {
  const alone = applyCatalog(document('doc1'), undefined)
  expect(alone.document.fiscalYear).toBeNull()
  expect(alone.notes[0]?.said.en).toContain('prints no fiscal year')
  const blank = applyCatalog(document('doc1'), { ...entry, fiscalYear: null })
  expect(blank.document).toMatchObject({ fiscalYear: null, fiscalYearBasis: null })
})

test('another form than the catalog’s is told', () => {
  const stated = document('doc1', { fiscalYear: 2026, fiscalYearBasis: 'stated', form: 'project' })
  expect(applyCatalog(stated, entry).notes[0]?.said.en).toContain('was read as project')
})
