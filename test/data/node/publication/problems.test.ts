import { expect, test } from 'vitest'
import { publishProblem } from '../../../../src/data/node/publication/problems.ts'

const failed = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: synthetic, open '${path ?? ''}'`), { code, path })

test.each([
  [failed('ENOSPC', '/p/data/.publish/next/x'), '磁盘满了', 'data/.publish/next/x, ENOSPC'],
  [failed('ENOSPC'), '磁盘满了', 'The disk is full (data, ENOSPC)'],
  [failed('EDQUOT'), '磁盘满了', 'The disk is full'],
  [new Error('IO Error: Could not write: No space left on device'), '磁盘满了', 'ENOSPC'],
  [failed('EROFS', '/p/data/.publish'), '权限', 'data/.publish cannot be read or written (EROFS)'],
  [failed('EACCES', '/p/data/sources/a.txt'), '权限', 'data/sources/a.txt cannot be read'],
  [failed('ENOENT', '/p/data/sources/a.txt'), '不见了', 'data/sources/a.txt is not there'],
  [failed('EIO', '/p/data/tables'), '读写出错', 'data/tables gave an error (EIO)'],
])('%s is said in both languages, in one line, with what is left', (cause, zh, en) => {
  const { message } = publishProblem(cause, '/p')
  expect(message).toContain(zh)
  expect(message).toContain(en)
  expect(message).toContain('Nothing that was published is lost.')
  expect(message).not.toContain('\n')
})

test('an error of another sort is handed on', () => {
  const cause = new Error('catalog.csv has no column')
  expect(publishProblem(cause, '/p')).toBe(cause)
  expect(publishProblem('text', '/p').message).toBe('text')
})
