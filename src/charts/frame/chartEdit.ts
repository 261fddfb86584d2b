/** What a reader has changed about a chart: their own words and marks, never the figures. */
export interface ChartEdit {
  /** Id of the chart. */
  chart: string
  /** Empty for the chart's own. */
  title: string
  /** Empty for the chart's own. */
  subtitle: string
  /** Keys of the marks that stand out; empty for none. */
  marks: string[]
  notes: string[]
}

/** How much an edit may hold, in characters and entries: a link has to stay a link. */
export const EDIT_LIMITS = {
  charts: 2,
  title: 80,
  subtitle: 120,
  notes: 3,
  note: 120,
  marks: 6,
  mark: 120,
}

/** Not in an edit: control characters, halves of characters, and what turns the direction of the text around it. */
export const NOT_IN_EDIT = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/u

/** A reader's text as an edit takes it. */
export function editText(text: string): string {
  return text.replaceAll(new RegExp(NOT_IN_EDIT, 'gu'), ' ').trim()
}

/** Whether an edit says nothing. */
export function isEmptyEdit({ title, subtitle, marks, notes }: ChartEdit): boolean {
  return title === '' && subtitle === '' && marks.length === 0 && notes.length === 0
}
