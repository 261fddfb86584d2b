import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'

const FILES = new URL('../../files/', import.meta.url)

/** The only lines of the five documents that carry no row: the paragraph that announces the disclosure. */
test.each([
  ['000_410414aca069ceaa.txt', [5]],
  ['001_851f10077f0b8bdf.txt', [5]],
  ['002_d0ffb6b2e884c23f.txt', []],
  ['003_e1aea7a01ec52505.txt', []],
  ['004_b1b6b804f17ce1ab.txt', []],
])('running text of %s', async (file, lines) => {
  const result = await ingest(readFileSync(new URL(file, FILES)), file)
  expect(
    result.ok &&
      result.rows.sourceLines
        .filter((line) => line.role === 'running_text')
        .map((line) => line.line),
  ).toEqual(lines)
})

const WORDS = [
  '部门名称',
  '某市某局',
  '财政供养人员数',
  '12',
  '基本支出',
  '1,000.50',
  '总体绩效目标',
  '1. 做事。',
  '名称',
  '一级指标',
  '三级指标',
  '年度指标值',
  '产出指标',
  '数量指标',
  '≥95%',
  '满意度',
  '项目名称',
  '2026年预算金额(元)',
  '绩效指标',
  '合计',
  '总计',
  '1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。',
  '<p>',
  '',
]

test('any jumble of a form’s words is read without a throw, every line accounted for, every id its own', async () => {
  const line = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 7 })
    .map((cells) => cells.join('\t'))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
      const result = await ingest(
        new TextEncoder().encode(
          ['部门名称\t某局', '财政供养人员数\t1', '总体绩效目标\t无', ...lines].join('\n'),
        ),
        'synthetic.txt',
      )
      if (!result.ok) throw new Error(result.problem.said.en)
      const filled = lines.flatMap((text, index) => (text.trim() === '' ? [] : [index + 4]))
      expect(result.rows.sourceLines.map((row) => row.line)).toEqual([1, 2, 3, ...filled])
      const { sourceLines, ...tables } = result.rows
      const ids = Object.values(tables).flatMap((rows) => rows.map((row) => row.id))
      expect(new Set(ids).size).toBe(ids.length)
      const known = new Set(ids)
      expect(sourceLines.flatMap((row) => row.rowIds).every((id) => known.has(id))).toBe(true)
    }),
  )
})

test('any bytes give rows or a problem, never a throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const result = await ingest(bytes, 'synthetic.txt')
      if (!result.ok) expect(result.problem.said.en).not.toBe('')
    }),
  )
})
