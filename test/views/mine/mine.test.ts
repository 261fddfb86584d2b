import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { openZip } from '../../../src/data/ingest/read/zip/openZip.ts'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { readCatalog } from '../../../src/data/node/readCatalog.ts'
import { applyCorrections } from '../../../src/views/mine/applyCorrections.ts'
import { csvTables } from '../../../src/views/mine/export/csvTables.ts'
import { safeFileName } from '../../../src/views/mine/export/safeFileName.ts'
import { sourcesFolder } from '../../../src/views/mine/export/sourcesFolder.ts'
import { zipOf } from '../../../src/charts/export/zip.ts'
import {
  correctionCount,
  newlyKept,
  parseKept,
  without,
  type Corrections,
  type KeptDocument,
} from '../../../src/views/mine/kept.ts'
import { levelChoices, levelsOf, levelValue } from '../../../src/views/mine/levelPairs.ts'
import { linksOf } from '../../../src/views/mine/links.ts'
import { messagesIn } from '../../../src/views/i18n/messages.ts'
import { fixtureDataset } from '../../data/fixture.ts'

const { departments, jurisdictions } = fixtureDataset()
const reference = { departments, jurisdictions }
const bytes = new Uint8Array(
  readFileSync(join(PROJECT, 'data/sources/dongguan-peoples-congress-office-2023.txt')),
)

async function kept(file = 'mine.txt', corrections: Corrections = { levels: {} }) {
  const result = await Promise.resolve(ingest(bytes, file))
  if (!result.ok) throw new Error(result.problem.said.en)
  const sha256 = result.rows.documents[0]?.sha256 ?? ''
  const { rows, leftovers } = result
  return { ...newlyKept({ file, sha256, readBy: 'build', rows, leftovers }), corrections }
}

function textOf(files: readonly { path: string; bytes: Uint8Array }[], path: string): string {
  const found = files.find((file) => file.path === path)
  if (!found) throw new Error(`no file ${path}`)
  return new TextDecoder().decode(found.bytes)
}

describe('corrections', () => {
  it('leave the rows as read alone, and say that they are the reader’s', async () => {
    const plain = await kept()
    const [first] = plain.rows.indicators
    if (!first) throw new Error('no indicator')
    const before = structuredClone(plain.rows)
    const corrected: KeptDocument = {
      ...plain,
      corrections: {
        fiscalYear: 2031,
        department: '样例办',
        levels: { [first.id]: { level1Code: '2', level2Code: '22' } },
      },
    }
    const dataset = applyCorrections(corrected, reference)
    expect(plain.rows).toEqual(before)
    expect(dataset.documents[0]).toMatchObject({
      fiscalYear: 2031,
      fiscalYearBasis: 'reader',
      department: '样例办公室',
      departmentId: 'sample-office',
      jurisdiction: '样例市',
    })
    expect(dataset.documents[0]?.fiscalYearReason).toContain('2023')
    expect(dataset.indicators.find(({ id }) => id === first.id)).toEqual({
      ...first,
      level1Code: '2',
      level2Code: '22',
      levelSource: 'reader',
      levelConfidence: 1,
      levelRunnerUp: null,
    })
    expect(dataset.indicators.filter(({ levelSource }) => levelSource === 'reader')).toHaveLength(1)
    expect(correctionCount(corrected.corrections)).toBe(3)
  })

  it('that are undone leave what was read', async () => {
    const corrections = { fiscalYear: 2031, department: '样例办', levels: {} }
    const none = without(without(corrections, 'fiscalYear'), 'department')
    expect(none).toEqual({ levels: {} })
    const dataset = applyCorrections({ ...(await kept()), corrections: none }, reference)
    expect(dataset.documents[0]).toMatchObject({ fiscalYear: 2023, fiscalYearBasis: 'stated' })
  })

  it('of a department nobody knows make one, as publishing would', async () => {
    const dataset = applyCorrections(
      { ...(await kept()), corrections: { department: '某局', levels: {} } },
      reference,
    )
    expect(dataset.departments[0]).toMatchObject({ name: '某局', kind: null })
    expect(dataset.documents[0]?.departmentId).toBe(dataset.departments[0]?.id)
  })
})

it('a department nobody has published is a peer by its name', async () => {
  const { departmentKinds = [] } = fixtureDataset()
  const dataset = applyCorrections(
    { ...(await kept()), corrections: { department: '清河市某办公室', levels: {} } },
    { ...reference, kinds: departmentKinds },
  )
  expect(dataset.departments[0]).toMatchObject({ name: '清河市某办公室', kind: 'office' })
})

describe('a kept record', () => {
  it('comes back as it was put', async () => {
    const document = await kept()
    expect(parseKept(structuredClone(document))).toEqual(document)
  })

  it('that is damaged is not taken, whatever is wrong with it', async () => {
    const document = await kept()
    for (const [key] of Object.entries(document)) {
      expect(parseKept({ ...document, [key]: 7 }), key).toBeNull()
      expect(parseKept({ ...document, [key]: undefined }), key).toBeNull()
    }
    expect(parseKept({ ...document, format: 2 })).toBeNull()
    expect(parseKept({ ...document, id: 'another-one' })).toBeNull()
    expect(parseKept({ ...document, rows: { ...document.rows, documents: [] } })).toBeNull()
    const broken = { ...document.rows.indicators[0], name: null }
    expect(parseKept({ ...document, rows: { ...document.rows, indicators: [broken] } })).toBeNull()
    expect(parseKept({ ...document, corrections: { levels: { a: 1 } } })).toBeNull()
    fc.assert(fc.property(fc.anything(), (value) => parseKept(value) === null))
  })
})

describe('links', () => {
  it('lead from a row to its lines and back', async () => {
    const { rows } = await kept()
    const links = linksOf(rows.sourceLines)
    expect(rows.budgetLines.length).toBeGreaterThan(0)
    for (const { id, line } of rows.budgetLines) {
      expect(links.ofRow(id).lines.has(line)).toBe(true)
      expect(links.ofLine(line).rows.has(id)).toBe(true)
    }
    expect(links.ofRow('nothing').lines.size).toBe(0)
  })
})

describe('levels to choose from', () => {
  it('are pairs of the taxonomy, each once', () => {
    const values = levelChoices(messagesIn('zh')).flatMap(({ choices }) =>
      choices.map(({ value }) => value),
    )
    expect(new Set(values).size).toBe(values.length)
    expect(values).toContain('1/11')
    expect(values.map((value) => levelValue(levelsOf(value)))).toEqual(values)
  })
})

describe('exported names', () => {
  it('are safe, and each its own', () => {
    const taken = new Set<string>()
    expect(safeFileName('../../etc/passwd', taken)).toBe('_.._etc_passwd')
    expect(safeFileName('catalog.csv', taken)).toBe('catalog-2.csv')
    expect(safeFileName('a\n\u202egpj.txt', taken)).toBe('a__gpj.txt')
    expect(safeFileName('A__gpj.txt', taken)).toBe('A__gpj-2.txt')
    expect(safeFileName('...', taken)).toBe('document')
  })

  it('never leave the folder, whatever they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
        const taken = new Set<string>()
        const safe = names.map((name) => safeFileName(name, taken))
        expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of safe) expect(name).toMatch(/^[^./\\][^/\\\p{Cc}\p{Cf}]*$/u)
      }),
    )
  })
})

describe('exports', () => {
  it('are archives that open, byte for byte', async () => {
    const files = [
      { path: '原文.txt', bytes },
      { path: 'empty.csv', bytes: new Uint8Array() },
    ]
    const packed = zipOf(files)
    const zip = openZip(packed)
    expect(zip.names).toEqual(['原文.txt', 'empty.csv'])
    const chunks: Uint8Array[] = []
    for await (const chunk of zip.read('原文.txt')) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true)
  })

  it('hold every table, safe in a spreadsheet', async () => {
    const document = await kept('=cmd|calc.txt', { fiscalYear: 2031, levels: {} })
    const files = csvTables([document], reference)
    expect(textOf(files, 'document.csv')).toContain("'=cmd|calc.txt")
    expect(textOf(files, 'indicator.csv').trim().split('\r\n')).toHaveLength(
      document.rows.indicators.length + 1,
    )
    expect(textOf(files, 'corrections.csv')).toContain('fiscal_year,2023,2031')
  })

  it('make a folder that publishing takes', async () => {
    const document = await kept('a,"b"\n.txt', { fiscalYear: 2031, levels: {} })
    const files = sourcesFolder([{ kept: document, bytes }], reference)
    const csv = textOf(files, 'catalog.csv')
    const published = readFileSync(join(PROJECT, 'data/sources/catalog.csv'), 'utf8')
    expect(csv.split('\n')[0]).toBe(published.split('\n')[0])
    const [entry] = readCatalog(csv)
    expect(entry).toMatchObject({
      file: 'a,_b__.txt',
      sha256: document.sha256,
      fiscalYear: 2031,
      fiscalYearBasis: 'catalog',
      form: 'department',
    })
    expect(files.find(({ path }) => path === entry?.file)?.bytes).toBe(bytes)
    expect(textOf(files, 'README.md')).toContain('corrections.csv')
  })
})
