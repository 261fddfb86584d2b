import type { FindingRow } from '../../model/finding.ts'

/** A finding as `findings --json` and `ingest --json` print it. */
export interface FindingJson {
  rule: string
  severity: string
  file: string
  lines: readonly number[]
  /** The question in Chinese. */
  message: string
  message_en: string
  values: FindingRow['values']
  id: string
  document_id: string
  subject_ids: readonly string[]
}

/**
 * A finding in the shape scripts expect.
 *
 * @param file name of its document's file
 */
export function findingJson(finding: FindingRow, file: string): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    file,
    lines: finding.lines,
    message: finding.questionZh,
    message_en: finding.questionEn,
    values: finding.values,
    id: finding.id,
    document_id: finding.documentId,
    subject_ids: finding.subjectIds,
  }
}
