import type { DocumentItem } from '../../data/question/documents.ts'
import type { ListedDocuments } from './loadDocuments.ts'

/** How much was read from a document, and how many of its lines were not understood. */
export interface ListedRow {
  document: DocumentItem
  rows: { budget: number; projects: number; goals: number; indicators: number }
  lines: number
  lost: number
  /** First line that was not understood; null when all were. */
  firstLost: number | null
}

function total(items: readonly number[]): number {
  return items.reduce((sum, value) => sum + value, 0)
}

/** One row a document of the list. */
export function listedRows(data: ListedDocuments): ListedRow[] {
  return data.documents.map((document) => {
    const own = <T extends { documentId: string }>(items: readonly T[]) =>
      items.filter((item) => item.documentId === document.id)
    const roles = own(data.roles)
    const lost = roles.find((item) => item.role === 'not_understood')
    return {
      document,
      rows: {
        budget: own(data.budget).length,
        projects: total(own(data.projects).map((item) => item.count)),
        goals: total(own(data.goals).map((item) => item.count)),
        indicators: total(own(data.indicators).map((item) => item.count)),
      },
      lines: total(roles.map((item) => item.lines)),
      lost: lost?.lines ?? 0,
      firstLost: lost?.firstLine ?? null,
    }
  })
}
