import type { DumbbellItem } from '../../charts/dumbbell/types.ts'
import { formatChange } from '../../charts/format/formatChange.ts'
import type { TableTwin } from '../../charts/frame/types.ts'
import type { Site } from '../state/site.ts'
import { level1Label, level2Label, levelPairs } from '../i18n/levels.ts'
import type { ChangesData, OneYear } from './loadChanges.ts'

/** One figure in both years, in fen, people or indicators. */
export interface FigureChange {
  key: string
  label: string
  /** Heading it stands under. */
  division: string | null
  from: number | null
  to: number | null
  fromLine: number | null
  toLine: number | null
  /** The line does not occur in that year at all. */
  absent: 'from' | 'to' | null
  /** The change, where it is not the one value less the other: of what is listed in one year only. */
  change?: number | null
}

interface Found {
  value: number | null
  line: number | null
}

function absence(from: Found | undefined, to: Found | undefined): FigureChange['absent'] {
  if (!from) return 'from'
  return to ? null : 'to'
}

function figure(
  name: { key: string; label: string; division: string | null },
  from: Found | undefined,
  to: Found | undefined,
): FigureChange {
  return {
    ...name,
    from: from?.value ?? null,
    to: to?.value ?? null,
    fromLine: from?.line ?? null,
    toLine: to?.line ?? null,
    absent: absence(from, to),
  }
}

/** The printed budget lines of both years, in fen. */
export function budgetChanges({ from, to }: ChangesData, site: Site): FigureChange[] {
  const found = (year: OneYear, key: string): Found | undefined => {
    const item = year.budget.find((one) => `${one.side}/${one.category}` === key)
    return item && { value: item.amountFen, line: item.line }
  }
  const lines = new Map([...from.budget, ...to.budget].map((i) => [`${i.side}/${i.category}`, i]))
  const sides = Object.keys(site.t.changes.sides)
  return [...lines]
    .sort(([, a], [, b]) => sides.indexOf(a.side) - sides.indexOf(b.side))
    .map(([key, item]) =>
      figure(
        {
          key,
          label: site.t.vocabulary.category(item.category),
          division: site.t.changes.sides[item.side],
        },
        found(from, key),
        found(to, key),
      ),
    )
}

/** Staff and subordinate units of both years. */
export function staffChanges({ from, to }: ChangesData, site: Site): FigureChange[] {
  const t = site.t.changes
  const found = (year: OneYear, field: 'staff' | 'subordinateUnits') =>
    year.staff === null ? undefined : { value: year.staff[field], line: year.staff.line }
  if (from.staff === null && to.staff === null) return []
  return [
    figure(
      { key: 'staff', label: t.staff, division: null },
      found(from, 'staff'),
      found(to, 'staff'),
    ),
    figure(
      { key: 'units', label: t.units, division: null },
      found(from, 'subordinateUnits'),
      found(to, 'subordinateUnits'),
    ),
  ]
}

/** How many indicators stand under each level in both years. */
export function countChanges({ from, to }: ChangesData, site: Site): FigureChange[] {
  const under = (year: OneYear, key: string) =>
    year.indicators.filter((item) => `${item.level1Code}/${item.level2Code}` === key)
  const found = (year: OneYear, key: string): Found => {
    const items = under(year, key)
    return { value: items.length, line: items[0]?.line ?? null }
  }
  return levelPairs([...from.indicators, ...to.indicators]).map((pair) => {
    const key = `${pair.level1Code}/${pair.level2Code}`
    const name = {
      key,
      label: level2Label(pair.level2Code, site.t),
      division: level1Label(pair.level1Code, site.t),
    }
    return figure(name, found(from, key), found(to, key))
  })
}

/** Rows of a dumbbell chart; a value leads to its line. */
export function dumbbellItems(
  figures: readonly FigureChange[],
  data: ChangesData,
  site: Site,
): DumbbellItem[] {
  return figures.map((item) => ({
    key: item.key,
    label: item.label,
    ...(item.division === null ? {} : { division: item.division }),
    from: item.from,
    to: item.to,
    ...(item.absent === null ? {} : { absent: item.absent }),
    fromHref: item.fromLine === null ? null : site.evidence(data.from.document.id, item.fromLine),
    toHref: item.toLine === null ? null : site.evidence(data.to.document.id, item.toLine),
    ...(item.from === null && item.to === null
      ? { missing: site.t.changes.bothBlankShort }
      : item.from === null || item.to === null
        ? { missing: site.t.blank }
        : {}),
  }))
}

/** What changed, one sentence a figure. */
export function changeSentences(
  figures: readonly FigureChange[],
  years: { from: string; to: string },
  format: (value: number) => string,
  site: Site,
): string[] {
  const t = site.t.changes
  return figures.map(({ label, from, to }) => {
    if (from === null && to === null) return t.bothBlank(label)
    if (from === null) return t.oneBlank(label, years.from, years.to, format(to ?? 0))
    if (to === null) return t.oneBlank(label, years.to, years.from, format(from))
    if (from === to) return t.sameAs(label, format(from))
    const change = formatChange(from, to, { format, language: site.language })
    return t.changeOf(label, format(from), format(to), change)
  })
}

function changed({ from, to, change }: FigureChange): number | null {
  if (change !== undefined) return change
  return from === null || to === null ? null : to - from
}

/** The rows a chart draws; `per` turns a figure into what the table's heading says. */
export function figureTable(
  figures: readonly FigureChange[],
  data: ChangesData,
  options: {
    fileName: string
    heading: (year: string) => string
    per: number
    years: { from: string; to: string }
  },
  site: Site,
): TableTwin {
  const t = site.t.changes.columns
  const { years, per } = options
  const digits = per === 1 ? 0 : 2
  const format = (value: number) =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const link = (end: 'from' | 'to') => (row: Record<string, string | number | null>) => {
    const line = row[`${end}Line`]
    return typeof line === 'number' ? site.evidence(data[end].document.id, line) : null
  }
  const scaled = (value: number | null) => (value === null ? null : value / per)
  return {
    fileName: options.fileName,
    columns: [
      { key: 'division', label: t.side },
      { key: 'label', label: t.what },
      {
        key: 'from',
        label: options.heading(years.from),
        numeric: true,
        format,
        href: link('from'),
      },
      { key: 'to', label: options.heading(years.to), numeric: true, format, href: link('to') },
      { key: 'change', label: t.change, numeric: true, format },
      { key: 'fromLine', label: t.line(years.from), numeric: true, href: link('from') },
      { key: 'toLine', label: t.line(years.to), numeric: true, href: link('to') },
    ],
    rows: figures.map((item) => ({
      division: item.division,
      label: item.label,
      from: scaled(item.from),
      to: scaled(item.to),
      change: scaled(changed(item)),
      fromLine: item.fromLine,
      toLine: item.toLine,
    })),
  }
}
