import type { ChartEdit } from '../frame/chartEdit.ts'
import type { Language, SourceLink, TableTwin } from '../frame/types.ts'

/** A chart as it is taken along: its own words, and what a reader has made of them. */
export interface TakenChart {
  id: string
  language: Language
  /** The chart's own, whatever a reader has written. */
  title: string
  subtitle: string
  summary: string
  source: SourceLink[]
  notes: string[]
  missing: string | undefined
  version: string | undefined
  table: TableTwin
  sql: (() => string) | undefined
  /** null where the chart is shown as it is. */
  edit: ChartEdit | null
}

/** Departments behind a chart, each once; the sources' own labels where it is not said whose they are. */
export function publishersOf(source: readonly SourceLink[]): string[] {
  return [...new Set(source.map(({ label, publisher }) => publisher ?? label))]
}

/** Title and subtitle as they are shown. */
export function shownWords({ title, subtitle, edit }: TakenChart): {
  title: string
  subtitle: string
} {
  return {
    title: edit === null || edit.title === '' ? title : edit.title,
    subtitle: edit === null || edit.subtitle === '' ? subtitle : edit.subtitle,
  }
}
