import { expect, test } from 'vitest'
import { createNodeEngine } from '../../../src/data/node/nodeEngine.ts'
import { columnsOf, FACT_NAMES } from '../../../src/data/store/facts.ts'
import { fixtureDataset } from '../fixture.ts'

test('every relation has the columns it says, once each', async () => {
  const engine = await createNodeEngine({ dataset: fixtureDataset() })
  for (const relation of [...FACT_NAMES, 'source_line', 'department_kind'] as const) {
    const rows = await engine.run(`SELECT column_name AS name FROM (DESCRIBE "${relation}")`)
    const names = columnsOf(relation).map(({ name }) => name)
    expect(rows.map((row) => row.name)).toEqual(names)
    expect(new Set(names).size).toBe(names.length)
  }
  await engine.close()
})

test('a fact has the rows of its table, joined or not', async () => {
  const engine = await createNodeEngine({ dataset: fixtureDataset() })
  const { indicators, documents, budgetLines } = fixtureDataset()
  for (const [fact, count] of [
    ['indicator_fact', indicators.length],
    ['document_with_publisher', documents.length],
    ['budget_fact', budgetLines.length],
  ] as const) {
    expect(await engine.run(`SELECT count(*) AS n FROM ${fact}`)).toEqual([{ n: count }])
  }
  await engine.close()
})
