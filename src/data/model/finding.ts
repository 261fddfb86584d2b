/**
 * How much a finding asks for: `error` (矛盾) where the document contradicts itself as printed, so that one of two figures or statements cannot
 * be right; `warning` (疑点) where something should be looked at and may have an innocent explanation; `note` (提示) where the
 * reading of the file, not what the body did, is in doubt.
 */
export type Severity = 'error' | 'warning' | 'note'

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

/** Numbers and words a finding rests on, by name. */
export type FindingValues = Record<string, number | string>

/** One thing to look at (发现): a question about lines of a document, never an accusation. */
export interface FindingRow {
  /** Document, rule and line, with a number where a rule asks twice about a line: the same for the same bytes. */
  id: string
  /** Id of the rule, see `analyze/rules`. */
  rule: string
  severity: Severity
  documentId: string
  /** The first line cited; null where there is no line to cite. */
  line: number | null
  /** Lines of the document that are cited. */
  lines: number[]
  /** Ids of the rows it is about, of this or other documents. */
  subjectIds: string[]
  values: FindingValues
  /** The question in Chinese. */
  questionZh: string
  /** The same in English. */
  questionEn: string
}
