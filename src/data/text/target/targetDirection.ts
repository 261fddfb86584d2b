import type { TargetReading } from '../../model/target.ts'

/** Whether more or less of it is better (正向, 反向指标); null when neither the sign nor the name says so. */
export type TargetDirection = 'higher' | 'lower' | null

/** 投诉宗数下降比例: the more it goes down the better. A name that ends so counts before what it is about. */
const GOES_DOWN =
  /(?:下降|降低|减少|压减|节约|节省|缩短|挽回|追回)(?:率|比例|比率|幅度|额|金额|数|数量|个数|百分比|水平)?(?:[（(].*)?$/u
const LESS =
  /超支|投诉|成本|差错|误差|失误|事故|事件|死亡|伤亡|漏损|故障|违规|违法|违纪|犯罪|浓度|污染|能耗|损失|受害|费用|造价|单价|均价|支出|预算|补贴总额|总额|时限|响应|办结|耗时|用时|警情|超标|返工|拖欠|逾期|流失|辍学|困人|乱排/u
const MORE =
  /完成|覆盖|合格|满意|达标|及时|准确|通过率|参与|受益|就业|收入|增收|增速|增长|产值|消费|提高|提升|新增|知晓|利用|入学|治愈|保障|开放|年限|天数|人数|人次|数量|个数|次数|场次/u

/**
 * Which way a target is better.
 *
 * The sign goes first: `≥` wants more, `≤` and `±` want less, a deadline wants sooner. Without one the name decides
 * (超支率, 投诉率, 成本 are better low even with `=`). A count or ratio whose name says nothing is better high; money
 * and time are left open, since 补助标准 and 训练时间 can be either.
 */
export function targetDirection(reading: TargetReading, name: string | null): TargetDirection {
  if (reading.shape === 'date')
    return reading.operator === '≥' || reading.operator === '>' ? 'higher' : 'lower'
  if (reading.shape !== 'measure') return null
  const { operator, kind } = reading
  if (operator === '≥' || operator === '>') return 'higher'
  if (operator === '≤' || operator === '<' || operator === '±') return 'lower'
  const named = directionOfName(`${name ?? ''}${reading.label ?? ''}`)
  if (named) return named
  return kind === 'quantity' || kind === 'ratio' ? 'higher' : null
}

function directionOfName(name: string): TargetDirection {
  if (GOES_DOWN.test(name)) return 'higher'
  if (LESS.test(name))
    return /保障率|处置率|处理率|办结率|响应率|整改率|查处率|完成率/u.test(name)
      ? 'higher'
      : 'lower'
  return MORE.test(name) ? 'higher' : null
}
