import { group, mean, sum } from 'd3-array'
import type { MatrixCell, MatrixRow } from '../../charts/countMatrix/types.ts'
import type { TableTwin } from '../../charts/frame/types.ts'
import type { HistogramBin, HistogramGroup } from '../../charts/histogram/types.ts'
import { CRITERIA } from '../../data/analyze/measurability/criteria.ts'
import type { Criterion } from '../../data/model/measurability.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { departmentLabel, documentCaveat, yearLabel } from '../i18n/labels.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import type { Site } from '../state/site.ts'
import type { JudgedIndicator } from './judged.ts'

/** The scores there can be, from none of the points to all. */
export const SCORES: readonly number[] = Array.from({ length: CRITERIA.length + 1 }, (_, at) => at)

/** A document with those of its indicators that a chart counts. */
export interface DocumentIndicators {
  document: DocumentItem
  items: readonly JudgedIndicator[]
}

/** Documents in their order, each with its indicators among `items`; documents without any are left out. */
export function byDocument(
  items: readonly JudgedIndicator[],
  documents: readonly DocumentItem[],
): DocumentIndicators[] {
  const own = group(items, ({ documentId }) => documentId)
  return documents.flatMap((document) => {
    const found = own.get(document.id)
    return found ? [{ document, items: found }] : []
  })
}

/** Mean points of the indicators that have any worked out; null where none has. */
export function meanScore(items: readonly JudgedIndicator[]): number | null {
  return mean(items, ({ score }) => score ?? undefined) ?? null
}

/** How many of the indicators were looked at, and how many of those earn a criterion's point. */
export function earnedOf(
  items: readonly JudgedIndicator[],
  criterion: Criterion,
): { judged: number; earned: number } {
  const points = items.flatMap((item) => item.points ?? [])
  const own = points.filter((point) => point.criterion === criterion)
  return { judged: own.length, earned: own.filter(({ earned }) => earned).length }
}

/** One bin a score. */
export function scoreBins(): HistogramBin[] {
  return SCORES.map((score) => ({ key: String(score), label: String(score) }))
}

/** One panel a document: which part of its indicators has which score, and where to list them. */
export function scoreGroups(groups: readonly DocumentIndicators[], site: Site): HistogramGroup[] {
  const t = site.t.measurability
  return groups.map(({ document, items }) => {
    const { doc, scores } = site.state
    const note = documentCaveat(document, site)
    const unjudged = items.filter(({ score }) => score === null).length
    const average = meanScore(items)
    return {
      key: document.id,
      label: departmentLabel(document, site),
      sublabel: [yearLabel(document, site), ...(average === null ? [] : [t.meanIs(average)])].join(
        ' · ',
      ),
      ...(note === null ? {} : { note }),
      subjects: documentSubjects(document),
      bars: SCORES.map((score) => {
        const count = items.filter((item) => item.score === score).length
        const selected = doc === document.id && scores.length === 1 && scores[0] === score
        const patch = selected ? { doc: null, scores: [] } : { doc: document.id, scores: [score] }
        return {
          bin: String(score),
          value: count / items.length,
          text: String(count),
          selected,
          href: count === 0 ? null : site.here(patch),
        }
      }),
      missing:
        unjudged === 0
          ? null
          : { value: unjudged / items.length, text: String(unjudged), label: t.notJudged },
    }
  })
}

/** The panels as rows. */
export function scoreTable(groups: readonly DocumentIndicators[], site: Site): TableTwin {
  const t = site.t.measurability
  const names = site.t.indicators.columns
  return {
    fileName: 'mingzhang-measurability-scores',
    columns: [
      { key: 'department', label: names.department },
      { key: 'year', label: names.year },
      { key: 'score', label: t.score },
      {
        key: 'count',
        label: names.count,
        numeric: true,
        href: (row) =>
          row.score === null || row.count === 0
            ? null
            : site.here({ doc: String(row.document), scores: [Number(row.score)] }),
      },
      { key: 'yearBasis', label: names.yearBasis },
    ],
    rows: groups.flatMap(({ document, items }) => {
      const place = {
        document: document.id,
        department: departmentLabel(document, site),
        year: document.fiscalYear === null ? null : String(document.fiscalYear),
        yearBasis: documentCaveat(document, site),
      }
      const unjudged = items.filter(({ score }) => score === null).length
      return [
        ...SCORES.map((score) => ({
          ...place,
          score,
          count: items.filter((item) => item.score === score).length,
        })),
        ...(unjudged === 0 ? [] : [{ ...place, score: null, count: unjudged }]),
      ]
    }),
  }
}

/** One row a criterion. */
export function criterionRows(site: Site): MatrixRow[] {
  return CRITERIA.map(({ id, title }) => ({ key: id, label: title[site.language] }))
}

/** Which part of a document's indicators earns each point, and where to list those that do not. */
export function criterionCells(groups: readonly DocumentIndicators[], site: Site): MatrixCell[] {
  const t = site.t.measurability
  const { doc, lacks } = site.state
  return CRITERIA.flatMap(({ id }) =>
    groups.map(({ document, items }): MatrixCell => {
      const { judged, earned } = earnedOf(items, id)
      const selected = doc === document.id && lacks.length === 1 && lacks[0] === id
      const patch = selected ? { doc: null, lacks: [] } : { doc: document.id, lacks: [id] }
      const cell = { row: id, column: document.id, selected }
      if (judged === 0) return { ...cell, value: null, missing: t.notJudged }
      return {
        ...cell,
        value: earned / judged,
        small: `${String(earned)}/${String(judged)}`,
        href: earned === judged && !selected ? null : site.here(patch),
        detail: [
          { label: t.earned, value: String(earned) },
          { label: t.lacking, value: String(judged - earned) },
        ],
      }
    }),
  )
}

/** The cells as rows. */
export function criterionTable(groups: readonly DocumentIndicators[], site: Site): TableTwin {
  const t = site.t.measurability
  const names = site.t.indicators.columns
  return {
    fileName: 'mingzhang-measurability-criteria',
    columns: [
      { key: 'criterion', label: t.criterion },
      { key: 'department', label: names.department },
      { key: 'year', label: names.year },
      { key: 'earned', label: t.earned, numeric: true },
      {
        key: 'lacking',
        label: t.lacking,
        numeric: true,
        href: (row) =>
          row.lacking === 0 || row.lacking === null
            ? null
            : site.here({ doc: String(row.document), lacks: [row.id as Criterion] }),
      },
      { key: 'yearBasis', label: names.yearBasis },
    ],
    rows: CRITERIA.flatMap(({ id, title }) =>
      groups.map(({ document, items }) => {
        const { judged, earned } = earnedOf(items, id)
        return {
          id,
          document: document.id,
          criterion: title[site.language],
          department: departmentLabel(document, site),
          year: document.fiscalYear === null ? null : String(document.fiscalYear),
          earned: judged === 0 ? null : earned,
          lacking: judged === 0 ? null : judged - earned,
          yearBasis: documentCaveat(document, site),
        }
      }),
    ),
  }
}

/** The criteria by how many indicators earn them, most first; none where nothing was worked out. */
export function rankedCriteria(
  items: readonly JudgedIndicator[],
): { id: Criterion; share: number; earned: number }[] {
  return CRITERIA.flatMap(({ id }) => {
    const { judged, earned } = earnedOf(items, id)
    return judged === 0 ? [] : [{ id, share: earned / judged, earned }]
  }).sort((a, b) => b.share - a.share)
}

/** How many of the indicators were looked at. */
export function judgedCount(items: readonly JudgedIndicator[]): number {
  return sum(items, ({ score }) => Number(score !== null))
}
