import { comparable } from '../../text/normalizeText.ts'
import { matchUnit } from '../../text/target/units.ts'

/** Units that names carry at their end: 人数 counts 人. */
const COUNT_WORDS = /(?:人次|场次|班次|批次|台班|比例|占比|百分比)(?=$|[（(])/u

/** Ends in 率: a ratio in percent by its name. */
const RATE = /率(?=$|[（(])/u

/** 每人每年2万元 and 元/月 say what a price is counted by and not when. */
const PERIOD =
  /(?<!\d)(?:19|20)\d\d(?:年?[-—~至](?:19|20)\d\d)?年|[本当全]年|年[度内底末]|(?<!人)每个?(?:半年|[一二三四两]年|年|月|季度?|周|日|天|学期)|(?<![人元])[/／](?:年|月|季度?|周)|[上下]半年|第?[一二三四]季度|\d{1,2}月(?:底|末|\d{1,2}日)?[之以]?前|学[年期]|十[一二三四五六七八九]五/u

const BASELINE =
  /同比|环比|(?:较|比)(?:上年|去年|上一?年度|往年|前[一二三两]年|基期|(?:19|20)\d\d年)|不(?:低|高)于(?:上年|去年|往年)|基期|基线|基数|历史(?:水平|标准|数据|最)|近[一二三四五两]年|[由从][^，；。]{1,20}?(?:提高|提升|增加|增长|上升|下降|降低|减少|压缩)[至到]|(?:增长|下降|降低|减少|上升|提高|提升)(?:率|幅度|比例)|增[速幅]|降幅/u

/** A title in 《》 alone may be what is printed or bought; that of a rule is not. */
const SOURCE =
  /(?:按照?|依据|根据|参照|依照)[^，；。《]{0,10}《[^《》]{2,60}》|(?:按照?|依据|根据|参照|依照)[^，；。]{0,40}?(?:标准|办法|规定|规范|要求|文件|通知|条例|制度)》?|《[^《》]{2,40}(?:办法|规定|条例|标准|规范|规划|方案|意见|通知|制度|细则|法)》|问卷|调查表|满意度调查|测评|测试|考试|考核|验收|备案|审计|鉴定|认证|检测|抽检|第三方|评审|评估报告|台账|统计(?:数据|报表|年鉴)|报表|名册|签到|登记[表簿]|监测(?:数据|报告)/u

/** The unit a name carries, verbatim: 参会人数（人）, 培训人数, 合格率. Null when it carries none. */
export function unitInName(name: string): string | null {
  const bracket = /[（(]([^（）()]{1,6})[）)]\s*$/u.exec(name)
  const inner = comparable(bracket?.[1] ?? '')
  const unit = inner === '' ? null : matchUnit(inner, 0)
  if (unit && unit.end === inner.length) return bracket?.[0].trim() ?? null
  // 起数, 座数, 家数: a classifier and 数.
  const counted = /(\p{L})数(?=$|[（(])/u.exec(name)
  if (counted && matchUnit(counted[1] ?? '', 0)) return counted[0]
  return COUNT_WORDS.exec(name)?.[0] ?? RATE.exec(name)?.[0] ?? null
}

/** Words of an indicator that say when; null where none do. */
export function periodWords(text: string): string | null {
  return PERIOD.exec(text)?.[0] ?? null
}

/** Words that say with what it is compared. */
export function baselineWords(text: string): string | null {
  return BASELINE.exec(text)?.[0] ?? null
}

/** Words that say what it can be verified by. */
export function sourceWords(text: string): string | null {
  return SOURCE.exec(text)?.[0] ?? null
}
