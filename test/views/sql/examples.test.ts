import { expect, test } from 'vitest'
import { EXAMPLES } from '../../../src/views/sql/examples.ts'
import { chartPlans } from '../../../src/views/sql/chart/chartPlans.ts'
import { isLinkable } from '../../../src/views/url/sqlField.ts'
import { sandboxOver } from '../../data/engine/sandbox/wasm.ts'
import { realDataset } from '../realSite.ts'

test('every example finds something in what is published, and fits a link', async () => {
  const { dataset } = await realDataset()
  const { sandbox } = await sandboxOver(dataset)
  const drawn: Record<string, string[]> = {}
  for (const { title, sql } of EXAMPLES) {
    const result = await sandbox.run(sql, 10_000)
    expect(result.rows.length, title.en).toBeGreaterThan(1)
    expect(isLinkable(sql), title.en).toBe(true)
    drawn[title.en] = chartPlans(result).map(({ kind }) => kind)
  }
  expect(Object.values(drawn)).toEqual([
    ['grouped', 'ranked', 'line'],
    ['ranked'],
    ['line', 'grouped', 'ranked'],
    [],
    ['ranked'],
    ['grouped', 'ranked'],
    ['ranked'],
  ])
})
