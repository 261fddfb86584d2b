import type { LinkRelation } from '../../data/model/lineage.ts'
import type { NameFilter } from '../frame/nameFilter.ts'
import type { ChartKey, TipLine } from '../frame/types.ts'

/** One thing of a year. */
export interface RibbonItem {
  key: string
  /** In full; a stand-in such as （名称缺失） when `lost`. */
  label: string
  /** The document has lost the name, so `label` is a stand-in. */
  lost?: boolean
  /** Key of the heading it stands under. */
  group: string
  /** What is written beside the name: a target, an amount. */
  value?: string | null
  /** The value is another one than on the other side. */
  changed?: boolean
  href?: string | null
  detail?: TipLine[]
  /** Whom the item is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** What became of an item: two ends, or one where the relation is `dropped` or `new`. */
export interface RibbonLink {
  key: string
  /** Key of an item on the left; null for what is new. */
  from: string | null
  /** Key of an item on the right; null for what was dropped. */
  to: string | null
  relation: LinkRelation
  /** Nothing at all changed, so that runs of such links may be drawn as one band. */
  plain?: boolean
  detail?: TipLine[]
  /** Why the relation is said. */
  note?: string
}

/** Words of the chart. */
export interface RibbonWords {
  relations: Record<LinkRelation, string>
  /** What a band of so many unchanged items says. */
  folded: (count: number) => string
  /** Names of the two sides, usually years. */
  from: string
  to: string
}

/** What a list of items became: earlier on the left, later on the right. Headings in the order given. */
export interface RibbonsProps {
  width: number
  label: string
  groups: ChartKey[]
  left: RibbonItem[]
  right: RibbonItem[]
  links: RibbonLink[]
  words: RibbonWords
  /** Draws every unchanged item, however many there are. Defaults to false. */
  open?: boolean
  /** What an entry of the legend filters. */
  filterOf?: (relation: LinkRelation) => NameFilter
}
