/** The charts that can stand alone, by their ids, which no two views share. */
export const EMBEDDED_IDS: ReadonlySet<string> = new Set([
  'split',
  'projects',
  'revenue',
  'matrix',
  'scores',
  'criteria',
  'kinds',
  'percentages',
])
