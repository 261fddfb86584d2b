import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import { RULES } from '../../../src/data/analyze/rules/index.ts'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import type { FindingRow } from '../../../src/data/model/finding.ts'
import { datasetOf } from './read.ts'

const SOURCES = new URL('../../../data/sources/', import.meta.url)

/** What the rules of form and wording ask about the five: read line by line against the documents, see analyze/READING.md. */
const READ: Record<string, Record<string, string[]>> = {
  'dongguan-municipal-organs-work-committee-2026.txt': {
    'level-empty': ['30,31,46,50'],
    'staffing-blank': ['8'],
    'cost-restates-budget': ['29'],
    'target-vague': ['47,48,49'],
    'number-bare': ['32,33,34,35'],
    'unit-lost': ['34'],
    'input-as-goal': ['34'],
  },
  'dongguan-party-committee-office-projects-2026.txt': {
    'level-empty': ['26'],
    'goal-missing': ['31,136'],
    'cost-restates-budget': ['47,194,215,257'],
    'target-vague': ['20,21,24,25,45,46,88,109,130,148,150,170,172,193,211,212,213,234,235,255'],
    'option-list': ['172'],
    'unit-lost': ['168'],
    'range-wide': ['42'],
    'input-as-goal': ['127'],
    'goal-same-as-cycle': ['5,51,72,94,115,156,198,219'],
    'target-saturated': ['64,65,67'],
  },
  'dongguan-peoples-congress-office-2023.txt': {
    'level-empty': ['38,41'],
    'target-vague': ['39,40,42'],
    'number-bare': ['29,30,31,32,33,34'],
  },
  'dongguan-peoples-congress-office-2026.txt': {
    'level-empty': ['32,33'],
    'target-missing': ['59'],
    'target-vague': ['59,60,61,62,63,64,65,67,69,70,71'],
    'number-bare': ['34,35,36,37,38,39,40,41,42,43'],
    'rate-without-base': ['45,49,50,66,68'],
    'numbering-gap': ['22'],
  },
  'guangzhou-peoples-congress-office-projects.txt': {
    'level-uncovered': ['22'],
    'outputs-only-inputs': ['14,25,27,32,33,34'],
    'satisfaction-missing': ['13,22,23,24,27,31,33,34'],
    'cost-restates-budget': ['12,13,14,15,16,17,18,21,22,23,24,25,26,27,28,31,32,33,34'],
    'target-vague': ['12,13,17,18,21,23,31'],
    'input-as-goal': ['12,13,14,15,16,21,22,24,25,26,27,28,31,32,33,34'],
    'level-mismatch': ['13,14,16,24,25,26,27,28,32,33,34', '14,25,27,31,34', '15', '22'],
    boilerplate: [
      '12,15,21,25,26,27,28,31,32,33,34',
      '12,13,14,15,22,24,25,26,27,28,31,32,33,34',
      '13,14,16,24,25,26,27,28,32,33,34',
    ],
    'target-saturated': ['18'],
  },
}

/** Rules that find nothing in the five, and are tested on invented documents. */
const SILENT = [
  'few-indicators',
  'cost-missing',
  'goal-repeated',
  'target-lowered',
  'satisfaction-low',
  'personal-data',
]
const OF_WORDING = new Set([
  ...Object.values(READ).flatMap((rules) => Object.keys(rules)),
  ...SILENT,
])

let found: (FindingRow & { file: string })[] = []

beforeAll(async () => {
  const rules = RULES.filter(({ id }) => OF_WORDING.has(id))
  const files = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'))
  const each = files.map(async (file) => {
    const result = await ingest(readFileSync(new URL(file, SOURCES)), file)
    if (!result.ok) throw new Error(result.problem.said.en)
    return findingsOf(datasetOf(result.rows), rules).map((finding) => ({ ...finding, file }))
  })
  found = (await Promise.all(each)).flat()
})

test.each(Object.entries(READ))('%s', (file, wanted) => {
  const got: Record<string, string[]> = {}
  for (const { rule, lines } of found.filter((finding) => finding.file === file))
    got[rule] = [...(got[rule] ?? []), lines.join(',')]
  expect(got).toEqual(wanted)
})
