import { Parser } from 'htmlparser2'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ingest } from '../../../../src/data/ingest/ingest.ts'
import { refused, type ReadFile } from '../../../../src/data/node/ingest/outcome.ts'
import { readDocument } from '../../../../src/data/node/ingest/readDocument.ts'
import { createReportSink } from '../../../../src/data/node/ingest/reportSink.ts'
import { count, emptyTally } from '../../../../src/data/node/ingest/tally.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const at = temporaryFolder()
const EVIL = '<script>alert(1)</script><img src=x onerror=alert(2)>&"\'\u202E'

async function hostileDocument(): Promise<ReadFile> {
  const text = ['部门名称\t某市某局', '财政供养人员数\t1', '总体绩效目标\t1. 做事。', EVIL].join(
    '\n',
  )
  await writeFile(at('x'), text)
  const file = { kind: 'found' as const, path: EVIL, address: at('x'), file: EVIL, bytes: 1 }
  const outcome = await readDocument(file, { ingest, cache: null })
  if (outcome.kind !== 'read') throw new Error('it was not read')
  const [row] = outcome.rows.documents
  return {
    ...outcome,
    leftovers: [{ line: 2, text: EVIL }],
    rows: { ...outcome.rows, documents: row ? [{ ...row, department: EVIL }] : [] },
  }
}

function parsed(html: string): { tags: string[]; attributes: string[]; text: string } {
  const tags: string[] = []
  const attributes: string[] = []
  let text = ''
  const parser = new Parser({
    onopentag: (name, attribs) => {
      tags.push(name)
      attributes.push(...Object.keys(attribs))
    },
    ontext: (piece) => {
      text += piece
    },
  })
  parser.end(html)
  return { tags, attributes, text }
}

test('the report shows hostile names and texts as text, and fetches nothing', async () => {
  const tally = emptyTally()
  const document = await hostileDocument()
  const bad = refused(EVIL, 'unreadable', { zh: EVIL, en: EVIL })
  count(tally, document)
  count(tally, bad)
  const sink = await createReportSink(at('report.html'))
  await sink.add(document)
  await sink.refuse?.(bad)
  await sink.finish(tally)
  await sink.discard()
  const html = await readFile(at('report.html'), 'utf8')
  const { tags, attributes, text: shown } = parsed(html)
  for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'a']) {
    expect(tags).not.toContain(tag)
  }
  expect([...new Set(attributes)].sort()).toEqual([
    'charset',
    'class',
    'content',
    'http-equiv',
    'lang',
    'name',
    'open',
    'scope',
  ])
  expect(html).not.toContain('\u202E')
  expect(tags.filter((tag) => tag === 'details')).toHaveLength(2)
  expect(shown.split('<script>alert(1)</script>').length - 1).toBeGreaterThanOrEqual(6)
  expect(shown).toContain('剩下的单元格 Cells left over (1)')
  expect(shown).toContain('source_line')
  expect(await readdir(at())).toEqual(['report.html', 'x'])
})

test('a report that is given up leaves the one before as it was', async () => {
  await writeFile(at('report.html'), 'before')
  const sink = await createReportSink(at('report.html'))
  await sink.discard()
  expect(await readFile(at('report.html'), 'utf8')).toBe('before')
  expect(await readdir(at())).toEqual(['report.html'])
})
