import type { Rule } from '../rule.ts'
import { departmentConflict } from './departmentConflict.ts'
import { jurisdictionConflict } from './jurisdictionConflict.ts'
import { textMissing } from './textMissing.ts'
import { unitConflict } from './unitConflict.ts'
import { yearConflict } from './yearConflict.ts'

/** Every rule, in the order in which findings about a document are shown. */
export const RULES: readonly Rule[] = [
  yearConflict,
  departmentConflict,
  jurisdictionConflict,
  unitConflict,
  textMissing,
]
