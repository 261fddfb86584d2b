import { describe, expect, test } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { comparable } from '../../../src/data/text/normalizeText.ts'
import { cleanTable } from '../../bench/ingest/cleanTables.ts'
import type { Defect, MergeStyle } from './distort.ts'
import { DEFECTS, renderTable, seeded } from './distort.ts'

const CASES = 15

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
const FLOOR: Record<MergeStyle, number> = { first: 0.95, centre: 0.92, repeat: 0.99 }

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
