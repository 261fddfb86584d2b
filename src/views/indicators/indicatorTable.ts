import type { TableTwin } from '../../charts/frame/types.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { departmentLabel, documentCaveat } from '../i18n/labels.ts'
import { level1Label, level2Label } from '../i18n/levels.ts'
import { documentById } from '../state/documentById.ts'
import type { Site } from '../state/site.ts'
import type { JudgedIndicator } from './judged.ts'

/** The list as a table to download: every listed indicator with its place in the source. */
export function indicatorTable(
  items: readonly JudgedIndicator[],
  documents: readonly DocumentItem[],
  site: Site,
): TableTwin {
  const t = site.t.indicators
  const keys = [
    'department',
    'year',
    'yearBasis',
    'project',
    'level1',
    'level2',
    'levelSource',
    'name',
    'cycle',
    'annual',
    'says',
    'points',
    'id',
    'document',
    'line',
  ] as const
  return {
    fileName: 'mingzhang-indicators',
    columns: keys.map((key) => ({ key, label: t.columns[key] })),
    rows: items.map((item) => {
      const document = documentById(documents, item.documentId)
      return {
        department: departmentLabel(document, site),
        year: document.fiscalYear,
        yearBasis: documentCaveat(document, site),
        project: item.project,
        level1: level1Label(item.level1Code, site.t),
        level2: level2Label(item.level2Code, site.t),
        levelSource: { inferred: t.inferred, printed: t.printed, reader: t.byReader }[
          item.levelSource
        ],
        name: item.name,
        cycle: item.cycleTarget,
        annual: item.annualTarget,
        says: item.says === null ? null : site.t.targets.classes[item.says],
        points: item.score,
        id: item.id,
        document: document.file,
        line: item.line,
      }
    }),
  }
}
