import type { MatrixColumn } from '../../charts/countMatrix/types.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { departmentLabel, documentCaveat, yearLabel } from '../i18n/labels.ts'
import type { Site } from '../state/site.ts'

/** One column a document. */
export function documentColumns(documents: readonly DocumentItem[], site: Site): MatrixColumn[] {
  return documents.map((document) => {
    const note = documentCaveat(document, site)
    return {
      key: document.id,
      label: departmentLabel(document, site),
      sublabel: yearLabel(document, site),
      ...(note === null ? {} : { note }),
    }
  })
}
