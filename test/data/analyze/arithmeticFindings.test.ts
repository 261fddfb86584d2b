import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import { RULES } from '../../../src/data/analyze/rules/index.ts'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { datasetOf } from './read.ts'

const FIRST = RULES.findIndex(({ id }) => id === 'budget-sides')
const ARITHMETIC = RULES.slice(FIRST)

async function foundIn(folder: URL): Promise<string[]> {
  const found = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const result = await ingest(readFileSync(new URL(file, folder)), file)
    if (!result.ok) continue
    for (const { rule, lines } of findingsOf(datasetOf(result.rows), ARITHMETIC))
      found.push(`${file.replace('.txt', '')} ${rule} ${lines.join(',')}`)
  }
  return found
}

/** The list of Guangzhou prints no year: its rules on years need the catalog. */
test('what arithmetic and time ask of the five real documents, and nothing else', async () => {
  expect(await foundIn(new URL('../../../data/sources/', import.meta.url))).toEqual([
    'dongguan-municipal-organs-work-committee-2026 task-spans-years 18',
    'dongguan-party-committee-office-projects-2026 cost-total 162,173',
    'dongguan-party-committee-office-projects-2026 text-sum 132',
    'dongguan-party-committee-office-projects-2026 open-end 10,17,36,56,63,77,99,106,120,141,161,182,203,210',
    'dongguan-peoples-congress-office-2026 cost-coverage 15,17,18,30',
    'dongguan-peoples-congress-office-2026 price-base 31',
    'guangzhou-peoples-congress-office-projects name-overlap 27,34',
  ])
})

/** Whoever adds documents reads what is asked of them. */
test('and of the invented documents', async () => {
  const found = await foundIn(new URL('../../files/variants/', import.meta.url))
  expect(found.filter((id) => !id.includes('open-end'))).toEqual([
    'v01-c task-coverage 15,17,18,21,22,23,25',
    'v01-h task-coverage 13,15,16,19,20,21,23,24',
    'v01-l task-coverage 8,10,11,14,15,18,19,20',
    'v03-h cost-coverage 14,48',
    'v05-q period-outside-year 2,7',
    'v15-b execution-rate 33',
    'v15-b score-reason 199',
    'v15-h score-reason 31',
    'v15-l score-reason 29',
    'v16-b score-reason 19',
    'v16-p score-reason 50',
    'v16-t score-reason 23',
  ])
})
