/** What became of a document between two publications. */
export type DocumentChangeKind = 'added' | 'removed' | 'replaced' | 'renamed'

/** A document that is not what it was; the former's fields are null of one that was added, the later's of one that was removed. */
export interface DocumentChange {
  change: DocumentChangeKind
  fileBefore: string | null
  file: string | null
  sha256Before: string | null
  sha256: string | null
  idBefore: string | null
  id: string | null
}

/** How many rows and cells of a table differ. */
export interface TableChange {
  table: string
  rowsBefore: number
  rows: number
  added: number
  removed: number
  /** Rows that are there before and after, with another cell. */
  changed: number
  cells: number
}

/** A difference within a document that was replaced. */
export interface RowChange {
  change: 'cell' | 'row-added' | 'row-removed'
  /** Id of the document as it is now. */
  documentId: string
  table: string
  /** Name, category or text of the row. */
  row: string
  lineBefore: number | null
  line: number | null
  /** null of a whole row. */
  column: string | null
  /** As the CSV has it; null for a blank. */
  before: string | null
  after: string | null
}

/** All that differs between two publications. */
export interface Changes {
  /** null where nothing was published before. */
  dataVersionBefore: string | null
  dataVersion: string
  documents: DocumentChange[]
  /** Tables that differ, in their order. */
  tables: TableChange[]
  /** Differences of replaced documents, in what was read from them. */
  rows: RowChange[]
}
