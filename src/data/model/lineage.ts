import type { TargetComparison } from './target.ts'

/**
 * How an item of a later year stands to those of an earlier one: `same` in name (but for years, ordinals and （是/否）), `reworded`, one whole
 * that went on in parts (`split`), parts that went on in one whole (`merged`), without a successor (`dropped`), without a predecessor (`new`).
 */
export type LinkRelation = 'same' | 'reworded' | 'split' | 'merged' | 'dropped' | 'new'

/** What is linked: 三级指标, or projects and tasks. */
export type LinkedKind = 'indicator' | 'project'

/** Who decided: the matching, or a reviewer whose crosswalk stands in `data/reference`. */
export type DecidedBy = 'machine' | 'reviewed'

/** What indicators and projects have in common when they are linked. */
interface LinkRow {
  /** The ids of both ends, or of one with the year of the other. */
  id: string
  departmentId: string
  /** null for `new`. */
  fromId: string | null
  /** null for `dropped`. */
  toId: string | null
  fromYear: number
  toYear: number
  relation: LinkRelation
  /**
   * Of the machine's links: how likely a reviewer would link the two, 0 to 1; of a split or merger the share of the whole that its parts
   * cover. Null for what was dropped, is new, or was reviewed.
   */
  score: number | null
  reasonZh: string
  reasonEn: string
  decidedBy: DecidedBy
}

/** An indicator of one year and what continues it in a later one. */
export interface IndicatorLinkRow extends LinkRow {
  /** How the later target stands to the earlier one; null where there are no two targets of one thing: dropped, new, split, merged, blank. */
  drift: TargetComparison | null
  driftReasonZh: string | null
  driftReasonEn: string | null
}

/** A project or task of one year and what continues it in a later one. */
export interface ProjectLinkRow extends LinkRow {
  /** The year's money as printed. */
  fromAmountFen: number | null
  toAmountFen: number | null
  /** The later amount less the earlier one, of links one to one whose amounts are both printed; else null. */
  changeFen: number | null
}

/** What machine and review each say of one item: the machine alone, before it knew the review. */
export interface LinkReviewRow {
  id: string
  departmentId: string
  kind: LinkedKind
  itemId: string
  fromYear: number
  toYear: number
  machineRelation: LinkRelation
  /** Items of the other year the machine links it to. */
  machineIds: string[]
  machineScore: number | null
  reviewedRelation: LinkRelation
  reviewedIds: string[]
  /** 1 where both name the same items of the other year. */
  sameItems: 0 | 1
  /** 1 where they also name the same relation. */
  agrees: 0 | 1
}

/** What comparing the years of each department gives. */
export interface Lineage {
  indicatorLinks: IndicatorLinkRow[]
  projectLinks: ProjectLinkRow[]
  linkReviews: LinkReviewRow[]
}
