import type { DecidedBy, LinkRelation } from '../model/lineage.ts'
import type { TargetComparison } from '../model/target.ts'
import type { Condition } from './query.ts'

/** Which links are asked about: of departments, from some years to others. An empty list does not restrict. */
export interface LinkFilter {
  departments: readonly string[]
  fromYears: readonly number[]
  toYears: readonly number[]
}

/** Every link. */
export const ALL_LINKS: LinkFilter = { departments: [], fromYears: [], toYears: [] }

/** How a target can stand to the earlier one: what asks for less first, what cannot be compared, then what asks for more or the same. */
export const DRIFTS: readonly TargetComparison[] = [
  'dequantified',
  'lowered',
  'kind-changed',
  'unit-changed',
  'incomparable',
  'raised',
  'quantified',
  'same',
]

/** Relations, what both years have first. */
export const RELATIONS: readonly LinkRelation[] = [
  'same',
  'reworded',
  'split',
  'merged',
  'dropped',
  'new',
]

/** Who can have decided. */
export const DECIDERS: readonly DecidedBy[] = ['machine', 'reviewed']

/** What every question about links asks. */
export const LINK_COLUMNS = [
  'id',
  'from_id',
  'to_id',
  'from_year',
  'to_year',
  'relation',
  'score',
  'reason_zh',
  'reason_en',
  'decided_by',
] as const

/** Links in the order of the earlier document, then what is new in the order of the later one. */
export const LINK_ORDER = [
  'department_id',
  'from_year',
  'to_year',
  'from_document_id',
  'from_line',
  'to_document_id',
  'to_line',
  'id',
].map((column) => ({ column }))

/** Conditions that hold a query about links within a filter. */
export function withinLinks({ departments, fromYears, toYears }: LinkFilter): Condition[] {
  const lists = [
    { column: 'department_id', values: departments },
    { column: 'from_year', values: fromYears },
    { column: 'to_year', values: toYears },
  ]
  return lists
    .filter(({ values }) => values.length > 0)
    .map(({ column, values }) => ({ column, op: 'in', values }))
}
