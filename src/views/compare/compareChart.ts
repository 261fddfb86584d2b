import type { AmountUnit } from '../../charts/format/chooseUnit.ts'
import type { TableTwin } from '../../charts/frame/types.ts'
import type { MultiplesGroup, MultiplesRow } from '../../charts/smallMultiples/types.ts'
import {
  departmentLabel,
  jurisdictionLabel,
  documentCaveat,
  documentCaveatShort,
  yearLabel,
} from '../i18n/labels.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import type { Site } from '../state/site.ts'
import { peerName, type ShownGroup, type ShownMeasure } from './compareFigures.ts'
import { baseOf, type ComparedPeers } from './comparedPeers.ts'
import { formatOf, inTable } from './formats.ts'

/** One row a department, in the order in which they were chosen. */
export function chartRows({ peers }: ComparedPeers, site: Site): MultiplesRow[] {
  const base = baseOf(peers, site.state.base)
  const short = shortNames(peers, site)
  return peers.map((peer, at) => {
    const [first] = peer.documents
    const caveat = documentCaveatShort(first, site)
    return {
      key: peer.key,
      label: departmentLabel(first, site),
      sublabel: yearLabel(first, site) + (caveat === null ? '' : site.t.inBrackets(caveat)),
      emphasis: peer === base,
      ...(peers.length > 1 ? { short: short[at] ?? '' } : {}),
      subjects: peer.documents.flatMap(documentSubjects),
    }
  })
}

/** What tells departments apart in a word: their city, else the year, else a letter. */
export function shortNames(peers: ComparedPeers['peers'], site: Site): string[] {
  const all = peers.map(({ documents: [first] }) => first)
  const cities = all.map((item) => jurisdictionLabel(item, site)?.replace(/市$/u, '') ?? null)
  const years = all.map((item) => yearLabel(item, site))
  const differ = (names: readonly (string | null)[]) =>
    !names.includes(null) && new Set(names).size === all.length
  if (differ(cities)) return cities.map((city) => city ?? '')
  const sameDepartment = new Set(all.map(({ departmentId }) => departmentId)).size === 1
  if (sameDepartment && differ(years)) return years
  return all.map((_, at) => String.fromCodePoint(65 + at))
}

/** Groups of panels. What lacks in every panel of a group is said once above them, the rest below its panel. */
export function chartGroups(
  groups: readonly ShownGroup[],
  unit: AmountUnit,
  site: Site,
): MultiplesGroup[] {
  return groups.map(({ key, measures }) => {
    const said = measures.map(({ figures }) => [...new Set(figures.flatMap(({ why }) => why))])
    const common = (said[0] ?? []).filter((one) => said.every((list) => list.includes(one)))
    const note = sentences(common, site)
    return {
      key,
      title: site.t.compare.groups[key],
      ...(note === '' ? {} : { note }),
      panels: measures.map((shown, at) => {
        const own = sentences(
          (said[at] ?? []).filter((one) => !common.includes(one)),
          site,
        )
        const max = sharedMax(shown, measures)
        return {
          key: shown.measure.id,
          title: shown.title,
          ...headingOf(shown, site),
          format: formatOf(shown, unit, site),
          cells: shown.figures.map(({ peer, value, short, why, lines, href }) => ({
            row: peer.key,
            value,
            href,
            ...(short === null ? {} : { missing: short }),
            ...(why.length === 0 ? {} : { note: sentences(why, site) }),
            ...(lines.length === 0
              ? {}
              : { detail: [{ label: site.t.compare.lines, value: lineList(lines, site) }] }),
          })),
          ...(max === null ? {} : { max }),
          ...(shown.indexed ? { reference: 100 } : {}),
          ...(own === '' ? {} : { note: own }),
        }
      }),
    }
  })
}

function headingOf({ measure, indexed }: ShownMeasure, site: Site): { heading?: string } {
  return measure.underHeading === undefined || indexed
    ? {}
    : { heading: measure.underHeading[site.language] }
}

/** Parts of one whole, and money of one group, are read against each other: they share a scale. */
function sharedMax(shown: ShownMeasure, measures: readonly ShownMeasure[]): number | null {
  const alike = measures.filter(
    ({ measure, indexed }) => measure.unit === shown.measure.unit && indexed === shown.indexed,
  )
  if (alike.length < 2) return null
  return Math.max(0, ...alike.flatMap(({ figures }) => figures.map(({ value }) => value ?? 0)))
}

function sentences(said: readonly string[], site: Site): string {
  const { stop } = site.t.compare
  const ends = said.map((one) => one.charAt(0).toUpperCase() + one.slice(1) + stop)
  return ends.join(site.language === 'zh' ? '' : ' ')
}

function lineList(lines: readonly { line: number }[], site: Site): string {
  return site.t.compare.lineList(lines.map(({ line }) => String(line)).join(site.t.list))
}

const twoDecimals = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 })

/** The rows the chart draws: one a measure and department; money in yuan, shares in per cent. */
export function compareTable(
  groups: readonly ShownGroup[],
  fileName: string,
  site: Site,
): TableTwin {
  const t = site.t.compare
  return {
    fileName,
    columns: [
      { key: 'group', label: t.columns.group },
      { key: 'measure', label: t.columns.measure },
      { key: 'department', label: t.columns.department },
      { key: 'year', label: t.columns.year },
      {
        key: 'value',
        label: t.columns.value,
        numeric: true,
        format: twoDecimals,
        href: ({ href }) => (typeof href === 'string' ? href : null),
      },
      { key: 'unit', label: t.columns.unit },
      { key: 'why', label: t.columns.why },
      { key: 'lines', label: t.columns.lines },
      { key: 'yearBasis', label: t.columns.yearBasis },
    ],
    rows: groups.flatMap(({ key, measures }) =>
      measures.flatMap(({ measure, title, indexed, figures }) =>
        figures.map(({ peer, value, why, lines, href }) => {
          const [first] = peer.documents
          return {
            group: t.groups[key],
            measure: title,
            department: departmentLabel(first, site),
            year: yearLabel(first, site),
            value: inTable(value, measure.unit, indexed),
            unit: indexed ? t.indexUnit : t.units[measure.unit],
            why: why.length === 0 ? null : sentences(why, site),
            lines: lines.length === 0 ? null : lines.map(({ line }) => String(line)).join(' '),
            yearBasis: documentCaveat(first, site),
            href,
          }
        }),
      ),
    ),
  }
}

/** What the chart shows in one sentence: the first measure that can be compared, or that none can. */
export function headline(
  groups: readonly ShownGroup[],
  unit: AmountUnit,
  otherwise: string,
  site: Site,
): string {
  const shown = groups.flatMap(({ measures }) => measures).find(({ ends }) => ends !== null)
  if (!shown?.ends) return otherwise
  const { most, least, of } = shown.ends
  const print = formatOf(shown, unit, site)
  const said = (figure: typeof most) => print(figure.value ?? 0)
  const t = site.t.compare
  if (most.value === least.value) return t.leadSame(shown.title, said(most))
  const name = ({ peer }: typeof most) => departmentLabel(peer.documents[0], site)
  const words = [shown.title, name(most), said(most), name(least), said(least)] as const
  return of > 2 ? t.leadMany(...words) : t.lead(...words)
}

/** Every figure for a listener, one measure after the other. */
export function spokenSummary(groups: readonly ShownGroup[], unit: AmountUnit, site: Site): string {
  const said = groups.flatMap(({ measures }) =>
    measures.map((shown) => {
      const print = formatOf(shown, unit, site)
      const figures = shown.figures.map(
        ({ peer, value, short }) =>
          `${peerName(peer, site)} ${value === null ? (short ?? site.t.notDisclosed) : print(value)}`,
      )
      return `${shown.title}${site.t.colon}${figures.join(site.t.list)}`
    }),
  )
  return site.t.compare.summary(said.join(site.t.semicolon))
}
