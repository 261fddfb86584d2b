import { comparable } from '../../text/normalizeText.ts'

const DIVISION = /^(\p{Script=Han}{1,7}?(?:自治州|自治县|市|州(?!市)|地区|盟|县|区|旗))(.*)$/u
/** Words of a body that end like a district (市直机关工委, 开发区) and are none. */
const NO_DISTRICT = /直属|机关|委员|办公|管理|工作|经济|开发|服务|园区/u
/** Words of a title before a division's last letter (转移支付区域, 项目区) that make it none. */
const NO_DIVISION = /支付|资金|项目|绩效|部门|单位|预算|支出|补助|[全各本省]/u
/** What may follow a division at the start of a title: a year, a level, what the table is about. */
const AFTER_DIVISION = /^(?:20\d\d|部门|单位|[市县区州]?本?级|[市县区]直|项目|整体|预算|财政|专项)/u

/**
 * The division whose body publishes, from the body's name: the last 市, 县 or 区 that its name begins with (`东莞市…` → `东莞市`,
 * `重庆市大足区…` → `大足区`), or null.
 */
export function divisionOfBody(department: string): string | null {
  const name = comparable(department)
    .replace(/^(?:中共|中国共产党)/u, '')
    .replace(/^\p{Script=Han}{2,8}?(?:省|自治区)/u, '')
  const [, outer = '', rest = ''] = DIVISION.exec(name) ?? []
  if (outer === '') return null
  if (!/(?:市|州|盟|地区)$/u.test(outer)) return outer
  const inner = DIVISION.exec(rest)?.[1] ?? ''
  return inner !== '' && inner.length <= 5 && !/市$/u.test(inner) && !NO_DISTRICT.test(inner)
    ? inner
    : outer
}

/** The division a title names without a body (`东莞市部门整体预算绩效目标表` → `东莞市`), or null. */
export function divisionInTitle(title: string): string | null {
  const text = comparable(title).replace(/^20\d\d年?度?/u, '')
  const [, division = '', rest = ''] = DIVISION.exec(text) ?? []
  return division !== '' && !NO_DIVISION.test(division) && AFTER_DIVISION.test(rest)
    ? division
    : null
}
