import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { findFiles } from '../../../../src/data/node/ingest/findFiles.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const at = temporaryFolder()

test('a folder is walked in the order of names, without hidden files, notes and catalog', async () => {
  await mkdir(at('b'))
  const files = [
    'c.txt',
    'b/2.txt',
    'b/1.txt',
    'a.pdf',
    '.hidden',
    'README.md',
    'catalog.csv',
    '~$a.docx',
  ]
  for (const file of files) await writeFile(at(file), file)
  const found = await findFiles([at('')])
  expect(found.map(({ path }) => path)).toEqual(
    ['a.pdf', 'b/1.txt', 'b/2.txt', 'c.txt'].map((file) => at(file)),
  )
  expect(found[1]).toMatchObject({ kind: 'found', file: '1.txt', bytes: 7 })
})

test('paths stay in their order, and what cannot be followed stands in its place', async () => {
  await mkdir(at('none/.git'), { recursive: true })
  await writeFile(at('a.txt'), 'a')
  const found = await findFiles([
    at('missing'),
    at('none'),
    '/dev/null',
    at('a.txt'),
    at('a.txt/b'),
  ])
  expect(found.map((one) => (one.kind === 'refused' ? one.problem.code : one.file))).toEqual([
    'missing',
    'directory',
    'unsupported',
    'a.txt',
    'missing',
  ])
})

test('links are followed, but not round and round', async () => {
  await mkdir(at('folder'))
  await writeFile(at('a.txt'), 'a')
  await symlink(at('a.txt'), at('folder/link.txt'))
  await symlink(at('folder'), at('folder/again'))
  await symlink(at('gone'), at('folder/dangling'))
  const found = await findFiles([at('folder')])
  expect(found.map(({ kind, path }) => [kind, path])).toEqual([
    ['refused', at('folder/dangling')],
    ['found', at('folder/link.txt')],
  ])
})

test('what the rows are written to is not found among the documents', async () => {
  await mkdir(at('docs/out'), { recursive: true })
  for (const file of ['a.txt', 'out/document.csv', 'report.html'])
    await writeFile(at('docs', file), 'x')
  const outputs = [at('docs/out'), at('docs/report.html'), at('not-yet')]
  const found = await findFiles([at('docs')], outputs)
  expect(found.map(({ path }) => path)).toEqual([at('docs/a.txt')])
})

test('a name that is not UTF-8 is found under its GB18030 reading', async () => {
  await mkdir(at('old'))
  const name = Buffer.from([0xd4, 0xa4, 0xcb, 0xe3, 0x2e, 0x74, 0x78, 0x74])
  await writeFile(Buffer.concat([Buffer.from(`${at('old')}/`), name]), 'x')
  const [found] = await findFiles([at('old')])
  expect(found).toMatchObject({ kind: 'found', file: '预算.txt', bytes: 1 })
})
