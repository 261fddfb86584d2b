import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT } from '../../../src/data/node/paths.ts'
import { FORM } from '../analyze/read.ts'
import { temporaryFolder } from './ingest/temporaryFolder.ts'

const at = temporaryFolder()

function cli(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ['--import', import.meta.resolve('tsx'), join(PROJECT, 'src/data/node/cli.ts')]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    cwd: at(),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const CONFLICT = ['2026年清河县水务局部门整体支出绩效目标表', '(2025年)', ...FORM].join('\n')

test('without a path the sources are checked: the 2026 document announces 2025', () => {
  const { status, stdout, stderr } = cli('findings', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({
      rule: 'year-conflict',
      severity: 'warning',
      file: 'dongguan-peoples-congress-office-2026.txt',
      lines: [3, 5],
      message: '标题（第3行）写的是2026年，正文（第5行）写的是2025年：这份文件说的是哪一年？',
      values: { chosen: '2026', chosen_source: 'title', other: '2025', other_source: 'body' },
    }),
  )
})

test('paths are checked together; a file that is refused is said, and the rest checked', async () => {
  await writeFile(at('a.txt'), CONFLICT)
  await writeFile(at('b.txt'), '')
  const { status, stdout, stderr } = cli('findings', 'a.txt', 'b.txt')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^b\.txt: the file is empty/u)
  expect(stdout).toContain('a.txt:1,2 error year-conflict\n')
  expect(stdout).toContain('The title (line 1) says 2026, the heading (line 2) says 2025')
  expect(stdout).toMatch(/\n1 finding\n$/u)
})

test('reading a document prints what its own lines ask', async () => {
  await writeFile(at('a.txt'), CONFLICT)
  const { stdout } = cli('ingest', 'a.txt', '--json', '--no-cache')
  const json = JSON.parse(stdout) as Record<string, Record<string, unknown>[]>
  expect(json).toMatchObject({ unread: [] })
  expect(json['findings']).toMatchObject([{ rule: 'year-conflict', file: 'a.txt', lines: [1, 2] }])
  expect(json['document_facts']?.[0]).toMatchObject({ fact: 'fiscal_year', value: '2026' })
})

test('a call that is wrong is said to be, with the usage', () => {
  const { status, stdout, stderr } = cli('findings', '--fast')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('usage: ')
})
