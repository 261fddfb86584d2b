import type { Form, LineRole, ProjectKind } from '../../data/model/rows.ts'

const forms: Record<'zh' | 'en', Record<Form, string>> = {
  zh: {
    department: '部门整体支出表',
    project: '项目支出表（一项一表）',
    'project-list': '项目清单',
    budget: '部门预算公开表',
  },
  en: {
    department: 'Whole-department form',
    project: 'Project forms, one a project',
    'project-list': 'List of projects',
    budget: 'Budget disclosure',
  },
}

const kinds: Record<'zh' | 'en', Record<ProjectKind, string>> = {
  zh: { project: '项目', key_task: '年度重点工作任务', other_task: '其他需完成的任务' },
  en: { project: 'Project', key_task: 'Key task of the year', other_task: 'Other task' },
}

const roles: Record<'zh' | 'en', Record<LineRole, string>> = {
  zh: {
    title: '标题',
    running_text: '说明文字',
    header: '表头',
    label: '栏目名',
    document: '文件信息',
    staffing: '人员',
    budget_line: '预算金额',
    goal: '绩效目标',
    project: '项目与任务',
    indicator: '指标',
    result: '自评结果',
    execution: '预算执行',
    not_understood: '未读懂',
  },
  en: {
    title: 'title',
    running_text: 'running text',
    header: 'table head',
    label: 'label',
    document: 'about the document',
    staffing: 'staff',
    budget_line: 'budget amount',
    goal: 'goal',
    project: 'project or task',
    indicator: 'indicator',
    result: 'outcome of an indicator',
    execution: 'money spent',
    not_understood: 'not understood',
  },
}

/** Printed names of the budget's categories; what is not here keeps its own words. */
const categories: Record<string, string> = {
  基本支出: 'Basic expenditure',
  项目支出: 'Project expenditure',
  财政专项资金: 'Earmarked fiscal funds',
  其他事业发展性支出: 'Other development expenditure',
  财政拨款: 'Fiscal appropriation',
  其他资金: 'Other funds',
  财政专户拨款: 'Fiscal special-account appropriation',
  市本级使用资金: 'Used at city level',
  拟用于对下转移支付资金: 'To be transferred to lower levels',
  合计: 'Total',
  收入合计: 'Total revenue',
  支出合计: 'Total expenditure',
  金额合计: 'Total amount',
}

export const vocabulary = {
  zh: {
    forms: forms.zh,
    kinds: kinds.zh,
    roles: roles.zh,
    category: (printed: string) => printed,
    level: (names: { name: string; nameEn: string }) => names.name.replace(/指标$/, ''),
  },
  en: {
    forms: forms.en,
    kinds: kinds.en,
    roles: roles.en,
    category: (printed: string) => categories[printed] ?? printed,
    level: (names: { name: string; nameEn: string }) => names.nameEn,
  },
} satisfies Record<'zh' | 'en', unknown>
