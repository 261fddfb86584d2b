import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ProblemCode } from '../../../../src/data/model/problem.ts'
import { MAX_TEXT_BYTES } from '../../../../src/data/ingest/read/limits.ts'
import { readGrid } from '../../../../src/data/ingest/read/readGrid.ts'
import { ReaderError } from '../../../../src/data/ingest/readerError.ts'
import { ASSETS } from './assets.ts'
import { makeCompoundFile } from './makeCompoundFile.ts'
import { makeDocx, makeXlsx, makeZip } from './makeZip.ts'

const FILES = new URL('../../../files/formats/', import.meta.url)
const file = (name: string) => new Uint8Array(readFileSync(new URL(name, FILES)))
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)
const text = (content: string) => new TextEncoder().encode(content)

const cases: [string, string, () => Uint8Array, ProblemCode][] = [
  ['nothing at all', 'a.docx', () => new Uint8Array(), 'empty'],
  ['white space', 'a.txt', () => text(' \n\t\n'), 'empty'],
  ['a document without text', 'a.docx', () => makeDocx('<w:p/>'), 'empty'],
  ['a web page without text', 'a.html', () => text('<html><script>1</script></html>'), 'empty'],
  [
    'binary',
    'a.txt',
    () => Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251),
    'not-text',
  ],
  ['a picture', 'a.pdf', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'no-text-layer'],
  ['RTF', 'a.doc', () => text('{\\rtf1 hello}'), 'unsupported'],
  ['an archive of files', 'a.zip', () => makeZip({ 'a.txt': 'hello' }), 'unsupported'],
  ['OpenDocument', 'a.odt', () => makeZip({ 'content.xml': '<a/>' }), 'unsupported'],
  ['OFD', 'a.ofd', () => makeZip({ 'OFD.xml': '<a/>' }), 'unsupported'],
  ['Word 97', 'a.doc', () => makeCompoundFile('WordDocument'), 'unsupported'],
  ['Excel 95', 'a.xls', () => makeCompoundFile('Book'), 'unsupported'],
  [
    'a docx or xlsx with a password',
    'a.docx',
    () => makeCompoundFile('EncryptedPackage'),
    'encrypted',
  ],
  ['an encrypted zip', 'a.docx', () => makeZip({ 'word/document.xml': '<a/>' }, 1), 'encrypted'],
  ['a PDF with a password', 'a.pdf', () => file('encrypted.pdf'), 'encrypted'],
  ['half a docx', 'a.docx', () => half(file('department.docx')), 'truncated'],
  ['half an xlsx', 'a.xlsx', () => half(file('department.xlsx')), 'truncated'],
  ['half an xls', 'a.xls', () => half(file('department.xls')), 'truncated'],
  ['half a PDF', 'a.pdf', () => half(file('department.pdf')), 'truncated'],
  [
    'a zip bomb',
    'a.docx',
    () => makeZip({ 'word/document.xml': new Uint8Array(60 << 20) }),
    'too-large',
  ],
  ['a part over its bound', 'a.xlsx', () => makeXlsx('', ' '.repeat(70 << 20)), 'too-large'],
  [
    'too many parts',
    'a.docx',
    () => makeZip(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`word/${n}`, '']))),
    'too-large',
  ],
  [
    'an entity bomb',
    'a.docx',
    () =>
      makeZip({
        'word/document.xml':
          '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document>&b;</w:document>',
      }),
    'unreadable',
  ],
  [
    'deep XML',
    'a.docx',
    () => makeDocx('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)),
    'too-large',
  ],
  ['deep HTML', 'a.html', () => text(`<html>${'<div>'.repeat(100_000)}`), 'too-large'],
  ['100 MB of text', 'a.txt', () => new Uint8Array(100 << 20).fill(0x61), 'too-large'],
  ['a line of 10 MB', 'a.txt', () => new Uint8Array(10 << 20).fill(0x61), 'too-large'],
  ['millions of lines', 'a.txt', () => text('a\n'.repeat(5_000_000)), 'too-large'],
  ['10,000 columns of text', 'a.txt', () => text('a\t'.repeat(10_000)), 'too-large'],
  [
    '10,000 columns of HTML',
    'a.html',
    () => text(`<table><tr>${'<td>a'.repeat(10_000)}`),
    'too-large',
  ],
  [
    'a column out of the way',
    'a.xlsx',
    () => makeXlsx('<sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData>'),
    'too-large',
  ],
  [
    'a million cells',
    'a.xlsx',
    () => {
      const row = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`
      return makeXlsx(`<sheetData>${row.repeat(10_000)}</sheetData>`)
    },
    'too-large',
  ],
  ['damage inside', 'a.docx', () => damagedDocx(), 'unreadable'],
  ['XML that breaks off', 'a.docx', () => makeZip({ 'word/document.xml': '<a><b>' }), 'unreadable'],
]

/** One bit of the packed text is wrong: only the checksum knows. */
function damagedDocx(): Uint8Array {
  const bytes = makeDocx(`<w:p><w:r><w:t>${'绩效目标'.repeat(50)}</w:t></w:r></w:p>`)
  const at = 30 + 'word/document.xml'.length + 60
  bytes[at] = (bytes[at] ?? 0) ^ 4
  return bytes
}

describe('bad input ends in one sentence', () => {
  test.each(cases)('%s', async (_, name, make, code) => {
    const bytes = make()
    const error: unknown = await readGrid(bytes, name, ASSETS).catch((reason: unknown) => reason)
    if (!(error instanceof ReaderError)) throw new Error(`read, or thrown: ${String(error)}`)
    expect(error.code).toBe(code)
    expect(error.said.zh).toMatch(/^[^\n]+。$/u)
    expect(error.said.en).toMatch(/^[^\n]+\.$/u)
  })
})

test('just below the bound of text is not refused for its size', async () => {
  const line = `${'绩效目标\t'.repeat(20)}${'说'.repeat(60_000)}\n`
  const bytes = text(line.repeat(Math.floor(MAX_TEXT_BYTES / text(line).length)))
  expect((await readGrid(bytes, 'a.txt')).rows.length).toBeGreaterThan(100)
})

test('merges over a whole sheet, and spans over everything, cost nothing', async () => {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)
  const sheet = `<sheetData><row><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells>`
  expect((await readGrid(makeXlsx(sheet), 'a.xlsx')).rows).toHaveLength(1)
  const html = text('<table><tr><td rowspan=65534 colspan=900>a</table>')
  expect((await readGrid(html, 'a.html')).rows).toHaveLength(1)
})
