import { expect, test } from 'vitest'
import { FORMAT_VERSION, manifestFile, parseManifest } from '../../../src/data/store/manifest.ts'

const hash = 'a'.repeat(64)
const good = {
  formatVersion: FORMAT_VERSION,
  appVersion: '0.1.0',
  dataVersion: 'abcd1234',
  database: 'mingzhang-abcd1234.duckdb',
  cubes: [],
  tables: [{ name: 'document', rows: 0, sha256: hash }],
  files: [{ path: 'mingzhang-abcd1234.duckdb', bytes: 12, sha256: hash }],
  sources: [{ documentId: 'd', file: '2026年 #1?.txt', path: 'sources/2026年 #1?.txt' }],
}

test('a manifest that was written is read', () => {
  expect(parseManifest(JSON.parse(JSON.stringify(good)))).toEqual(good)
  expect(manifestFile(good, good.database).bytes).toBe(12)
  expect(() => manifestFile(good, 'other')).toThrow('no file other')
})

test.each([
  ['a later format', { formatVersion: FORMAT_VERSION + 1 }, 'version'],
  ['no format', { formatVersion: undefined }, 'malformed'],
  ['a hash that is none', { tables: [{ name: 'document', rows: 1, sha256: 'x' }] }, 'malformed'],
  [
    'a count below zero',
    { files: [{ path: good.database, bytes: -1, sha256: hash }] },
    'malformed',
  ],
  ['a database it does not list', { database: 'other.duckdb' }, 'malformed'],
  ['a cube it does not list', { cubes: [{ name: 'x', path: 'cubes/x.json' }] }, 'malformed'],
  ['no sources', { sources: null }, 'malformed'],
  ['a path that leaves', { sources: [{ documentId: 'd', file: 'x', path: '../x' }] }, 'malformed'],
  ['another origin', { sources: [{ documentId: 'd', file: 'x', path: '//host/x' }] }, 'malformed'],
  ['an absolute path', { sources: [{ documentId: 'd', file: 'x', path: '/x' }] }, 'malformed'],
])('%s is not used', (_name, wrong, fault) => {
  expect(parseManifest({ ...good, ...wrong })).toBe(fault)
})

test.each([null, 1, 'x', []])('%s is no manifest', (json) => {
  expect(parseManifest(json)).toBe('malformed')
})
