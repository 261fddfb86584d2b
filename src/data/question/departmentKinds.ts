import { textOf } from './cell.ts'
import type { Question } from './query.ts'

/** A sort of body, and why bodies of it are peers. */
export interface DepartmentKindItem {
  code: string
  name: string
  nameEn: string
  reason: string
  reasonEn: string
}

/** Kinds by their codes; an empty list does not restrict. */
export interface KindFilter {
  kinds: readonly string[]
}

/** Which sorts of bodies are there? */
export const departmentKinds: Question<KindFilter, DepartmentKindItem> = {
  name: 'departmentKinds',
  query: ({ kinds }) => ({
    from: 'department_kind',
    dimensions: ['code', 'name', 'name_en', 'reason', 'reason_en'],
    measures: [],
    where: kinds.length > 0 ? [{ column: 'code', op: 'in', values: kinds }] : [],
    order: [{ column: 'code' }],
  }),
  decode: (row) => ({
    code: textOf(row, 'code'),
    name: textOf(row, 'name'),
    nameEn: textOf(row, 'name_en'),
    reason: textOf(row, 'reason'),
    reasonEn: textOf(row, 'reason_en'),
  }),
}
