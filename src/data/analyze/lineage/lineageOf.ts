import type { IndicatorLinkRow, Lineage, ProjectLinkRow } from '../../model/lineage.ts'
import type { Dataset } from '../../model/rows.ts'
import { grouped } from '../groups.ts'
import { targetReader } from '../targets/targetReadings.ts'
import type { CrosswalkRow } from './crosswalk.ts'
import { driftOf } from './drift.ts'
import { INDICATOR_COEFFICIENTS, PROJECT_COEFFICIENTS } from './likelihood.ts'
import type { LinkItem, OwnerRelation } from './linkItem.ts'
import { linkYears, type Link, type Years } from './linkYears.ts'
import type { Segment } from './namePieces.ts'
import { createWeigher, type Weigher } from './pieceWeights.ts'
import { reviewRows } from './reviewRows.ts'
import { departmentYears, type DepartmentYear } from './yearItems.ts'

/** The links of a dataset, and the lines of the crosswalk that name what is not in it. */
export interface LineageResult extends Lineage {
  unresolved: CrosswalkRow[]
}

/** What a lineage may be told beside the rows. */
export interface LineageOptions {
  crosswalk?: readonly CrosswalkRow[]
  /** Cuts words; the platform's dictionary by default. */
  segment?: Segment
}

/**
 * Which indicator and which project of a later year continues which of an earlier one, for every department and every two of its years.
 * Pure: the same rows in any order give the same links.
 */
export function lineageOf(dataset: Dataset, options: LineageOptions = {}): LineageResult {
  const { crosswalk = [], segment } = options
  const result: LineageResult = {
    indicatorLinks: [],
    projectLinks: [],
    linkReviews: [],
    unresolved: [],
  }
  const years = departmentYears(dataset)
  const weighers = weighersOf(years, segment)
  const toRows = rowMaker(dataset)
  const used = new Set<CrosswalkRow>()
  const decided = grouped(crosswalk, ({ departmentId }) => departmentId)
  for (const [id, ofDepartment] of grouped(years, ({ departmentId }) => departmentId)) {
    for (const [at, from] of ofDepartment.entries()) {
      for (const to of ofDepartment.slice(at + 1)) {
        const both = { from, to, crosswalk: decided.get(id) ?? [] }
        const { projects, indicators } = linkBoth(both, weighers)
        append(result.projectLinks, projects.links.map(toRows.project(both)))
        append(result.indicatorLinks, indicators.links.map(toRows.indicator(both)))
        append(result.linkReviews, reviewRows(both, 'project', projects))
        append(result.linkReviews, reviewRows(both, 'indicator', indicators))
        for (const row of [...projects.used, ...indicators.used]) used.add(row)
      }
    }
    // The next department has other names.
    weighers.indicators.forget()
    weighers.projects.forget()
  }
  result.unresolved = crosswalk.filter((row) => !used.has(row))
  return result
}

interface Weighers {
  indicators: Weigher
  projects: Weigher
}

function weighersOf(years: readonly DepartmentYear[], segment: Segment | undefined): Weighers {
  const names = (items: readonly LinkItem[]) => items.flatMap(({ name }) => name ?? [])
  const texts = (items: readonly LinkItem[]) => items.flatMap(({ text }) => text ?? [])
  const projects = years.flatMap((year) => year.projects)
  return {
    indicators: createWeigher(
      years.flatMap((year) => names(year.indicators)),
      [],
      segment,
    ),
    projects: createWeigher(names(projects), texts(projects), segment),
  }
}

/** Projects first: an indicator of a project goes on in the project that continues it. */
function linkBoth(years: Years, { indicators, projects }: Weighers) {
  const linkedProjects = linkYears(years, 'project', {
    weigher: projects,
    coefficients: PROJECT_COEFFICIENTS,
    owners: () => 'same',
  })
  return {
    projects: linkedProjects,
    indicators: linkYears(years, 'indicator', {
      weigher: indicators,
      coefficients: INDICATOR_COEFFICIENTS,
      owners: ownersOf(linkedProjects.links),
    }),
  }
}

function ownersOf(projects: readonly Link[]): (from: LinkItem, to: LinkItem) => OwnerRelation {
  const linked = new Set(projects.map(({ from, to }) => `${from?.id ?? ''}\n${to?.id ?? ''}`))
  return ({ owner: from }, { owner: to }) => {
    if (from === null && to === null) return 'same'
    if (from === null || to === null) return 'own-and-project'
    return linked.has(`${from}\n${to}`) ? 'same' : 'other'
  }
}

function rowMaker(dataset: Dataset) {
  const indicators = new Map(dataset.indicators.map((row) => [row.id, row]))
  const amounts = new Map(dataset.projects.map(({ id, amountFen }) => [id, amountFen]))
  const read = targetReader(dataset)
  return {
    indicator:
      (years: Years) =>
      (link: Link): IndicatorLinkRow => {
        const [from, to] = [indicators.get(link.from?.id ?? ''), indicators.get(link.to?.id ?? '')]
        const drift =
          from && to && isOneToOne(link)
            ? driftOf(from, to, [years.from.year, years.to.year], read)
            : null
        return {
          ...rowOf(link, years),
          drift: drift?.drift ?? null,
          driftReasonZh: drift?.reason.zh ?? null,
          driftReasonEn: drift?.reason.en ?? null,
        }
      },
    project:
      (years: Years) =>
      (link: Link): ProjectLinkRow => {
        const fromAmountFen = amounts.get(link.from?.id ?? '') ?? null
        const toAmountFen = amounts.get(link.to?.id ?? '') ?? null
        const isKnown = fromAmountFen !== null && toAmountFen !== null && isOneToOne(link)
        return {
          ...rowOf(link, years),
          fromAmountFen,
          toAmountFen,
          changeFen: isKnown ? toAmountFen - fromAmountFen : null,
        }
      },
  }
}

function isOneToOne({ relation }: Link): boolean {
  return relation === 'same' || relation === 'reworded'
}

function rowOf(link: Link, { from, to }: Years) {
  const [fromId, toId] = [link.from?.id ?? null, link.to?.id ?? null]
  return {
    id: `${fromId ?? `new.${from.year}`}~${toId ?? `dropped.${to.year}`}`,
    departmentId: from.departmentId,
    fromId,
    toId,
    fromYear: from.year,
    toYear: to.year,
    relation: link.relation,
    score: link.score === null ? null : Math.round(link.score * 1000) / 1000,
    reasonZh: link.reason.zh,
    reasonEn: link.reason.en,
    decidedBy: link.decidedBy,
  }
}

/** A loop, for a spread of many rows could be too many arguments. */
function append<Row>(target: Row[], rows: readonly Row[]): void {
  for (const row of rows) target.push(row)
}
