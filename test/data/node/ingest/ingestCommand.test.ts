import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import { tableByName } from '../../../../src/data/store/columns.ts'
import { fromCsv } from '../../../../src/data/store/csv.ts'
import { variedDocument } from '../../../bench/ingest/documents.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const at = temporaryFolder()
const SOURCES = join(PROJECT, 'data/sources')
const DOCUMENT = join(SOURCES, 'dongguan-peoples-congress-office-2023.txt')

/** Starts the command in the test's folder. */
function start(...args: string[]) {
  const cli = join(PROJECT, 'src/data/node/cli.ts')
  const command = ['--import', import.meta.resolve('tsx'), cli, 'ingest', ...args]
  const child = spawn(process.execPath, command, { cwd: at() })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>(
    (resolve) => {
      child.on('close', (status) => resolve({ status, ...said }))
    },
  )
  return { child, ended }
}

const run = (...args: string[]) => start(...args).ended

/** The document with a line in its budget table that means nothing there. */
async function withLine(line: string): Promise<string> {
  const lines = (await readFile(DOCUMENT, 'utf8')).split('\n')
  return lines.toSpliced(12, 0, line).join('\n')
}

test('--json prints one object, amounts in yuan, and nothing else', async () => {
  const { status, stdout, stderr } = await run(DOCUMENT, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const json = JSON.parse(stdout) as Record<string, Record<string, unknown>[]>
  for (const key of ['documents', 'staffing', 'budget', 'goals', 'projects', 'indicators']) {
    expect(json[key]?.length, key).toBeGreaterThan(0)
  }
  expect(json['findings']?.map(({ rule }) => rule)).toContain('level-empty')
  expect(json).toMatchObject({ unread: [] })
  expect(json['documents']?.[0]).toMatchObject({
    file: 'dongguan-peoples-congress-office-2023.txt',
    fiscal_year: 2023,
  })
  expect(json['budget']?.map((row) => row['amount_yuan'])).toContain(50829500)
})

test('--json is an object even when everything is refused', async () => {
  const { status, stdout, stderr } = await run('missing.txt', '--json')
  expect(status).toBe(1)
  expect(stderr).toBe('missing.txt: there is no such file; check the path.\n')
  expect(JSON.parse(stdout)).toMatchObject({ documents: [], indicators: [], unread: [] })
})

test('the summary tells what was read, left over and refused, and the second run reads nothing again', async () => {
  await mkdir(at('docs'))
  await writeFile(at('docs/a.txt'), await withLine('这一行\t谁也不懂'))
  await writeFile(at('docs/b.txt'), '')
  const first = await run('docs', '--report', 'pages/report.html')
  expect(first.status).toBe(1)
  expect(first.stderr).toMatch(/^docs\/b\.txt: the file is empty; .+\.\n$/u)
  expect(first.stdout).toContain(
    'docs/a.txt: 东莞市人民代表大会常务委员会办公室, 2023, department: 8 budget',
  )
  expect(first.stdout).toMatch(/^1 file read, 1 of them partly, 1 refused; \d+\.\d s$/mu)
  expect(first.stdout).toMatch(/^ {2}docs\/a\.txt:\d+ 这一行 谁也不懂$/mu)
  expect(first.stdout).toContain('refused:\n  docs/b.txt: the file is empty')
  expect(await readFile(at('pages/report.html'), 'utf8')).toContain('这一行')
  const second = await run('docs')
  expect(second.stdout).toContain('1 file read (1 unchanged, from the cache)')
  expect((await run('docs', '--no-cache')).stdout).not.toContain('from the cache')
})

test('a call that is wrong is said to be, with the usage', async () => {
  const { status, stdout, stderr } = await run('a', '--json', '--out', 'b')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('--json and --out exclude each other\nusage: ')
})

test('Ctrl-C leaves whole tables of the files read by then', async () => {
  await mkdir(at('docs'))
  for (let index = 0; index < 300; index++) {
    const { file, bytes } = variedDocument(index)
    await writeFile(at('docs', file), bytes)
  }
  const { child, ended } = start('docs', '--out', 'out')
  while (!(await hasEntries(at('.mingzhang-cache')))) await wait(20)
  child.kill('SIGINT')
  const { status, stdout, stderr } = await ended
  expect(status).toBe(130)
  expect(stderr).toContain('interrupted: finishing the files in hand')
  const [, read = '0', skipped = '0'] =
    /^(\d+) files? read.*, (\d+) not read: interrupted/mu.exec(stdout) ?? []
  expect(Number(read)).toBeGreaterThan(0)
  expect(Number(read) + Number(skipped)).toBe(300)
  const names = await readdir(at('out'))
  const ids = await columnOf('document', 'id')
  expect(ids.size).toBe(Number(read))
  for (const name of names.filter((one) => one !== 'document.csv')) {
    for (const id of await columnOf(name.replace('.csv', ''), 'documentId')) {
      expect(ids.has(id)).toBe(true)
    }
  }
  expect(await columnOf('source_line', 'documentId')).toEqual(ids)
})

async function columnOf(table: string, field: string): Promise<Set<unknown>> {
  const csv = await readFile(at('out', `${table}.csv`), 'utf8')
  return new Set(fromCsv(tableByName(table), csv).map((row) => row[field]))
}

async function hasEntries(folder: string): Promise<boolean> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found.some((entry) => entry.isFile())
}

test('explain shows each line with its role, its rows and what is left, without colours off a terminal', async () => {
  await writeFile(at('a.txt'), await withLine('这一行\t谁也\u202E不懂'))
  const { status, stdout } = await run('explain', 'a.txt')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^ +12 staffing +基本信息 ¦ 财政供养人员数 ¦ 78 ¦/mu)
  expect(stdout).toContain('→ staffing 78 staff, 0 units')
  expect(stdout).toContain('→ budget_line expenditure 基本支出: 50829500.00 元')
  expect(stdout).toMatch(/^ +\d+ not_understood +这一行 ¦ 谁也\\u\{202e\}不懂$/mu)
  expect(stdout).not.toContain('\x1b')
})

test('explain shows the cells of a document that no form reads', async () => {
  await writeFile(at('a.txt'), '什么表\n甲\t乙\n')
  const { status, stdout, stderr } = await run('explain', 'a.txt')
  expect(status).toBe(1)
  expect(stderr).toContain('a.txt: no budget-performance table')
  expect(stdout).toBe('    1  什么表\n    2  甲 ¦ 乙\n')
})

test('a reader that closes its end early is no error', async () => {
  const { child, ended } = start('explain', DOCUMENT)
  child.stdout.destroy()
  const { status, stderr } = await ended
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
