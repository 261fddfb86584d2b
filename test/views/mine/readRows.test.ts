import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { csvTables } from '../../../src/views/mine/export/csvTables.ts'
import { sourcesFolder } from '../../../src/views/mine/export/sourcesFolder.ts'
import { newlyKept, parseKept, type KeptDocument } from '../../../src/views/mine/kept.ts'
import { readSections, type ReadSection } from '../../../src/views/mine/readRows.ts'
import { siteAt } from '../realSite.ts'

const reference = { departments: [], jurisdictions: [] }
const site = siteAt('mine')

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(PROJECT, 'test/files', file)))
}

async function kept(file: string): Promise<KeptDocument> {
  const result = await ingest(bytesOf(file), file)
  if (!result.ok) throw new Error(result.problem.said.en)
  const sha256 = result.rows.documents[0]?.sha256 ?? ''
  const { rows, leftovers } = result
  return newlyKept({ file, sha256, readBy: 'build', rows, leftovers })
}

function section(document: KeptDocument, name: ReadSection['name']): ReadSection {
  const { before, after } = readSections(document, site)
  const found = [...before, ...after].find((one) => one.name === name)
  if (!found) throw new Error(`no section ${name}`)
  return found
}

function lacking<T extends object, K extends keyof T>(whole: T, ...keys: K[]): Omit<T, K> {
  const left = Object.entries(whole).filter(([key]) => !keys.some((one) => one === key))
  return Object.fromEntries(left) as Omit<T, K>
}

function facts({ rows }: ReadSection, at = 0): Record<string, string> {
  return Object.fromEntries(rows[at]?.facts.map(({ label, value }) => [label, value]) ?? [])
}

describe('the rows of a self-evaluation', () => {
  it('have each outcome beside its target', async () => {
    const results = section(await kept('variants/v15-a.txt'), 'results')
    expect(results.rows).toHaveLength(7)
    expect(results.rows[0]).toMatchObject({ line: 14, text: '改造危房户数' })
    expect(facts(results)).toEqual({
      年度目标值: '≥145户',
      实际完成: '138户',
      '得分 / 分值': '19.03 / 20',
      偏差原因: '7户外出务工未开工，2023年继续实施',
    })
  })

  it('say which outcome and score are blank', async () => {
    const results = section(await kept('variants/v16-b.txt'), 'results')
    expect(facts(results, 6)).toMatchObject({ 实际完成: '空白', '得分 / 分值': '空白 / 10' })
  })

  it('have no scores where the form has none', async () => {
    const results = section(await kept('variants/v16-g.txt'), 'results')
    expect(Object.keys(facts(results))).not.toContain('得分 / 分值')
  })

  it('have the money to the fen and the rate as printed', async () => {
    const executions = section(await kept('variants/v15-a.txt'), 'executions')
    expect(executions.rows[0]).toMatchObject({ line: 7, text: '农村危房改造补助' })
    expect(facts(executions)).toEqual({
      年初预算: '2,400,000.00 元',
      全年预算: '2,185,000.00 元',
      全年执行: '2,032,000.00 元',
      '执行率（印出）': '93.00%',
      '得分 / 分值': '9.30 / 10',
    })
    const department = section(await kept('variants/v16-d.txt'), 'executions')
    expect(department.rows[0]).toMatchObject({ text: '部门整体', translated: true })
  })

  it('show an outcome under the level the reader gave its indicator', async () => {
    const document = await kept('variants/v15-a.txt')
    const [first] = document.rows.results
    if (!first) throw new Error('no result')
    const corrections = { levels: { [first.indicatorId]: { level1Code: '2', level2Code: '22' } } }
    const { rows } = section({ ...document, corrections }, 'results')
    expect(rows[0]?.note).toContain('效益 · 社会效益')
    expect(rows[0]?.note).toContain('由你更正')
    expect(rows[1]?.note).not.toContain('由你更正')
  })
})

it.each(['variants/v15-a.txt', 'variants/v16-d.txt', '001_851f10077f0b8bdf.txt'])(
  'shows every row of %s once',
  async (file) => {
    const document = await kept(file)
    const { before, after } = readSections(document, site)
    const shown = [...before, ...after].flatMap(({ rows }) => rows.map(({ id }) => id))
    const { indicators, sourceLines } = document.rows
    const tables = lacking(document.rows, 'documents', 'indicators', 'sourceLines')
    const all = Object.values(tables).flatMap((rows) => rows.map(({ id }) => id))
    expect(indicators.length).toBeGreaterThan(0)
    expect(sourceLines.filter(({ role }) => role === 'not_understood')).toEqual([])
    expect(shown.toSorted()).toEqual(all.toSorted())
  },
)

it('shows what no row took, line by line', async () => {
  const document = await kept('variants/v15-a.txt')
  const [first, ...rest] = document.rows.sourceLines
  if (!first) throw new Error('no line')
  const lost = { ...first, text: 'x\ty', role: 'not_understood' as const }
  const odd = {
    ...document,
    rows: { ...document.rows, sourceLines: [lost, ...rest] },
    leftovers: [
      { line: 5, text: 'a' },
      { line: 5, text: 'a' },
    ],
  }
  expect(section(odd, 'lost').rows).toMatchObject([{ line: 1, text: 'x │ y' }])
  const { rows } = section(odd, 'leftovers')
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
})

it('has words for it all in English', async () => {
  const { before, after } = readSections(
    await kept('variants/v15-a.txt'),
    siteAt('mine', '?lang=en'),
  )
  const labels = [...before, ...after].flatMap(({ rows }) =>
    rows.flatMap((row) => row.facts.filter(({ value }) => !/元$/.test(value)).map((f) => f.label)),
  )
  expect(labels).toContain('Reached')
  expect(labels).toContain('Rate as printed')
})

it('takes up a record of a build that knew fewer tables', async () => {
  const document = await kept('variants/v15-a.txt')
  const rows = lacking(document.rows, 'documentFacts', 'results', 'executions')
  const older = { ...lacking(document, 'leftovers'), rows }
  const parsed = parseKept(older)
  expect(parsed?.rows.indicators).toEqual(document.rows.indicators)
  expect(parsed).toMatchObject({ leftovers: [], rows: { results: [], executions: [] } })
  expect(parseKept({ ...document, leftovers: [{ line: 'x', text: 'y' }] })).toBeNull()
})

describe('the export of a self-evaluation', () => {
  it('has its outcomes and its money, and the corrected level of what they refer to', async () => {
    const document = await kept('variants/v15-a.txt')
    const [result] = document.rows.results
    const [execution] = document.rows.executions
    if (!result || !execution) throw new Error('no rows')
    const { indicatorId } = result
    const levels = { [indicatorId]: { level1Code: '2', level2Code: '22' } }
    const files = csvTables([{ ...document, corrections: { levels } }], reference)
    const linesOf = (path: string) =>
      new TextDecoder()
        .decode(files.find((file) => file.path === path)?.bytes)
        .trim()
        .split('\r\n')
    expect(linesOf('result.csv')).toHaveLength(8)
    expect(linesOf('result.csv')[1]).toContain(`${indicatorId},138户,20,19.03,7户外出`)
    expect(linesOf('execution.csv')[1]).toContain('240000000,218500000,203200000,93.00%,10,9.30')
    const indicator = linesOf('indicator.csv').find((line) => line.includes(indicatorId))
    expect(indicator).toMatch(/,2,22,reader,1,,改造危房户数,/)
    expect(linesOf('corrections.csv').join()).toContain(`${indicatorId},改造危房户数,level2_code,`)
  })

  it('as a folder gives the same outcomes and money again', async () => {
    const file = 'variants/v15-a.txt'
    const document = await kept(file)
    const files = sourcesFolder([{ kept: document, bytes: bytesOf(file) }], reference)
    const exported = files.find(({ path }) => path.endsWith('.txt'))
    if (!exported) throw new Error('no document in the folder')
    const again = await ingest(exported.bytes, exported.path)
    if (!again.ok) throw new Error(again.problem.said.en)
    expect(again.rows.results).toEqual(document.rows.results)
    expect(again.rows.executions).toEqual(document.rows.executions)
  })
})
