import { comparable } from '../../text/normalizeText.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { isBlockLabel } from '../../text/recogniseLevel.ts'

/** What a column of an indicator table holds. */
export type ColumnRole =
  | 'block'
  | 'level1'
  | 'level2'
  | 'name'
  | 'cycle'
  | 'annual'
  | 'operator'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason'
  | 'history'
  | 'remark'

/** A column of an indicator table's header. */
export interface HeaderColumn {
  role: ColumnRole
  column: number
}

/** Whose targets a block of the table holds: the whole cycle's or the year's. */
export type BlockScope = 'cycle' | 'annual'

/**
 * An indicator table's header: at least a column of names and one of values. Two halves side by side (中期 | 年度) are two lists of columns.
 */
export interface IndicatorHeader {
  halves: HeaderColumn[][]
  /** Scope the header's own block label names (长期绩效指标), or null. */
  scope: BlockScope | null
}

const ROLES: readonly [RegExp, ColumnRole][] = [
  [/^一级(?:指标)?(?:名称)?$/u, 'level1'],
  [/^二级(?:指标)?(?:名称)?$/u, 'level2'],
  [/^(?:三级(?:指标)?(?:名称)?(?:\(.*\))?|(?:绩效)?指标内容|指标名称|具体指标)$/u, 'name'],
  [/^(?:指标)?(?:性质|方向)$|^(?:运算|计算|比较)符号?$/u, 'operator'],
  [/^(?:度量|计量|指标|计算)?单位$/u, 'unit'],
  [/^(?:自评|评价|实际|指标)?得分(?:\(.*\))?$|^(?:自评|评价)分数?$/u, 'score'],
  [/^(?:分值|权重|标准分值?|指标分值|指标权重)(?:\(.*\))?$/u, 'weight'],
  [/原因|改进措施/u, 'reason'],
  [
    /^得分系数|^(?:前|上|近|往)[一两二三]?年|^历史|^(?:20\d\d年)?(?:上年|前年)|^20\d\d年(?:实际|执行|完成)/u,
    'history',
  ],
  [
    /^(?:全年|年度|本年度?|当年)?(?:实际)?(?:完成|实现|达成|实际)(?:指标)?(?:情况|值|结果|数)$|^完成值$/u,
    'actual',
  ],
  [
    /^(?:实施周期|周期|实施期|中期|长期|中长期|中期滚动)(?:绩效|总体)?(?:指标值|目标值|指标目标值)(?:\(.*\))?$/u,
    'cycle',
  ],
  [
    /^(?:(?:本|全)?年度?|当年|年初|预期|计划|20\d\d年?度?|调整后?|设定|绩效)*(?:指标值|目标值|实现值|预期值|计划水平|指标目标值)(?:及单位)?(?:\(.*\))?$/u,
    'annual',
  ],
  [
    /^(?:备注|指标解释|指标说明|说明|绩效标准|评[分价]标准|是否核心指标|指标方向性?|指标来源|解释|填报说明|计算方法|考核内容|评分规则|指标值说明)/u,
    'remark',
  ],
]

function roleOf(text: string): ColumnRole | null {
  if (text.length > 40) return null
  // (A), (B): forms letter the columns their formulas name.
  const key = comparable(text).replace(/:$|\([A-Z]\)$/gu, '')
  for (const [pattern, role] of ROLES) if (pattern.test(key)) return role
  return isBlockLabel(text) ? 'block' : null
}

/** The header of an indicator table, when the row is one. A header whose 一级指标 has slipped to another row is one too. */
export function readHeader(row: GridRow): IndicatorHeader | null {
  const cells = filledCells(row)
  const columns: HeaderColumn[] = cells.map(({ column, text }) => ({
    column,
    role: roleOf(text) ?? ('remark' as const),
  }))
  // 指标内容 heads the names in some forms, and explains them in those that print 三级指标 too.
  const isNamed = cells.some(({ text }) => /^(?:三级指标|指标名称)/u.test(comparable(text)))
  for (const [index, column] of columns.entries())
    if (isNamed && /指标内容$/u.test(comparable(cells[index]?.text ?? ''))) column.role = 'remark'
  const has = (role: ColumnRole) => columns.some((column) => column.role === role)
  // Years beside the year's own target are history.
  if (has('annual'))
    for (const [index, column] of columns.entries())
      if (/^20\d\d年?$/u.test(comparable(cells[index]?.text ?? ''))) column.role = 'history'
  // Beside what was achieved, 说明 and 备注 say why.
  if (has('actual') && !has('reason'))
    for (const [index, column] of columns.entries())
      if (/^(?:情况)?(?:说明|备注)$/u.test(comparable(cells[index]?.text ?? '')))
        column.role = 'reason'
  const hasValues = has('cycle') || has('annual') || has('actual')
  if (!has('name') || !hasValues) return null
  const first = columns.findIndex((column) => column.role !== 'block' && column.role !== 'remark')
  const scopes = cells.slice(0, first).flatMap((cell) => scopeOf(cell.text) ?? [])
  return { halves: halvesOf(columns), scope: scopes[0] ?? null }
}

/** A second column of names begins a second half. */
function halvesOf(columns: HeaderColumn[]): HeaderColumn[][] {
  const names = columns.flatMap((column, index) => (column.role === 'name' ? [index] : []))
  const second = names[1]
  if (second === undefined) return [columns]
  let start = second
  while (start > 0 && ['level1', 'level2'].includes(columns[start - 1]?.role ?? '')) start--
  return [columns.slice(0, start), columns.slice(start)]
}

/** The scope a block label or heading names, or null. */
export function scopeOf(text: string): BlockScope | null {
  const key = comparable(text)
  if (/(?:长期|中期|中长期|实施周期|实施期|周期)(?:滚动)?(?:绩效|总体)?(?:指标|目标)/u.test(key))
    return 'cycle'
  return /(?:年度|当年|本年)(?:绩效|总体)?(?:指标|目标)/u.test(key) ? 'annual' : null
}

/** Whether a text heads a column of an indicator table. */
export function isColumnHead(text: string): boolean {
  const role = roleOf(text)
  return role !== null && role !== 'block'
}

/** Whether a cell is a word of an indicator table's header, wherever it has slipped to. */
export function isHeaderWord(cell: Filled): boolean {
  const role = roleOf(cell.text)
  return (
    role === 'level1' ||
    role === 'level2' ||
    role === 'name' ||
    role === 'cycle' ||
    role === 'annual'
  )
}

/** The header most forms print, for a table whose header was lost. */
export const USUAL_HEADER: IndicatorHeader = {
  halves: [
    (['block', 'level1', 'level2', 'name', 'cycle', 'annual'] as const).map((role, column) => ({
      role,
      column,
    })),
  ],
  scope: null,
}
