import type { FindingRow } from '../model/finding.ts'
import type { Dataset, Rows } from '../model/rows.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules/index.ts'

/** What the rules ask about a dataset, in the order of its documents, then of the rules and their lines. */
export function findingsOf(dataset: Dataset, rules: readonly Rule[] = RULES): FindingRow[] {
  const used = new Map<string, number>()
  const found = rules.flatMap((rule) =>
    rule.check(dataset).map(({ question, ...finding }): FindingRow => {
      const base = `${finding.documentId}.${rule.id}.${finding.line ?? 0}`
      const count = (used.get(base) ?? 0) + 1
      used.set(base, count)
      return {
        id: count === 1 ? base : `${base}.${count}`,
        rule: rule.id,
        ...finding,
        questionZh: question.zh,
        questionEn: question.en,
      }
    }),
  )
  const order = new Map(dataset.documents.map(({ id }, index) => [id, index]))
  const place = ({ documentId }: FindingRow) => order.get(documentId) ?? Infinity
  return found.sort((a, b) => place(a) - place(b) || 0)
}

/** What the rules that need nothing but one document ask about it. */
export function findingsOfDocument(rows: Rows): FindingRow[] {
  return findingsOf(
    { ...rows, jurisdictions: [], departments: [] },
    RULES.filter(({ scope }) => scope === 'document'),
  )
}
