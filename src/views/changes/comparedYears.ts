import { yearLabel } from '../i18n/labels.ts'
import type { Site } from '../state/site.ts'
import type { ChangesData } from './loadChanges.ts'
import type { LineageData } from './loadLineage.ts'

/** The years of the two documents, as a chart names them. */
export interface ComparedYears {
  from: string
  to: string
}

/** The years in the order in which the reader compares them. */
export function comparedYears({ from, to }: ChangesData, site: Site): ComparedYears {
  return { from: yearLabel(from.document, site), to: yearLabel(to.document, site) }
}

/** The earlier year first, whichever way round the reader compares. */
export function linkedYears({ fromYear, toYear }: LineageData): ComparedYears {
  return { from: String(fromYear), to: String(toYear) }
}
