import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ask, type SqlEngine } from '../../../src/data/engine/engine.ts'
import { createReaderTables } from '../../../src/data/engine/readerTables.ts'
import { emptyDataset } from '../../../src/data/model/emptyRows.ts'
import type { Dataset } from '../../../src/data/model/rows.ts'
import { writeDuckdbFile } from '../../../src/data/node/duckdbFile.ts'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import { budgetByCategory } from '../../../src/data/question/budgetByCategory.ts'
import { documents } from '../../../src/data/question/documents.ts'
import { EVERYTHING, onlyDocument } from '../../../src/data/question/scope.ts'
import { sourceLines } from '../../../src/data/question/sourceLines.ts'
import { joinedSql } from '../../../src/data/store/joinedSql.ts'
import { document, fixtureDataset } from '../fixture.ts'
import { engineTests } from './engineTests.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** A published file with no reader's rows yet, asked through the joined relations. */
async function joinedEngine(dataset: Dataset): Promise<SqlEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-joined-'))
  folders.push(folder)
  const file = join(folder, 'published.duckdb')
  await writeDuckdbFile(file, dataset)
  const engine = await createNodeEngine({ file })
  for (const sql of joinedSql('mingzhang.main')) await engine.run(sql)
  return engine
}

function own(id: string, fields: Partial<Dataset> = {}): Dataset {
  return {
    ...emptyDataset(),
    documents: [document(id, { fiscalYear: 2025, fiscalYearBasis: 'reader' })],
    ...fields,
  }
}

engineTests('joined relations over published rows alone', () => joinedEngine(fixtureDataset()))

engineTests('joined relations over a reader’s rows alone', async () => {
  const engine = await joinedEngine(emptyDataset())
  await createReaderTables(engine).put(fixtureDataset())
  return engine
})

test('a document’s rows join the published ones, are replaced as a whole, and go as a whole', async () => {
  const engine = await joinedEngine(fixtureDataset())
  const tables = createReaderTables(engine)
  const line = { id: 'm1', documentId: 'mine', line: 1, side: 'total', category: '合计' } as const
  await tables.put(own('mine', { budgetLines: [{ ...line, amountFen: 100 }] }))
  await tables.put(own('mine', { budgetLines: [{ ...line, amountFen: 9007199254740991 }] }))
  const all = await ask(engine, documents, EVERYTHING)
  expect(all.map(({ id }) => id).sort()).toEqual(['doc1', 'doc2', 'mine'])
  expect(all.find(({ id }) => id === 'mine')?.fiscalYearBasis).toBe('reader')
  expect(await ask(engine, budgetByCategory, onlyDocument('mine'))).toEqual([
    { ...line, amountFen: 9007199254740991 },
  ])
  await tables.remove('mine')
  expect(await ask(engine, documents, EVERYTHING)).toHaveLength(2)
  expect(await ask(engine, budgetByCategory, onlyDocument('mine'))).toEqual([])
})

test('a department that is published already is not there twice, and an unused one goes', async () => {
  const engine = await joinedEngine(fixtureDataset())
  const tables = createReaderTables(engine)
  const [known] = fixtureDataset().departments
  if (!known) throw new Error('the fixture has no department')
  const mine = { ...known, id: 'x-1', name: '我的局' }
  await tables.put({
    ...own('a', { departments: [known, mine] }),
    documents: [document('a', { departmentId: 'x-1' })],
  })
  const ids = async () =>
    (await engine.run('SELECT id FROM department ORDER BY id')).map((row) => row.id)
  expect(await ids()).toEqual(['sample-office', 'x-1'])
  await tables.put({ ...own('a'), documents: [document('a', { departmentId: 'sample-office' })] })
  expect(await ids()).toEqual(['sample-office'])
})

test('text that looks like SQL, quotes and control characters stay text', async () => {
  const engine = await joinedEngine(fixtureDataset())
  const text = `'); DROP TABLE memory.reader.document; -- "\u0000<script>\u202e`
  await createReaderTables(engine).put(
    own('mine', {
      sourceLines: [{ documentId: 'mine', line: 1, text, role: 'title', rowIds: [] }],
    }),
  )
  const [line] = await ask(engine, sourceLines, { document: 'mine' })
  expect(line?.text).toBe(text)
})

test('a row that does not fit leaves the document as it was', async () => {
  const engine = await joinedEngine(fixtureDataset())
  const tables = createReaderTables(engine)
  await tables.put(own('mine'))
  const wrong = own('mine', {
    sourceLines: [{ documentId: 'mine', line: 1, text: '', role: 'title', rowIds: [] }],
  })
  await expect(tables.put(wrong)).rejects.toThrow('source_line.text')
  expect((await ask(engine, documents, onlyDocument('mine'))).map(({ id }) => id)).toEqual(['mine'])
  await tables.remove('mine')
  expect(await ask(engine, documents, onlyDocument('mine'))).toEqual([])
})
