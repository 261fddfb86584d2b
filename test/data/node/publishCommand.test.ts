import { expect, test } from 'vitest'
import { parsePublish } from '../../../src/data/node/publishCommand.ts'
import { isManifestEngine } from '../../../src/data/store/manifest.ts'

test('files alone, a cluster, or its DDL', () => {
  expect(parsePublish([], {})).toEqual({ kind: 'files' })
  expect(parsePublish(['--changes', 'c.json'], {})).toEqual({
    kind: 'files',
    changesFile: 'c.json',
  })
  expect(parsePublish(['--to', 'clickhouse', '--ddl-only', '--cluster', 'c'], {})).toEqual({
    kind: 'ddl',
    place: { database: 'mingzhang', cluster: 'c' },
    reader: 'mingzhang_reader',
  })
  const call = parsePublish(['--to', 'clickhouse', 'https://u:p@host:8443/', '--database', 'd'], {})
  expect(call).toMatchObject({ kind: 'load', place: { database: 'd', cluster: null } })
  expect(call).toMatchObject({ server: { address: 'https://host:8443' } })
})

test.each([
  [['--to', 'postgres', 'http://x']],
  [['--to', 'clickhouse']],
  [['--to', 'clickhouse', 'http://x', 'http://y']],
  [['--to', 'clickhouse', 'http://x', '--ddl-only']],
  [['http://x']],
  [['--ddl-only']],
  [['--database', 'd']],
])('refuses %j with a sentence in both languages', (argv) => {
  expect(() => parsePublish(argv, {})).toThrow(/[\u4e00-\u9fff].*[a-z]/)
})

test('an address that is none is not repeated: a password may be in it', () => {
  const attempt = () => parsePublish(['--to', 'clickhouse', 'u:secret@host'], {})
  expect(attempt).toThrow('http://')
  expect(attempt).not.toThrow('secret')
})

const engine = { kind: 'clickhouse', url: 'https://ch.example/', database: 'd', user: 'u' }

test.each([
  ['an address', engine, true],
  ['a proxy of the same host', { ...engine, url: 'clickhouse/' }, true],
  ['a password for everybody', { ...engine, url: 'https://u:p@ch.example/' }, false],
  ['a script', { ...engine, url: 'javascript:alert(1)' }, false],
  ['another kind', { ...engine, kind: 'postgres' }, false],
  ['no user', { ...engine, user: undefined }, false],
  ['nothing', null, false],
])('an engine of a manifest: %s', (_name, json, isEngine) => {
  expect(isManifestEngine(json)).toBe(isEngine)
})
