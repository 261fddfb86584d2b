import { comparable } from './normalizeText.ts'

/** What a cell that prints a level of the taxonomy can mean: a level-1 code, a level-2 code, or either. */
export interface RecognisedLevel {
  level1Code: string | null
  level2Code: string | null
  /** The label as printed, without codes, weights and line breaks. */
  printed: string
}

/** Names of levels as documents print them, without the final 指标. */
const LEVEL1_NAMES: Record<string, string> = {
  产出: '1',
  预期产出: '1',
  项目产出: '1',
  效益: '2',
  效果: '2',
  预期效益: '2',
  预期效果: '2',
  项目效益: '2',
  项目效果: '2',
  满意度: '3',
  成本: '4',
}

const LEVEL2_NAMES: Record<string, string> = {
  数量: '11',
  产出数量: '11',
  质量: '12',
  产出质量: '12',
  时效: '13',
  产出时效: '13',
  成本: '15',
  产出成本: '15',
  预算控制: '16',
  社会经济生态效益: '29',
  经济社会生态效益: '29',
  经济社会效益: '29',
  社会经济效益: '29',
  经济效益: '21',
  社会效益: '22',
  生态效益: '23',
  环境效益: '23',
  可持续影响: '24',
  可持续发展影响: '24',
  可持续性影响: '24',
  满意度: '31',
  服务对象满意度: '31',
  社会公众满意度: '31',
  社会公众或服务对象满意度: '31',
  服务对象或社会公众满意度: '31',
  公众或服务对象满意度: '31',
  受益对象满意度: '31',
  经济成本: '41',
  社会成本: '42',
  生态环境成本: '43',
  生态成本: '43',
  环境成本: '43',
}

/** `1-产出指标`, `11、数量指标`, `(一)产出指标`, `★数量指标` */
const PREFIX =
  /^(?:[★☆*]+|\d{1,2}[-—.、:]|\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十]{1,2}、)+/u
/** `(50分)`, `(40-50)分`, `50分`, `(权重30%)`; a qualifier (`(或建筑规模指标)`) stays. */
const SUFFIX = /(?:\((?:权重|分值)?:?\d[\d.~%-]*分?\)分?|\d+(?:\.\d+)?分)+:?$/u

/**
 * The level of the taxonomy a cell prints, or null when it prints something else. Spacing, line breaks, codes, weights and a final
 * 指标 do not matter; anything more than the label (a name, a value) makes it no label.
 */
export function recogniseLevel(cell: string): RecognisedLevel | null {
  if (cell.length > 40) return null
  const printed = comparable(cell).replace(PREFIX, '').replace(SUFFIX, '').replace(/:$/u, '')
  const key = printed
    .replace(/\(或[^()]*\)$/u, '')
    .replace(/指标$/u, '')
    .replaceAll('、', '')
  const level1Code = Object.hasOwn(LEVEL1_NAMES, key) ? (LEVEL1_NAMES[key] ?? null) : null
  const level2Code = Object.hasOwn(LEVEL2_NAMES, key) ? (LEVEL2_NAMES[key] ?? null) : null
  if (level1Code === null && level2Code === null) return null
  return { level1Code, level2Code, printed }
}

/** Whether a cell is the label that stands beside the whole block (绩效指标), which says nothing about levels. */
export function isBlockLabel(cell: string): boolean {
  return /^(?:项目|部门|整体|支出|目标|年度|长期|中期|实施周期|预期|总体)*绩效(?:指标|目标)(?:\([^()]*\)|体系)*$/u.test(
    comparable(cell),
  )
}

/** Whether a cell is only the weight of a level (`(40-50)分`) that slipped out of its label's cell. */
export function isWeight(cell: string): boolean {
  return /^\(\d+(?:[-~]\d+)?分?\)分?$/u.test(comparable(cell))
}
