import type { ViewName } from '../url/viewName.ts'

/** Views that can be parts of a report, in the order they are printed in. */
export const REPORTABLE = [
  'overview',
  'budget',
  'indicators',
  'changes',
  'compare',
  'findings',
] as const satisfies readonly ViewName[]

export type ReportableView = (typeof REPORTABLE)[number]
