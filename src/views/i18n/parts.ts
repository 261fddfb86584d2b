import type { Messages } from './messages.ts'
import type { shell } from './shell.ts'
import type { ViewName } from '../url/viewName.ts'

/** A part of the words that some views need. */
export type Part = Exclude<keyof Messages, keyof typeof shell.zh>

/** The parts that each view's own words stand in; every page has the words of its frame and the vocabulary besides. */
export const VIEW_PARTS: Record<ViewName, readonly Part[]> = {
  overview: ['overview', 'indicators'],
  budget: ['budget'],
  projects: ['projectTable'],
  indicators: ['indicators', 'measurability', 'targets'],
  changes: ['changes', 'lineage', 'targets'],
  compare: ['compare'],
  findings: ['findings'],
  documents: ['documents', 'overview'],
  report: [
    'report',
    'overview',
    'budget',
    'indicators',
    'measurability',
    'targets',
    'changes',
    'lineage',
    'compare',
    'findings',
  ],
  dataset: ['dataset', 'overview'],
  sql: ['sql'],
  mine: ['mine', 'changes', 'documents', 'indicators'],
}
