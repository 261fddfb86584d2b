import type { LinkRelation } from '../../data/model/lineage.ts'
import { categoryColor } from '../frame/legend.ts'

const NUMBERS: Record<LinkRelation, number> = {
  same: 6,
  reworded: 1,
  split: 2,
  merged: 5,
  dropped: 4,
  new: 3,
}

/** The colour of a relation, the same in every chart that shows relations. */
export function relationColor(relation: LinkRelation): string {
  return categoryColor(NUMBERS[relation]).fill
}
