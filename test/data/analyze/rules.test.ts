import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import type { Rule } from '../../../src/data/analyze/rule.ts'
import { RULES } from '../../../src/data/analyze/rules/index.ts'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { datasetOf, FORM, rowsOf } from './read.ts'

const REAL = new URL('../../files/', import.meta.url)
const VARIANTS = new URL('../../files/variants/', import.meta.url)

test('every rule says in both languages what it does and on what ground', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  for (const rule of RULES) {
    const said = [
      rule.title,
      rule.computes,
      rule.source,
      ...(rule.threshold ? [rule.threshold] : []),
      ...rule.exclusions,
      ...rule.innocent,
    ]
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
    expect(rule.innocent.length).toBeGreaterThan(0)
    for (const { zh, en } of said) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[a-z]/u)
    }
  }
})

/** The rules that compare what a document says of itself; what others find in the five is listed in tests of their own. */
const ofItself = RULES.filter(({ id }) => id.endsWith('-conflict') || id === 'text-missing')

test.each([
  ['the five real documents', REAL, [['year-conflict', [3, 5]]]],
  ['invented documents: one repeats the slip of a real one', VARIANTS, [['year-conflict', [1, 3]]]],
])('%s', async (_name, folder, wanted) => {
  const found = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const result = await ingest(readFileSync(new URL(file, folder)), file)
    if (result.ok) found.push(...findingsOf(datasetOf(result.rows), ofItself))
  }
  expect(found.map(({ rule, lines }) => [rule, lines])).toEqual(wanted)
})

test('ids are a finding’s own and the same every time', async () => {
  const rows = await rowsOf(FORM)
  const [document] = rows.documents
  const twice: Rule = {
    ...(RULES[0] as Rule),
    id: 'twice',
    check: ({ documents }) =>
      documents.flatMap(({ id }) => [finding(id, 4), finding(id, 4), finding(id, null)]),
  }
  const ids = findingsOf(datasetOf(rows), [twice]).map(({ id }) => id)
  const base = `${document?.id ?? ''}.twice`
  expect(ids).toEqual([`${base}.4`, `${base}.4.2`, `${base}.0`])
})

function finding(documentId: string, line: number | null) {
  return {
    documentId,
    line,
    lines: line === null ? [] : [line],
    severity: 'note' as const,
    subjectIds: [],
    values: {},
    question: { zh: '？', en: '?' },
  }
}
