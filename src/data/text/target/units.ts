import type { MeasureTarget } from '../../model/target.ts'

/** Units of what is counted (计量单位, 量词), with an English name. */
const QUANTITY: Record<string, string> = {
  人: 'people', 人次: 'person-times', 人份: 'doses', 人员: 'staff', 名: 'people', 位: 'people', 户: 'households', 户次: 'household visits',
  家: 'bodies', 家次: 'body visits', 村: 'villages', 镇: 'towns', 乡: 'townships', 社区: 'communities', 小区: 'estates',
  所: 'institutions', 校: 'schools', 班: 'classes', 班次: 'classes', 组: 'groups', 队: 'teams', 生: 'pupils',
  个: 'items', 件: 'items', 份: 'copies', 套: 'sets', 台: 'machines', 台次: 'machine runs', 台套: 'sets', 部: 'pieces', 辆: 'vehicles',
  辆次: 'vehicle trips', 车次: 'vehicle trips', 艘: 'ships', 架: 'aircraft', 座: 'structures', 栋: 'buildings', 幢: 'buildings',
  间: 'rooms', 处: 'sites', 场馆: 'venues', 站: 'stations', 站点: 'stations', 点: 'points', 点位: 'points', 口: 'wells', 段: 'sections',
  条: 'items', 条次: 'items', 项: 'items', 项次: 'items', 项目: 'projects', 宗: 'cases', 起: 'cases', 例: 'cases', 案: 'cases', 笔: 'transactions',
  单: 'orders', 票: 'votes', 本: 'copies', 册: 'volumes', 卷: 'volumes', 页: 'pages', 叶: 'leaves', 张: 'sheets', 幅: 'pieces', 篇: 'articles',
  首: 'pieces', 集: 'episodes', 期: 'sessions', 届: 'editions', 轮: 'rounds', 遍: 'passes', 次: 'times', 场: 'events', 场次: 'events',
  批: 'batches', 批次: 'batches', 趟: 'trips', 课时: 'lessons', 学时: 'class hours', 节: 'lessons', 门: 'courses', 学位: 'school places',
  床: 'beds', 床位: 'beds', 路: 'channels', 支: 'pieces', 枚: 'pieces', 块: 'pieces', 片: 'pieces', 根: 'pieces', 盏: 'lamps',
  株: 'plants', 棵: 'trees', 盆: 'pots', 只: 'animals', 头: 'animals', 羽: 'birds', 羽份: 'bird doses', 尾: 'fish', 剂: 'doses',
  剂次: 'doses', 针: 'doses', 袋: 'bags', 瓶: 'bottles', 桶: 'barrels', 箱: 'boxes', 盒: 'boxes', 包: 'packs', 款: 'models', 种: 'kinds',
  类: 'classes', 级: 'grades', 档: 'grades', 星: 'stars', 星级: 'stars', 分: 'points', 倍: 'times as much', 年一遇: '-year event',
  吨: 't', 公斤: 'kg', 千克: 'kg', 克: 'g', 斤: 'jin', kg: 'kg', t: 't', 吨标准煤: 't of standard coal', 毫克: 'mg', 微克: 'µg',
  平方米: 'm²', 平方公里: 'km²', '㎡': 'm²', m2: 'm²', 'm²': 'm²', 立方米: 'm³', m3: 'm³', 'm³': 'm³', 方: 'm³', 亩: 'mu', 亩次: 'mu-times',
  公顷: 'ha', 米: 'm', 公里: 'km', 千米: 'km', m: 'm', km: 'km', 厘米: 'cm', 毫米: 'mm', 升: 'l', 毫升: 'ml', 度: '度',
  千瓦时: 'kWh', 千瓦: 'kW', 兆瓦: 'MW', 分贝: 'dB', 摄氏度: '°C', '℃': '°C', 兆: 'M', 美元: 'US dollars', 港元: 'Hong Kong dollars',
  港币: 'Hong Kong dollars', 欧元: 'euros', 日元: 'yen', 英镑: 'pounds',
} // prettier-ignore

/** Any classifier with 次 counts times: 册次, 点次. */
const TIMES = Object.entries(QUANTITY)
  .filter(([unit]) => /^\p{Script=Han}$/u.test(unit) && QUANTITY[`${unit}次`] === undefined)
  .map(([unit, english]) => [`${unit}次`, `times ${english}`] as const)
for (const [unit, english] of TIMES) QUANTITY[unit] = english

/** Units of time (时间单位). */
const TIME: Record<string, string> = {
  年: 'years', 个月: 'months', 月: 'months', 季度: 'quarters', 学期: 'terms', 学年: 'school years', 周: 'weeks', 星期: 'weeks', 天: 'days',
  日: 'days', 工作日: 'working days', 自然日: 'calendar days', 小时: 'hours', 分钟: 'minutes', 秒: 'seconds', 毫秒: 'milliseconds',
} // prettier-ignore

/** Powers of ten that a printed ratio (比率) is above percent. */
const RATIO: Record<string, number> = { '%': 0, '‰': -1, 百分点: 0, 成: 1 }

/** Other ways to print a unit of ratio or time. */
const SAME: Record<string, string> = {
  百分比: '%',
  个百分点: '百分点',
  个工作日: '工作日',
  个自然日: '自然日',
  个小时: '小时',
  个季度: '季度',
  个学期: '学期',
  个星期: '星期',
  钟头: '小时',
  月: '个月',
  元人民币: '元',
}

/** A unit as it is called after 每 and a slash: there 月 cannot be a date. */
export function counterName(unit: string): string {
  return unit === '个月' ? '月' : unit
}

/** Powers of ten of the words that multiply (万, 亿). */
export const MULTIPLIERS: Record<string, number> = {
  百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 万亿: 12,
} // prettier-ignore

const KNOWN = new Set([
  ...Object.keys(QUANTITY),
  ...Object.keys(TIME),
  ...Object.keys(RATIO),
  ...Object.keys(SAME),
  '元',
])
const FIRST = new Set([...KNOWN].map((word) => word[0] ?? ''))
const LONGEST = 5

/** A unit that begins at `at`: its canonical name and where it ends. The longest known word; null when there is none. */
export function matchUnit(text: string, at: number): { unit: string; end: number } | null {
  if (!FIRST.has(text[at] ?? '')) return null
  for (let length = LONGEST; length > 0; length -= 1) {
    const word = text.slice(at, at + length)
    // The m of mg is no metre.
    const cut = /[a-z]$/iu.test(word) && /^[a-z]/iu.test(text.slice(at + length, at + length + 1))
    if (word.length === length && KNOWN.has(word) && !cut) {
      return { unit: SAME[word] ?? word, end: at + length }
    }
  }
  return null
}

/** The word that multiplies at `at` (`1.2万`), or null. */
export function matchMultiplier(text: string, at: number): { word: string; end: number } | null {
  for (const length of [2, 1]) {
    const word = text.slice(at, at + length)
    if (word in MULTIPLIERS) return { word, end: at + length }
  }
  return null
}

/** What a unit measures. Money units end in 元 (万元); what is not known is counted. */
export function kindOfUnit(unit: string | null): MeasureTarget['kind'] {
  if (unit === null) return 'quantity'
  if (unit in RATIO) return 'ratio'
  if (unit in TIME) return 'period'
  return moneyPlaces(unit) === null ? 'quantity' : 'money'
}

/** Powers of ten between a unit of money and one fen (分); null when it is no such unit. */
export function moneyPlaces(unit: string): number | null {
  if (!unit.endsWith('元')) return null
  const multiplier = unit.slice(0, -1)
  if (multiplier === '') return 2
  const places = MULTIPLIERS[multiplier]
  return places === undefined ? null : places + 2
}

/** Powers of ten between a unit of ratio and one percent. */
export function ratioPlaces(unit: string): number {
  return RATIO[unit] ?? 0
}

/** English name of a unit; a unit that is not known keeps its Chinese name. */
export function unitInEnglish(unit: string): string {
  return QUANTITY[unit] ?? TIME[unit] ?? (unit === '百分点' ? 'percentage points' : unit)
}
