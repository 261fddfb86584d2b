import { comparable } from '../../text/normalizeText.ts'
import { blockOfLabel, DEPARTMENT, STAFF, UNITS } from '../forms/departmentLabels.ts'
import { isLabel } from '../forms/label.ts'
import { fundRoleOf, projectFieldOf } from '../forms/projectFields.ts'
import { isColumnHead } from '../indicators/readHeader.ts'
import { isBlockLabel, recogniseLevel } from '../../text/recogniseLevel.ts'

/** Words that print a form's skeleton, besides levels, headers and fields. */
const OTHER =
  /^(?:部门名称|单位名称|基本信息|年度重点工作任务|年度主要任务|任务名称|金额合计|项目支出情况|(?:部门)?总体资金情况(?:\(万元\))?|收支构成|收入构成|支出构成|年度预算申请(?:\(万元\))?|指标值(?:\(或计划水平\))?|计划指标值\(或计划水平\))$/u

/** Whether a text is one of the labels that forms print, rather than something filled in. */
export function isKnownLabel(text: string): boolean {
  if (text.length > 30) return false
  return (
    recogniseLevel(text) !== null ||
    isBlockLabel(text) ||
    isColumnHead(text) ||
    projectFieldOf(text) !== null ||
    blockOfLabel(text) !== null ||
    [DEPARTMENT, STAFF, UNITS].some((pattern) => isLabel(text, pattern)) ||
    fundRoleOf(text) !== null ||
    OTHER.test(comparable(text))
  )
}

/** Whether two pieces are one label that was broken over lines (经济效益⏎指标, 服务对象⏎满意度指标). */
export function isBrokenLabel(first: string, second: string): boolean {
  const whole = first + second
  if (first.length > 12 || second.length > 12 || second === '') return false
  return comparable(second) === '指标'
    ? isKnownLabel(whole)
    : !isKnownLabel(first) && isKnownLabel(whole)
}
