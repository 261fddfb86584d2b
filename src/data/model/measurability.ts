/** What a target can be measured by (可衡量性). */
export type Criterion = 'number' | 'unit' | 'operator' | 'period' | 'baseline' | 'source'

/** Whether an indicator earns the point of one criterion, and by which words. */
export interface MeasurabilityRow {
  indicatorId: string
  documentId: string
  criterion: Criterion
  earned: 0 | 1
  /** The words that earned the point, verbatim; null where it is not earned. */
  words: string | null
}
