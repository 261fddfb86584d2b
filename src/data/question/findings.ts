import { SEVERITIES, type FindingValues, type Severity } from '../model/finding.ts'
import type { Said } from '../model/problem.ts'
import { maybeNumber, maybeText, oneOf, textOf } from './cell.ts'
import type { Condition, Question } from './query.ts'
import { withinScope, type Scope } from './scope.ts'

/** A scope, narrowed where wanted to rules, severities and single findings. An empty list does not restrict. */
export interface FindingFilter extends Scope {
  rules: readonly string[]
  severities: readonly Severity[]
  ids?: readonly string[]
  /** The most findings that are wanted. */
  limit?: number
}

/** Something a rule asks about a document, with what it rests on. */
export interface FindingItem {
  id: string
  rule: string
  severity: Severity
  documentId: string
  /** First line cited; null where there is none. */
  line: number | null
  lines: number[]
  /** Rows it is about, of this or other documents. */
  subjectIds: string[]
  values: FindingValues
  question: Said
}

/** Documents in the order in which they are listed elsewhere, each from its first line. */
const ORDER = [
  'jurisdiction_code',
  'department_id',
  'fiscal_year',
  'document_id',
  'line',
  'rule',
  'id',
]

/** Which things should be looked at, document by document? */
export const findings: Question<FindingFilter, FindingItem> = {
  name: 'findings',
  query: (filter) => ({
    from: 'finding_fact',
    dimensions: [
      'id',
      'rule',
      'severity',
      'document_id',
      'line',
      'lines',
      'subject_ids',
      'values',
      'question_zh',
      'question_en',
    ],
    measures: [],
    where: withinFindings(filter),
    order: ORDER.map((column) => ({ column })),
    ...(filter.limit === undefined ? {} : { limit: filter.limit }),
  }),
  decode: (row) => ({
    id: textOf(row, 'id'),
    rule: textOf(row, 'rule'),
    severity: oneOf(row, 'severity', SEVERITIES),
    documentId: textOf(row, 'document_id'),
    line: maybeNumber(row, 'line'),
    lines: listOf(maybeText(row, 'lines')).map(Number),
    subjectIds: listOf(maybeText(row, 'subject_ids')),
    values: JSON.parse(textOf(row, 'values')) as FindingValues,
    question: { zh: textOf(row, 'question_zh'), en: textOf(row, 'question_en') },
  }),
}

/** Conditions that hold a query about findings within a filter. */
export function withinFindings(filter: FindingFilter): Condition[] {
  const lists = [
    { column: 'rule', values: filter.rules },
    { column: 'severity', values: filter.severities },
    { column: 'id', values: filter.ids ?? [] },
  ]
  const conditions = lists
    .filter(({ values }) => values.length > 0)
    .map(({ column, values }) => ({ column, op: 'in', values }) as const)
  return [...withinScope(filter), ...conditions]
}

function listOf(text: string | null): string[] {
  return text === null ? [] : text.split('|')
}
