import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, type SqlEngine } from '../../../src/data/engine/engine.ts'
import { sqlOf } from '../../../src/data/engine/sqlOf.ts'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import { budgetByCategory } from '../../../src/data/question/budgetByCategory.ts'
import { departmentKinds } from '../../../src/data/question/departmentKinds.ts'
import { documents } from '../../../src/data/question/documents.ts'
import { goalCounts } from '../../../src/data/question/goalCounts.ts'
import { goals } from '../../../src/data/question/goals.ts'
import { indicatorCounts } from '../../../src/data/question/indicatorCounts.ts'
import { indicators } from '../../../src/data/question/indicators.ts'
import { kindsOfDepartments } from '../../../src/data/question/kindsOfDepartments.ts'
import { lineRoles } from '../../../src/data/question/lineRoles.ts'
import { projectCoverage } from '../../../src/data/question/projectCoverage.ts'
import { projects } from '../../../src/data/question/projects.ts'
import { EVERYTHING, onlyDocument } from '../../../src/data/question/scope.ts'
import { sourceLines } from '../../../src/data/question/sourceLines.ts'
import { staffing } from '../../../src/data/question/staffing.ts'
import { fixtureDataset } from '../fixture.ts'

let engine: SqlEngine
beforeAll(async () => {
  engine = await createNodeEngine({ dataset: fixtureDataset() })
})
afterAll(() => engine.close())

test('documents carry the names of who published them, and their own where there is no reference', async () => {
  const rows = await ask(engine, documents, EVERYTHING)
  expect(
    rows.map(({ id, department, departmentEn, fiscalYear }) => [
      id,
      department,
      departmentEn,
      fiscalYear,
    ]),
  ).toEqual([
    ['doc1', '样例办公室', 'Sample Office', 2023],
    ['doc2', '无名局', null, null],
  ])
})

test.each([
  ['a department', { ...EVERYTHING, departments: ['sample-office'] }, ['doc1']],
  ['a year', { ...EVERYTHING, years: [2023] }, ['doc1']],
  ['a year nobody has', { ...EVERYTHING, years: [1999] }, []],
  ['a document', onlyDocument('doc2'), ['doc2']],
])('a scope of %s holds every question', async (_, scope, expected) => {
  const found = await Promise.all([
    ask(engine, documents, scope).then((rows) => rows.map((row) => row.id)),
    ask(engine, budgetByCategory, scope).then((rows) => rows.map((row) => row.documentId)),
    ask(engine, indicators, scope).then((rows) => rows.map((row) => row.documentId)),
  ])
  for (const ids of found) expect([...new Set(ids)]).toEqual(expected)
})

test('departments come with their kinds, and kinds with their names and reasons', async () => {
  expect(await ask(engine, kindsOfDepartments, EVERYTHING)).toEqual([
    { departmentId: 'sample-office', kind: 'office', documents: 1 },
  ])
  const kinds = await ask(engine, departmentKinds, { kinds: ['office'] })
  expect(kinds.map(({ code, name, reasonEn }) => [code, name, reasonEn])).toEqual([
    ['office', '办公室', 'Sample'],
  ])
  expect(await ask(engine, departmentKinds, { kinds: ['none'] })).toEqual([])
})

test('a blank amount stays null, a zero stays zero, and the largest is exact', async () => {
  const rows = await ask(engine, budgetByCategory, onlyDocument('doc1'))
  expect(rows.map((row) => row.amountFen)).toEqual([9007199254740991, 0, null])
})

test('staff of zero is not blank', async () => {
  const rows = await ask(engine, staffing, EVERYTHING)
  expect(rows.map(({ staff, subordinateUnits }) => [staff, subordinateUnits])).toEqual([[0, null]])
})

test('projects are counted with their names and amounts', async () => {
  expect(await ask(engine, projectCoverage, EVERYTHING)).toEqual([
    { documentId: 'doc2', count: 1, named: 0, withAmount: 1, sumFen: 468401, firstLine: 2 },
  ])
  expect(await ask(engine, projects, { ...EVERYTHING, nameLost: true })).toHaveLength(1)
})

test('indicators are counted by level, and those without a target for the year can be asked for', async () => {
  const counts = await ask(engine, indicatorCounts, EVERYTHING)
  expect(
    counts.map((row) => [row.documentId, row.level2Code, row.count, row.withAnnualTarget]),
  ).toEqual([
    ['doc1', '11', 1, 1],
    ['doc1', '12', 1, 0],
    ['doc2', '11', 1, 1],
  ])
  const without = await ask(engine, indicators, { ...EVERYTHING, withoutAnnualTarget: true })
  expect(without.map((row) => row.id)).toEqual(['i2'])
})

test('goals and their counts', async () => {
  expect((await ask(engine, goals, EVERYTHING)).map((row) => [row.id, row.ordinal])).toEqual([
    ['g1', 0],
  ])
  expect(await ask(engine, goalCounts, EVERYTHING)).toEqual([{ documentId: 'doc1', count: 1 }])
})

test('lines come with their roles and the rows that took them', async () => {
  const lines = await ask(engine, sourceLines, { document: 'doc1' })
  expect(lines.map(({ line, rowIds }) => [line, rowIds])).toEqual([
    [1, []],
    [4, ['b1', 'b2']],
  ])
  expect(await ask(engine, lineRoles, { documents: [] })).toEqual([
    { documentId: 'doc1', role: 'budget_line', lines: 1, firstLine: 4 },
    { documentId: 'doc1', role: 'title', lines: 1, firstLine: 1 },
  ])
})

test('the SQL of a question can be read, copied and run', async () => {
  const scope = { departments: ["o'f"], years: [2023], documents: [] }
  const sql = sqlOf(engine, projectCoverage, scope)
  expect(sql).toContain(`WHERE "department_id" IN ('o''f')\n  AND "fiscal_year" IN (2023)`)
  expect(await engine.run(sql)).toEqual(await engine.answer(projectCoverage.query(scope)))
  const rows = await engine.run(sqlOf(engine, projectCoverage, EVERYTHING))
  expect(rows.map((row) => projectCoverage.decode(row))).toEqual(
    await ask(engine, projectCoverage, EVERYTHING),
  )
})
