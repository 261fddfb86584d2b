/** What a reading is about. `page_without_text` is a page of a PDF that is a picture: nothing was read from it. */
export type FactKind =
  'fiscal_year' | 'department' | 'jurisdiction' | 'money_unit' | 'page_without_text'

/**
 * Where a reading stands: in a title, in the lines between title and table (`(2026年)`, `部门名称：…`, `单位：万元`), in the labels and
 * column heads of a table, in running text or a goal, in the name of the file, in the publisher's catalog, or on no line because a page has none.
 */
export type FactSource = 'title' | 'heading' | 'header' | 'body' | 'file_name' | 'catalog' | 'page'

/**
 * One reading of whose and which year's a document is, and in which unit it prints money. Every reading is a row, those that were not
 * chosen too, so that a document that says two things can be asked about.
 */
export interface DocumentFactRow {
  /** Document, fact, source and line, with a number where a line says it twice. */
  id: string
  documentId: string
  /** null where it stands on no line: in the file name, in the catalog, on a page without text. */
  line: number | null
  fact: FactKind
  source: FactSource
  /** The reading without what is printed around it: `2026`, `东莞市水务局`, `万元`, or the number of a page. */
  value: string
  /** As printed; null for a page without text. */
  text: string | null
}
