import type { SourceLink } from '../../charts/frame/types.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { departmentLabel, documentLabel } from '../i18n/labels.ts'
import type { Site } from './site.ts'

/** The documents a chart stands on, as links to their text. */
export function sourceLinks(documents: readonly DocumentItem[], site: Site): SourceLink[] {
  return documents.map((item) => ({
    label: documentLabel(item, site),
    href: site.evidence(item.id, null),
    publisher: departmentLabel(item, site),
  }))
}
