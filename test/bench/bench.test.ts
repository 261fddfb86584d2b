import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyzeBench } from './analyze/analyzeBench.ts'
import { ingestBench } from './ingest/ingestBench.ts'
import { faultsBench } from './publish/faultsBench.ts'
import { documentsOf, FORMATS, variedDocuments } from './ingest/documents.ts'
import { formatSpread, spreadOf } from './stats.ts'

test('the benchmark of reading runs and writes its page', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-bench-page-'))
  try {
    await ingestBench(['--quick', '--out', join(folder, 'page.md')])
    const page = await readFile(join(folder, 'page.md'), 'utf8')
    expect(page).toMatch(/^\| txt \| 10 \| 0\.2 \| [\d,]+ \(/mu)
    expect(page).toMatch(/^\| all unchanged \| 20 \| \d/mu)
    expect(page).toMatch(/^\| none \| first \| 1 \| \d+ \| 100\.00 % \|/mu)
    expect(page).toMatch(/^\| all mixtures \| all \| 9 \| \d/mu)
    expect(page).not.toMatch(/NaN|undefined|Infinity/u)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the benchmark of analysis runs and writes its page', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-bench-page-'))
  try {
    await analyzeBench(['--quick', '--out', join(folder, 'page.md')])
    const page = await readFile(join(folder, 'page.md'), 'utf8')
    for (const step of ['floor', 'matching', 'rules', 'targets']) {
      expect(page).toMatch(
        new RegExp(`^\\| \\d+ in one department \\| ${step} \\| 1 \\| \\d`, 'mu'),
      )
    }
    expect(page).not.toMatch(/NaN|undefined|Infinity/u)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('faults of publishing are tried, and nothing is lost', { timeout: 240_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-bench-page-'))
  try {
    await faultsBench(['--quick', '--out', join(folder, 'page.md')])
    const page = await readFile(join(folder, 'page.md'), 'utf8')
    const rows = [...page.matchAll(/^\| (?:SIGKILL|ENOSPC).*\| (\d+) \| (\d+) \|$/gmu)]
    expect(rows.map(([, lost]) => lost)).toEqual(['0', '0', '0'])
    for (const [row, , recovered] of rows) expect(row.split(' | ')[1]).toBe(recovered)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('varied documents are all different, and the same every time', () => {
  const texts = variedDocuments(50).map(({ bytes }) => Buffer.from(bytes).toString())
  expect(new Set(texts).size).toBe(50)
  expect(variedDocuments(50).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(texts)
})

test('there are documents of every format to measure', () => {
  for (const format of FORMATS) expect(documentsOf(format, 1).length, format).toBeGreaterThan(0)
})

test('median and spread', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 })
  expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5)
  expect(formatSpread(spreadOf([1000.4, 1]), 1)).toBe('500.7 (1.0–1,000.4)')
})
