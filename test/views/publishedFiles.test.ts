import { expect, it } from 'vitest'
import type { Manifest } from '../../src/data/store/manifest.ts'
import { fileSize } from '../../src/views/dataset/fileSize.ts'
import { listedTables, otherFiles } from '../../src/views/dataset/publishedFiles.ts'

const HASH = 'ab'.repeat(32)
const file = (path: string, bytes: number) => ({ path, bytes, sha256: HASH })

const manifest: Manifest = {
  formatVersion: 1,
  appVersion: '0.0.0',
  dataVersion: 'abababab',
  database: 'mingzhang-abababab.duckdb',
  cubes: [],
  tables: [
    { name: 'project', rows: 12, sha256: HASH },
    { name: 'goal', rows: 0, sha256: HASH },
  ],
  files: [
    file('datapackage.json', 900),
    file('mingzhang-abababab.duckdb', 1_250_000),
    file('tables/project.csv', 47_890),
    file('tables/project.parquet', 9_949),
    file('tables/goal.csv', 20),
    file('tables/goal.parquet', 20),
  ],
  sources: [],
}

it('lists the tables that have rows, with their files, in either language', () => {
  const [table, ...others] = listedTables(manifest, 'zh')
  expect(others).toEqual([])
  expect(table).toMatchObject({
    title: '项目与任务',
    rows: 12,
    csv: { path: 'tables/project.csv', name: 'project.csv', bytes: 47_890 },
  })
  expect(listedTables(manifest, 'en')[0]?.title).toMatch(/^Projects/)
})

it('lists the whole in one file and its description', () => {
  const { database, datapackage } = otherFiles(manifest)
  expect([database.name, datapackage.name]).toEqual([
    'mingzhang-abababab.duckdb',
    'datapackage.json',
  ])
})

it('does not list what is not published', () => {
  expect(() => listedTables({ ...manifest, files: [] }, 'zh')).toThrow('tables/project.csv')
})

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [9_949, '9.9 kB'],
  [47_890, '48 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_250_000, '1.3 MB'],
])('%s bytes are %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text)
})
