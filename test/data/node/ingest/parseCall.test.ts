import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { parseCall } from '../../../../src/data/node/ingest/parseCall.ts'

test.each([
  [[], 'no file was named'],
  [['a', '--json', '--out', 'b'], '--json and --out exclude each other'],
  [['a', '--jobs', 'many'], '--jobs is a whole number from 1 to 256'],
  [['a', '--jobs', '0'], '--jobs is a whole number from 1 to 256'],
  [['explain'], 'explain takes one file'],
  [['explain', 'a', 'b'], 'explain takes one file'],
  [['--wrong'], "Unknown option '--wrong'"],
])('%j is wrong', (argv, message) => {
  expect(parseCall(argv)).toContain(message)
})

test('a call', () => {
  const plain = {
    kind: 'read',
    paths: ['a', 'b'],
    json: false,
    out: undefined,
    report: undefined,
    jobs: availableParallelism(),
    hasCache: true,
  }
  expect(parseCall(['a', 'b'])).toEqual(plain)
  expect(parseCall(['a', '--out', 'c', 'b', '--jobs', '3', '--no-cache', '--report=r'])).toEqual({
    ...plain,
    out: 'c',
    report: 'r',
    jobs: 3,
    hasCache: false,
  })
  expect(parseCall(['explain', 'a'])).toEqual({ kind: 'explain', path: 'a' })
  expect(parseCall(['./explain'])).toMatchObject({ kind: 'read', paths: ['./explain'] })
  expect(parseCall(['-h'])).toEqual({ kind: 'help' })
})
