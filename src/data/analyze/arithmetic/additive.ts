import type { IndicatorRow } from '../../model/rows.ts'
import type { MeasureTarget } from '../../model/target.ts'
import type { ReadTarget } from '../targets/targetReadings.ts'
import { isPrice } from './statedTotals.ts'

/**
 * Units whose counts of single years add up to that of the cycle: what is held, issued or used up. People, posts, places, machines and
 * kilometres are mostly the same ones every year and do not.
 */
const ADDITIVE = new Set(
  '人次 场次 班次 批次 台次 车次 辆次 户次 家次 条次 项次 次 场 期 批 份 本 册 篇 件 宗 起 例 幅 集 首 株 棵 轮 课时 学时 亩次'.split(
    ' ',
  ),
)

/** Units of grades and measurements, of which a cycle can have any. */
const MEASURED = new Set(
  '分 级 档 星 星级 倍 度 分贝 摄氏度 ℃ 毫克 微克 年一遇 兆 千瓦 兆瓦 毫升 升 米 厘米 毫米'.split(
    ' ',
  ),
)

/** Words that make a number one for each year, also where it stands in the column of the cycle. */
const YEARLY = /每年|年均|全年|每月|每季|\/年|年度/u

/** The targets of an indicator for the cycle and for the year, where both count the same and counts add up. */
export interface AdditiveTargets {
  cycle: MeasureTarget
  annual: MeasureTarget
}

/** Both targets as counts that add up over years; null where they are something else or cannot be told to be the same thing. */
export function additiveTargets(indicator: IndicatorRow, read: ReadTarget): AdditiveTargets | null {
  const targets = countedTargets(indicator, read)
  return targets && ADDITIVE.has(targets.annual.unit ?? '') ? targets : null
}

/** Both targets as counts or sums of money of one unit, whether or not years add up; prices and what is said for each year are left out. */
export function countedTargets(indicator: IndicatorRow, read: ReadTarget): AdditiveTargets | null {
  const { name, cycleTarget, annualTarget } = indicator
  if (cycleTarget === null || annualTarget === null) return null
  if (YEARLY.test(name) || YEARLY.test(cycleTarget)) return null
  const cycle = countOf(cycleTarget, name, read)
  const annual = countOf(annualTarget, name, read)
  if (!cycle || !annual || cycle.kind !== annual.kind) return null
  const isSameUnit = cycle.kind === 'money' || cycle.unit === annual.unit
  return isSameUnit && cycle.operator === annual.operator ? { cycle, annual } : null
}

function countOf(text: string, name: string, read: ReadTarget): MeasureTarget | null {
  const reading = read(text)
  if (reading.shape !== 'measure' || reading.upper !== null || reading.per.length > 0) return null
  if (reading.ambiguous !== null || reading.value.number <= 0) return null
  if (reading.kind === 'money') return isPrice(name) ? null : reading
  const isCount = reading.kind === 'quantity' && !MEASURED.has(reading.unit ?? '')
  return isCount && !(reading.unit === null && /率|度|比|指数/u.test(name)) ? reading : null
}
