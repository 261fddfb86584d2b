import { comparable } from '../../text/normalizeText.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { isBlockLabel } from './recogniseLevel.ts'

/** What a column of an indicator table holds. */
export type ColumnRole = 'block' | 'level1' | 'level2' | 'name' | 'cycle' | 'annual' | 'extra'

/** A column of an indicator table's header. */
export interface HeaderColumn {
  role: ColumnRole
  column: number
  printed: string
}

/** An indicator table's header: at least a column of names and one of targets. */
export interface IndicatorHeader {
  columns: HeaderColumn[]
}

const ROLES: readonly [RegExp, ColumnRole][] = [
  [/^一级指标/u, 'level1'],
  [/^二级指标/u, 'level2'],
  [/^(?:三级指标|指标内容|指标名称)/u, 'name'],
  [
    /^(?:实施周期|周期|实施期|中期|长期|总体|中长期)(?:绩效)?(?:指标值|目标值?)(?:\(.*\))?$/u,
    'cycle',
  ],
  [
    /^(?:本?年度|当年|全年|本年|计划|预期|20\d\d年度?)*(?:绩效)?(?:预期)?(?:指标值|目标值|实现值)(?:\(.*\))?$/u,
    'annual',
  ],
]

function roleOf(text: string): ColumnRole | null {
  const key = comparable(text)
  for (const [pattern, role] of ROLES) if (pattern.test(key)) return role
  return isBlockLabel(text) ? 'block' : null
}

/** The header of an indicator table, when the row is one. A header whose 一级指标 has slipped to another row is one too. */
export function readHeader(row: GridRow): IndicatorHeader | null {
  const columns = filledCells(row).map(({ column, text }) => ({
    column,
    role: roleOf(text) ?? ('extra' as const),
    printed: text,
  }))
  const has = (role: ColumnRole) => columns.some((column) => column.role === role)
  if (!has('name') || !(has('cycle') || has('annual'))) return null
  return { columns }
}

/** Whether a cell is a word of an indicator table's header, wherever it has slipped to. */
export function isHeaderWord(cell: Filled): boolean {
  const role = roleOf(cell.text)
  return role !== null && role !== 'block'
}

/** The header most forms print, for a table whose header was lost. */
export const USUAL_HEADER: IndicatorHeader = {
  columns: (['block', 'level1', 'level2', 'name', 'cycle', 'annual'] as const).map(
    (role, column) => ({
      role,
      column,
      printed: '',
    }),
  ),
}
