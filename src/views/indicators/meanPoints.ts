import type { DotItem, DotValue } from '../../charts/dotPlot/types.ts'
import type { ChartKey, TableTwin } from '../../charts/frame/types.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { departmentLabel, documentCaveat, jurisdictionLabel, yearLabel } from '../i18n/labels.ts'
import { departmentFilter } from '../state/departmentFilter.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import type { Site } from '../state/site.ts'
import { judgedCount, meanScore, type DocumentIndicators } from './pointCharts.ts'

const NO_YEAR = 'none'

function seriesOf({ fiscalYear }: DocumentItem): string {
  return fiscalYear === null ? NO_YEAR : String(fiscalYear)
}

/** The years that occur, in order; documents without a year last. */
export function meanSeries(groups: readonly DocumentIndicators[], site: Site): ChartKey[] {
  const keys = [...new Set(groups.map(({ document }) => seriesOf(document)))]
  const years = keys.filter((key) => key !== NO_YEAR).sort()
  return [
    ...years.map((key) => ({ key, label: key })),
    ...(keys.includes(NO_YEAR) ? [{ key: NO_YEAR, label: site.t.noYear }] : []),
  ]
}

/** One row a department, one dot a document: the mean points of its indicators; a second document of a year has a row of its own. */
export function meanItems(groups: readonly DocumentIndicators[], site: Site): DotItem[] {
  const rows = new Map<string, DotItem>()
  for (const group of groups) {
    const { document } = group
    const own = document.departmentId ?? document.id
    const value = meanValue(group, site)
    const isTaken = rows.get(own)?.values.some(({ series }) => series === value.series)
    const key = isTaken === true ? document.id : own
    const row = rows.get(key) ?? nameOf(document, key, site)
    const note = documentCaveat(document, site)
    const notes = [row.note, note].filter((one) => one !== null && one !== undefined)
    rows.set(key, {
      ...row,
      values: [...row.values, value],
      ...(notes.length === 0 ? {} : { note: notes.join(site.t.semicolon) }),
    })
  }
  return [...rows.values()]
}

function nameOf(document: DocumentItem, key: string, site: Site): DotItem {
  const division = jurisdictionLabel(document, site)
  return {
    key,
    label: departmentLabel(document, site),
    ...(division === null ? {} : { division }),
    values: [],
    ...departmentFilter(document, site),
    subjects: documentSubjects(document).slice(1),
  }
}

function meanValue({ document, items }: DocumentIndicators, site: Site): DotValue {
  const selected = site.state.doc === document.id
  const value = meanScore(items)
  return {
    series: seriesOf(document),
    value,
    selected,
    href: site.here({ doc: selected ? null : document.id }),
    ...(value === null ? { missing: site.t.measurability.notJudged } : {}),
    detail: [{ label: site.t.indicators.measure, value: String(judgedCount(items)) }],
    subjects: documentSubjects(document),
  }
}

/** Documents with a mean, the highest first. */
export function rankedMeans(
  groups: readonly DocumentIndicators[],
): { document: DocumentItem; mean: number }[] {
  return groups
    .flatMap(({ document, items }) => {
      const mean = meanScore(items)
      return mean === null ? [] : [{ document, mean }]
    })
    .sort((a, b) => b.mean - a.mean)
}

/** The dots as rows. */
export function meanTable(groups: readonly DocumentIndicators[], site: Site): TableTwin {
  const t = site.t.measurability
  const names = site.t.indicators.columns
  return {
    fileName: 'mingzhang-measurability-means',
    columns: [
      { key: 'department', label: names.department },
      { key: 'year', label: names.year },
      {
        key: 'mean',
        label: t.mean,
        numeric: true,
        format: (value) => value.toFixed(2),
        href: (row) => site.here({ doc: String(row.document) }),
      },
      { key: 'judged', label: t.judged, numeric: true },
      { key: 'yearBasis', label: names.yearBasis },
    ],
    rows: groups.map(({ document, items }) => ({
      document: document.id,
      department: departmentLabel(document, site),
      year: document.fiscalYear === null ? null : yearLabel(document, site),
      mean: meanScore(items),
      judged: judgedCount(items),
      yearBasis: documentCaveat(document, site),
    })),
  }
}
