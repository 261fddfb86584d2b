import type { IndicatorRow } from '../model/rows.ts'
import { isCost } from './groups.ts'

/** Money put in or paid out, and people put to work: names of what a project uses and not of what it achieves. */
const MONEY =
  /(?:资金|经费|费用|款项|预算)(?:.{0,4})(?:支付|支出|使用|到位|拨付|执行)(?:率|进度|及时率|及时性|完成率)|(?:支付|支出|拨付|预算执行)(?:率|进度|及时率)$|(?:经费|资金|投入|预算|支出)(?:总额|总量|规模|金额)|(?:投入|安排)(?:资金|经费)/u
const PEOPLE =
  /(?:聘用|派遣|在编|编制|工作人员|雇员|聘员|投入)(?:人员)?(?:人数|数量|数)(?:[（(].*)?$/u

/** Whether an indicator that is filed under output or benefit names an input (投入). Under cost, money is in its place. */
export function isInput(indicator: IndicatorRow): boolean {
  if (isCost(indicator)) return false
  return isPayment(indicator) || PEOPLE.test(indicator.name)
}

/** Whether it is about money being paid, whatever its level. */
function isPayment({ name }: IndicatorRow): boolean {
  return (
    MONEY.test(name) &&
    !/补[助贴]|救助金|奖励金|奖补|惠农|补偿|报销|待遇|养老金|受益|工资/u.test(name)
  )
}
