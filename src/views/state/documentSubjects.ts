import { subjectKey } from '../../charts/frame/linking.svelte.ts'
import type { DocumentItem } from '../../data/question/documents.ts'

/** Whom a document's marks are about, so that charts of one view light the same document, or the same department. */
export function documentSubjects(document: DocumentItem): string[] {
  const { id, departmentId } = document
  return [
    subjectKey('document', id),
    ...(departmentId === null ? [] : [subjectKey('department', departmentId)]),
  ]
}
