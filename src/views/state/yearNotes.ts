import type { DocumentItem } from '../../data/question/documents.ts'
import { documentName, yearCaveat } from '../i18n/labels.ts'
import type { Site } from './site.ts'

/** Which of a chart's years are not the documents' own words, and why they stand. */
export function yearNotes(documents: readonly DocumentItem[], site: Site): string[] {
  return documents.flatMap((item) => {
    const caveat = yearCaveat(item, site)
    return caveat === null ? [] : [`${documentName(item, site)}${site.t.colon}${caveat}`]
  })
}
