import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { comparable } from '../../../src/data/text/normalizeText.ts'
import type { CleanIndicator, Defect, MergeStyle, Random } from './distort.ts'
import { DEFECTS, renderTable, seeded } from './distort.ts'

/** Indicators of the documents made by hand, put together into synthetic tables and damaged the way publications are. */
const FILES = new URL('../../files/', import.meta.url)
const ORDER = [
  '经济成本',
  '数量',
  '质量',
  '时效',
  '经济效益',
  '社会效益',
  '生态效益',
  '可持续',
  '服务对象',
]
const CASES = 15

const pool = readdirSync(FILES)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const { indicators } = JSON.parse(readFileSync(new URL(file, FILES), 'utf8')) as {
      indicators: Record<string, string | null>[]
    }
    const projects = [...new Set(indicators.map((row) => row['project']))]
    return projects.map((project) =>
      indicators
        .filter((row) => row['project'] === project)
        .map((row) => ({
          level1: row['level1'] ?? '',
          level2: row['level2'] ?? '',
          name: row['name'] ?? '',
          cycle: row['cycle_target'] ?? '',
          annual: row['annual_target'] ?? '',
        })),
    )
  })

const rank = (row: CleanIndicator) => ORDER.findIndex((start) => row.level2.startsWith(start))

function cleanTable(random: Random): CleanIndicator[] {
  const groups = Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () => pool[Math.floor(random() * pool.length)] ?? [],
  )
  const byName = new Map(groups.flat().map((row) => [row.name, row]))
  return [...byName.values()].sort((a, b) => rank(a) - rank(b))
}

/** Share of indicators that come back with levels, name and targets as they were. */
async function recovery(
  style: MergeStyle,
  defect: Defect,
): Promise<{ share: number; counts: boolean }> {
  let rows = 0
  let exact = 0
  let counts = true
  for (let seed = 0; seed < CASES; seed++) {
    const random = seeded(seed)
    const clean = cleanTable(random)
    const table = defect(renderTable(clean, style), random)
    const text = [
      '部门名称\t某市某局\t\t',
      '基本信息\t财政供养人员数\t1\t下属二级单位数\t0',
      '总体绩效目标\t1. 做好工作。',
      ...table.map((cells) => cells.join('\t')),
    ].join('\n')
    const result = await ingest(new TextEncoder().encode(text), 'synthetic.txt')
    const read = result.ok ? result.rows.indicators : []
    counts &&= read.length === clean.length
    const byName = new Map(read.map((row) => [comparable(row.name), row]))
    rows += clean.length
    exact += clean.filter((row) => {
      const got = byName.get(comparable(row.name))
      return (
        got !== undefined &&
        level(got.level1) === level(row.level1) &&
        level(got.level2) === level(row.level2) &&
        comparable(got.cycleTarget ?? '') === comparable(row.cycle) &&
        comparable(got.annualTarget ?? '') === comparable(row.annual)
      )
    }).length
  }
  return { share: exact / rows, counts }
}

const level = (text: string) => comparable(text).replace(/指标$/u, '')

/** Floors hold what is reached today, so that a change which loses ground is seen. */
const FLOOR: Record<MergeStyle, number> = { first: 0.95, centre: 0.9, repeat: 0.97 }

describe.each(['first', 'centre', 'repeat'] as const)(
  'synthetic tables with labels %s',
  (style) => {
    test('clean', async () => {
      const { share, counts } = await recovery(style, (rows) => rows)
      expect(counts).toBe(true)
      expect(share).toBeGreaterThanOrEqual(style === 'centre' ? 0.94 : 0.99)
    })

    test.each(Object.entries(DEFECTS))('%s', async (_, defect) => {
      const { share, counts } = await recovery(style, defect)
      expect(counts).toBe(true)
      expect(share).toBeGreaterThanOrEqual(FLOOR[style])
    })
  },
)
