import type { Snippet } from 'svelte'
import type { SourceLink, TableTwin } from './types.ts'

/** Everything around a chart: words, evidence, table twin. All text arrives in the reader's language. */
export interface ChartFrameProps {
  /** Unique on the page; also the anchor of the figure. */
  id: string
  /** Says in words what the chart shows. */
  title: string
  /** Unit, departments, years. */
  subtitle: string
  source: SourceLink[]
  /** Caveats, one sentence each (an inferred year, a label that was worked out). */
  notes?: string[]
  /** What is missing, in words. */
  missing?: string
  /** Version of the data, as the manifest has it. */
  version?: string
  table: TableTwin
  /** The questions behind the chart as text to read and run, values written in; asked for when the reader wants to see it. */
  sql?: () => string
  /** One or two sentences for a screen reader; also the alternative to the picture. */
  summary: string
  /** Defaults to ready; `empty` draws the "no data" state instead of the chart. */
  state?: 'ready' | 'empty'
  /** Why there is nothing, and what to do; a general sentence otherwise. */
  emptyText?: string
  /** Level of the title's heading. Defaults to 3. */
  headingLevel?: 2 | 3 | 4
  /** Draws the chart at a width in CSS pixels. */
  chart: Snippet<[{ width: number }]>
  /** Switches that belong to the chart (amount or share, …), drawn beside the table toggle. */
  controls?: Snippet
}
