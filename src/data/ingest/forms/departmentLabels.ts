import { labelKey } from './label.ts'

/** Labels of the department form's blocks, in the wordings of several provinces. */
export const DEPARTMENT =
  /^(?:(?:省级|市级|县级|区级)?(?:部门|单位|预算单位|部门\(单位\)|预算部门|申报单位))名称$|^(?:预算单位|填报单位(?:\(盖章\))?|单位名称)$/u
export const STAFF = /^财政供养人员(?:总?数|数量)?(?:\(人\))?$/u
export const UNITS = /^下属(?:二级)?(?:预算)?单位(?:个)?数(?:量)?(?:\(个\))?$/u
export const OVERALL_GOAL =
  /^(?:年度|当年|部门)?(?:部门)?(?:整体|总体)(?:支出)?(?:绩效)?(?:总)?目标$|^年度(?:总体|绩效)目标$|^预期目标$/u
export const BUDGET =
  /^(?:预算整体情况|当年金额(?:\(.*\))?|部门预算支出|收入来源|基本支出|项目支出|总体资金情况(?:\(.*\))?|收入构成|支出构成|年度预算申请(?:\(.*\))?|部门(?:支出)?预算(?:数|执行情况)(?:\(.*\))?|年初预算数|全年预算数|(?:年度)?资金总额|按收入性质分|按支出性质分)$/u
export const TASKS = /^(?:年度重点工作任务|年度主要任务|重点工作任务|任务名称)$/u
export const OTHER_TASKS = /^其他需完成的任务(?:\(可选填\)|\(选填\))?$/u
export const PROJECTS = /^项目支出情况$/u
/** What is understood and not kept: duties, and names of persons. */
export const PASSED_OVER =
  /^(?:部门(?:职能|职责)*(?:概述)?|年度(?:工作|主要)任务|(?:预算绩效管理)?联络员|(?:部门|单位|财务)?(?:负责人|联系人)|联系电话|填[报表]人|人员编制数|实有人数|编制人数|在职人数|批复单位|基本信息|部门基本信息|自评(?:总分|得分)(?:\(.*\))?)$/u

/** The block a cell's label begins, or null. */
export type Block =
  'head' | 'budget' | 'goals' | 'key_task' | 'other_task' | 'projects' | 'skip' | 'indicators'

/** The block a label begins, or null when it begins none. */
export function blockOfLabel(cell: string): Exclude<Block, 'head' | 'indicators'> | null {
  if (cell.length > 40) return null
  const key = labelKey(cell)
  if (OTHER_TASKS.test(key)) return 'other_task'
  if (PROJECTS.test(key)) return 'projects'
  if (TASKS.test(key)) return 'key_task'
  if (BUDGET.test(key)) return 'budget'
  if (OVERALL_GOAL.test(key)) return 'goals'
  return /^(?:部门职能(?:职责)?概述|部门职责概述|年度工作任务|年度主要工作任务)$/u.test(key)
    ? 'skip'
    : null
}
