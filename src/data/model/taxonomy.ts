/**
 * The levels of performance indicators (绩效指标体系) and the ways documents print them.
 *
 * Level 2 implies level 1: 数量, 质量 and 时效 are 产出; 经济, 社会 and 生态 benefits are 效益. Codes 1–4 and 11–43 are
 * those Guangdong's budget system prints before the names (`1-产出指标；11-数量指标`); codes it was not seen to print
 * (15, 24, 29, …) are ours and marked so.
 */

/** A first-level class of indicators (一级指标). */
export interface Level1 {
  code: string
  /** Printed name in full. */
  name: string
  nameEn: string
}

/** A second-level class of indicators (二级指标). */
export interface Level2 {
  code: string
  name: string
  nameEn: string
  /** Codes of the level-1 classes it may stand under, the usual one first. */
  under: readonly [string, ...string[]]
  /** Whether the code is printed by documents, or ours. */
  codeIsOurs?: true
}

export const LEVEL1: readonly Level1[] = [
  { code: '1', name: '产出指标', nameEn: 'Output' },
  { code: '2', name: '效益指标', nameEn: 'Benefit' },
  { code: '3', name: '满意度指标', nameEn: 'Satisfaction' },
  { code: '4', name: '成本指标', nameEn: 'Cost' },
]

export const LEVEL2: readonly Level2[] = [
  { code: '11', name: '数量指标', nameEn: 'Quantity', under: ['1'] },
  { code: '12', name: '质量指标', nameEn: 'Quality', under: ['1'] },
  { code: '13', name: '时效指标', nameEn: 'Timeliness', under: ['1'] },
  { code: '15', name: '成本指标', nameEn: 'Cost of output', under: ['1', '4'], codeIsOurs: true },
  {
    code: '16',
    name: '预算控制指标',
    nameEn: 'Budget control',
    under: ['1', '4'],
    codeIsOurs: true,
  },
  { code: '21', name: '经济效益指标', nameEn: 'Economic benefit', under: ['2'] },
  { code: '22', name: '社会效益指标', nameEn: 'Social benefit', under: ['2'] },
  { code: '23', name: '生态效益指标', nameEn: 'Ecological benefit', under: ['2'] },
  { code: '24', name: '可持续影响指标', nameEn: 'Lasting effect', under: ['2'], codeIsOurs: true },
  {
    code: '29',
    name: '社会、经济、生态效益指标',
    nameEn: 'Social, economic and ecological benefit',
    under: ['2'],
    codeIsOurs: true,
  },
  {
    code: '31',
    name: '服务对象满意度指标',
    nameEn: 'Satisfaction of those served',
    under: ['3', '2'],
  },
  { code: '41', name: '经济成本指标', nameEn: 'Economic cost', under: ['4', '1'] },
  { code: '42', name: '社会成本指标', nameEn: 'Social cost', under: ['4', '1'] },
  { code: '43', name: '生态环境成本指标', nameEn: 'Ecological cost', under: ['4', '1'] },
]

/** Level-1 class by code. */
export function level1ByCode(code: string): Level1 | undefined {
  return LEVEL1.find((level) => level.code === code)
}

/** Level-2 class by code. */
export function level2ByCode(code: string): Level2 | undefined {
  return LEVEL2.find((level) => level.code === code)
}
