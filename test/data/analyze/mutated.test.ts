import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import type { FindingRow } from '../../../src/data/model/finding.ts'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { datasetOf } from './read.ts'

const SOURCES = new URL('../../../data/sources/', import.meta.url)
const ORGANS = 'dongguan-municipal-organs-work-committee-2026.txt'
const PARTY = 'dongguan-party-committee-office-projects-2026.txt'
const CONGRESS = 'dongguan-peoples-congress-office-2026.txt'
const LIST = 'guangzhou-peoples-congress-office-projects.txt'

const TASKS = '17,18,19,20,22,23,24'
const PERIOD = '2024\t到期年度\t2028'

const ids = ({ rule, lines }: FindingRow) => `${rule} ${lines.join(',')}`

/** Findings of a real document with one figure changed that it has not as it is. */
async function newFindings(file: string, from: string, to: string): Promise<string[]> {
  const text = readFileSync(new URL(file, SOURCES), 'utf8')
  expect(text).toContain(from)
  const found = async (document: string) => {
    const result = await ingest(new TextEncoder().encode(document), file)
    if (!result.ok) throw new Error(result.problem.said.en)
    return findingsOf(datasetOf(result.rows)).map((finding) => ids(finding))
  }
  const before = new Set(await found(text))
  return (await found(text.replace(from, () => to))).filter((id) => !before.has(id))
}

const WHOLE_LIST = '12,13,14,15,16,17,18,21,22,23,24,25,26,27,28,31,32,33,34'

/** Rules of arithmetic and time; those of wording have documents of their own. */
const WORDING = /^(?:goal-|cost-restates|boilerplate|open-end)/u

test.each([
  ['a part of expenditure', ORGANS, '978.80', '988.80', ['budget-sides 10,11,13,14']],
  ['revenue', CONGRESS, '5,772.26', '5,872.26', ['budget-sides 14,15,17,18']],
  ['revenue in yuan', CONGRESS, '5,772.26', '57,722,600', ['unit-slip 14,15,17,18']],
  ['a part in yuan', ORGANS, '978.80', '9,788,000.00', ['unit-slip 10,11,13,14']],
  ['a task too large', ORGANS, '342,000.00', '3,420,000.00', [`tasks-exceed 11,13,14,${TASKS}`]],
  ['a task too small', ORGANS, '703,644.00', '3,644.00', [`task-coverage 11,13,14,${TASKS}`]],
  ['cost of the department', ORGANS, '\t135.90万元', '\t335.90万元', ['cost-total 11,13,14,29']],
  ['cost of the cycle', ORGANS, '408万元', '108万元', ['cycle-below-annual 29']],
  ['classes of the cycle', ORGANS, '12个班次', '3个班次', ['cycle-below-annual 33']],
  [
    'the total of a list',
    LIST,
    '合计\t3,465.68',
    '合计\t3,565.68',
    [`list-total 10,${WHOLE_LIST}`],
  ],
  ['a unit of a list', LIST, '厅\t3,465.68', '厅\t3,365.68', [`list-total 11,${WHOLE_LIST}`]],
  ['an amount of a list in yuan', LIST, '55.85\t55.85', '558,500\t55.85', ['unit-slip 23']],
  [
    'a source in a list',
    LIST,
    '4.52\t4.52',
    '4.52\t6.52',
    [`list-total 10,${WHOLE_LIST}`, 'funding-parts 21'],
  ],
  ['a unit price', PARTY, '每份96元', '每份86元', ['price-quantity 68']],
  ['a quantity', PARTY, '5人每人每年10', '6人每人每年10', ['price-quantity 132']],
  ['a stated total', PARTY, '合计14.40万元', '合计16.40万元', ['price-quantity 68']],
  ['money beside a stated total', PARTY, '144,000.00', '164,000.00', ['cost-total 57,68']],
  ['a total in yuan', PARTY, '\t合计21.78万元。\n', '\t合计21.78元。\n', ['unit-slip 183,194']],
  [
    'a cap above the money',
    PARTY,
    '\t15万元内\t15',
    '\t15万元内\t25',
    ['cost-total 246,257', 'cycle-below-annual 257'],
  ],
  ['advisers and their money', PARTY, '90,000.00', '120,000.00', ['price-quantity 100,111']],
  ['an end before the start', PARTY, PERIOD, '2024\t到期年度\t2023', ['period-reversed 224']],
  [
    'an end before the budget',
    PARTY,
    PERIOD,
    '2024\t到期年度\t2025',
    ['period-outside-year 224,225'],
  ],
  [
    'a start after the budget',
    PARTY,
    '2026\t到期年度\t2026',
    '2027\t到期年度\t2028',
    ['cycle-equals-annual 245,252', 'period-outside-year 245,246'],
  ],
  [
    'a real period',
    PARTY,
    '2025\t到期年度\t2099',
    '2025\t到期年度\t2028',
    ['cycle-equals-annual 203,210'],
  ],
  ['a deadline of another year', ORGANS, '2026年全年\n', '2025年全年\n', ['target-year 42']],
  ['rounding of a sum', LIST, '合计\t3,465.68', '合计\t3,465.74', []],
  ['rounding of tasks', ORGANS, '342,000.00', '342,020.00', []],
])('%s', async (_name, file, from, to, wanted) => {
  const found = await newFindings(file, from, to)
  expect(found.filter((id) => !WORDING.test(id))).toEqual(wanted)
})
