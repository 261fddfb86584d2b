import type { TipLine } from '../frame/types.ts'

/** A part of a whole, and what it consists of. */
export interface IcicleNode {
  /** Unique in the whole tree. */
  key: string
  /** In full; a stand-in when the document has lost the name. */
  label: string
  /** In the unit of the chart; null: not disclosed. */
  value: number | null
  /** Number of a categorical colour; the one above it otherwise. */
  color?: number
  /** Leads to its evidence. */
  href?: string | null
  /** Shows the chart from this node on; wanted of every node with children. */
  zoomHref?: string | null
  children?: IcicleNode[]
  /** Why there is no value, or a caveat. */
  missing?: string
  detail?: TipLine[]
  /** Whom the part is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/**
 * A whole and its parts by size, level by level from left to right. Which node fills the picture is the caller's to say, so
 * that the address can hold it.
 */
export interface IcicleProps {
  width: number
  /** Name of the picture for a screen reader. */
  label: string
  root: IcicleNode
  /** Key of the node that fills the picture; the root where there is none of that key. */
  zoom?: string | null
  format: (value: number) => string
}
