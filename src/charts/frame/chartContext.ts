import { getContext, setContext } from 'svelte'
import type { ChartEdit } from './chartEdit.ts'

/** What charts may know of the site around them; they know no address of their own. */
export interface ChartContext {
  siteName: () => string
  /** Absolute address of what is shown now, with the anchor of a chart; its edit is in it unless told otherwise. */
  address: (chart: string, edited?: boolean) => string
  /** Absolute form of a link of the page. */
  absolute: (href: string) => string
  today: () => Date
  /** Loads what the charts' `sql` needs; to be awaited before it is called. */
  prepareSql: () => Promise<void>
  /** Where SQL can be changed and run; null where it cannot. */
  sqlAddress?: (sql: string) => string | null
  /** A file of the pictures' font; rejects where it cannot be had. */
  fontFile: (name: string) => Promise<ArrayBuffer>
  /** A chart stands alone in another site's page: it offers nothing but itself. */
  alone?: boolean
  /** HTML that shows a chart in another page, with its edit; null where it cannot stand alone. The height is in CSS pixels. */
  embedCode: (chart: string, title: string, height: number) => string | null
  /** What the link says of a chart; null where it says nothing. */
  edit: (chart: string) => ChartEdit | null
  /** Puts an edit into the link; an empty one takes it out. */
  setEdit: (edit: ChartEdit) => void
}

const KEY = Symbol('chart context')

/** Tells the charts below the calling component about the site. */
export function setChartContext(context: ChartContext): void {
  setContext(KEY, context)
}

/** The site around a chart; null where none was set: the chart then offers what needs none. Call while a component is set up. */
export function chartContext(): ChartContext | null {
  return getContext<ChartContext | undefined>(KEY) ?? null
}
