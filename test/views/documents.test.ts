import { afterAll, beforeAll, expect, it } from 'vitest'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { listedRows } from '../../src/views/documents/listedRows.ts'
import { loadDocuments } from '../../src/views/documents/loadDocuments.ts'
import { takenById } from '../../src/views/documents/tookFrom.ts'
import { linkProblems } from '../../src/views/state/linkProblems.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
beforeAll(async () => {
  real = await realDataset()
})
afterAll(() => real.engine.close())

it('lists what was read from each document', async () => {
  const data = await loadDocuments(real.engine, real.catalog, EVERYTHING, null)
  if (data.kind !== 'list') throw new Error('not a list')
  const rows = listedRows(data)
  expect(rows.reduce((sum, row) => sum + row.rows.indicators, 0)).toBe(234)
  expect(rows.reduce((sum, row) => sum + row.rows.projects, 0)).toBe(54)
  expect(rows.reduce((sum, row) => sum + row.lines, 0)).toBe(real.dataset.sourceLines.length)
})

it('names every row that took something from a line', async () => {
  for (const { id } of real.catalog.all) {
    const data = await loadDocuments(real.engine, real.catalog, EVERYTHING, id)
    if (data.kind !== 'document') throw new Error('not a document')
    const taken = takenById(data, siteAt('documents'))
    const unnamed = data.lines.flatMap((line) =>
      line.rowIds.filter((rowId) => rowId !== id && !taken.has(rowId)),
    )
    expect(unnamed).toEqual([])
  }
})

it('says what a link asks for that is not in the data', () => {
  const { state, problems } = parseUrl('?dept=nobody&year=1999&doc=gone&by=sum')
  const said = linkProblems(problems, state, real.catalog, siteAt('budget').t)
  expect(said).toEqual([
    'by=sum 不在可选项之内。',
    '链接里的部门“nobody”在数据中不存在。',
    '链接里的年度“1999”在数据中不存在。',
    '链接里的文件“gone”在数据中不存在。',
  ])
})
