import type { Severity } from '../../data/model/finding.ts'
import { closeUp } from './closeUp.ts'
import { plural } from './plural.ts'

interface Counted {
  documents: number
  departments: number
  jurisdictions: number
  projects: number
  indicators: number
  goals: number
  lines: number
  understood: number
}

/** How targets change, as the overview tells it apart. */
export type DriftWord = 'lowered' | 'vaguer' | 'raised' | 'sharper' | 'same' | 'other'

const driftsZh: Record<DriftWord, string> = {
  lowered: '降低',
  vaguer: '由数字改为文字',
  raised: '提高',
  sharper: '由文字改为数字',
  same: '不变',
  other: '换了说法不可比',
}

const driftsEn: Record<DriftWord, string> = {
  lowered: 'lowered',
  vaguer: 'changed from a figure to words',
  raised: 'raised',
  sharper: 'changed from words to a figure',
  same: 'unchanged',
  other: 'put differently and not comparable',
}

const severitiesZh: Record<Severity, string> = { error: '矛盾', warning: '疑点', note: '提示' }

const severitiesEn: Record<Severity, [string, string]> = {
  error: ['contradiction', 'contradictions'],
  warning: ['to look at', 'to look at'],
  note: ['reading in doubt', 'readings in doubt'],
}

interface Ends {
  from: string
  to: string
}

const zh = {
  here: (n: Counted, years: string) =>
    `这里收录 ${n.jurisdictions} 个市 ${n.departments} 个部门公开的 ${n.documents} 份文件，预算年度为 ${years}。`,
  toProjects: (n: number) => `逐个看这 ${n} 个项目与任务`,
  rows: (n: Counted) =>
    `从中读出 ${n.projects} 个项目与任务、${n.indicators} 条绩效指标、${n.goals} 条绩效目标；${n.lines.toLocaleString('en')} 行非空原文${n.understood === n.lines ? '行行有着落' : `中，${n.understood.toLocaleString('en')} 行有着落`}。`,
  worthTitle: '先看这几条',
  figuresTitle: '印出的金额与人数',
  worth: {
    changedOne: (label: string) => `${label}是唯一有两个年度可比的部门：`,
    changedMost: (label: string, n: number) => `${n} 个可比的部门里，支出变动最大的是${label}：`,
    change: (y: Ends, n: Ends, change: string) =>
      closeUp(`印出的支出由 ${y.from} 年的 ${n.from} 变为 ${y.to} 年的 ${n.to}，${change}。`),
    changesOf: (label: string, y: Ends) => `${label} ${y.from}—${y.to} 前后对比`,
    targets: (n: number, list: string) => `前后年度能对上的 ${n} 个目标值里，${list}。`,
    drift: (what: DriftWord, n: number) => `${n} 个${driftsZh[what]}`,
    findings: (n: number, list: string) => `逐条核查提出 ${n} 个问题：${list}。`,
    severity: (severity: Severity, n: number) => `${n} 个${severitiesZh[severity]}`,
    missing: (list: string) => `缺的：${list}。`,
    pairs: (pairs: number, gaps: number) => `${pairs} 个部门年度里 ${gaps} 个没有文件`,
    staff: (n: number, all: number) => `${all} 份文件里 ${n} 份没有印人数`,
    seeMissing: '缺什么',
  },
  yearWhole: (year: string, n: number, amount: string) =>
    `${year} 年：${n} 份部门整体支出表，印出的支出合计 ${amount}。`,
  yearProjects: (year: string, n: number, amount: string) =>
    `${year} 年：另有 ${n} 份文件只列项目，项目金额合计 ${amount}。`,
  yearProjectsOnly: (year: string, n: number, amount: string) =>
    `${year} 年：${n} 份文件只列项目，项目金额合计 ${amount}。`,
  staff: (list: string, total: number) => `财政供养人员：${total} 份文件印出（${list}）。`,
  staffOne: (label: string, people: string) => `${label} ${people} 人`,
  coverageTitle: (departments: number, documents: number, from: string, to: string) =>
    `${from} 至 ${to} 年间，${departments} 个部门有 ${documents} 份文件可看`,
  coverageTitleOne: (departments: number, documents: number, year: string) =>
    `${year} 年，${departments} 个部门有 ${documents} 份文件可看`,
  coverageSubtitle: '部门与表式 × 预算年度；斜线表示这里没有该年的文件，不等于该部门没有公开',
  coverageSummary: (published: number, cells: number) =>
    `共 ${cells} 个部门年度，其中 ${published} 个有文件。`,
  facts: {
    whole: '支出',
    projects: '项目金额',
    staff: '人员',
    tasks: '项目任务',
    indicators: '指标',
  },
  people: (n: string) => `${n} 人`,
  items: (n: string) => `${n} 个`,
  strips: (n: string) => `${n} 条`,
  onlyProjects: '只列项目',
  staffBlank: '人员空白',
  missingTitle: '缺什么',
  missingIntro: '以下由数据本身得出。空白就是空白，不当作零。',
  missingNone: '筛选范围内没有发现缺项。',
  missing: {
    staff: '财政供养人员数一栏空白',
    amount: (category: string) => `“${category}”一栏空白`,
    year: '文件没有印出预算年度',
    names: (n: number) => `${n} 个项目或任务的名称在原文中缺失`,
    basic: '只列项目，没有基本支出与人员数',
    annual: (n: number) => `${n} 条指标没有年度指标值`,
    lines: (n: number) => `${n} 行没有读懂`,
    gap: (years: string) => `缺 ${years} 年的文件`,
  },
  columns: {
    jurisdiction: '城市',
    department: '部门',
    year: '年度',
    basis: '年份依据',
    form: '表式',
    amount: '印出的支出或项目金额（元）',
    staff: '财政供养人员数（人）',
    projects: '项目与任务（个）',
    indicators: '绩效指标（条）',
  },
}

const en: typeof zh = {
  here: (n, years) =>
    `${plural(n.documents, 'document')} published by ${plural(n.departments, 'department')} in ${plural(n.jurisdictions, 'city', 'cities')}, for the budget years ${years}.`,
  toProjects: (n) => `See ${plural(n, 'project or task', 'projects and tasks')} one by one`,
  rows: (n) =>
    `Read from them: ${plural(n.projects, 'project or task', 'projects and tasks')}, ${plural(n.indicators, 'indicator')} and ${plural(n.goals, 'goal')}. ${n.understood === n.lines ? 'All' : `${n.understood.toLocaleString('en')} of`} ${plural(n.lines, 'non-blank line')} are accounted for.`,
  worthTitle: 'Worth knowing first',
  figuresTitle: 'Printed money and staff',
  worth: {
    changedOne: (label) => `${label} is the only department with two comparable years: `,
    changedMost: (label, n) =>
      `Of ${n} comparable departments, ${label} changed its expenditure most: `,
    change: (y, n, change) =>
      `it prints ${n.to} of expenditure in ${y.to} after ${n.from} in ${y.from}, ${change}.`,
    changesOf: (label, y) => `Changes of ${label}, ${y.from}–${y.to}`,
    targets: (n, list) => `Of ${plural(n, 'target')} found in both years, ${list}.`,
    drift: (what, n) => `${n} ${n === 1 ? 'is' : 'are'} ${driftsEn[what]}`,
    findings: (n, list) => `The checks ask ${plural(n, 'question')}: ${list}.`,
    severity: (severity, n) => plural(n, ...severitiesEn[severity]),
    missing: (list) => `What is not here: ${list}.`,
    pairs: (pairs, gaps) => `${gaps} of ${plural(pairs, 'department-year')} have no document`,
    staff: (n, all) => `${n} of ${plural(all, 'document')} print no number of staff`,
    seeMissing: 'What is missing',
  },
  yearWhole: (year, n, amount) =>
    `${year}: ${plural(n, 'whole-department form')} with a printed expenditure of ${amount} in all.`,
  yearProjects: (year, n, amount) =>
    `${year}: besides, ${plural(n, 'document lists', 'documents list')} projects only, ${amount} in all.`,
  yearProjectsOnly: (year, n, amount) =>
    `${year}: ${plural(n, 'document lists', 'documents list')} projects only, ${amount} in all.`,
  staff: (list, total) =>
    `Staff paid from the budget: printed by ${plural(total, 'document')} (${list}).`,
  staffOne: (label, people) => `${label}: ${people}`,
  coverageTitle: (departments, documents, from, to) =>
    `${plural(documents, 'document')} of ${plural(departments, 'department')} between ${from} and ${to}`,
  coverageTitleOne: (departments, documents, year) =>
    `${plural(documents, 'document')} of ${plural(departments, 'department')} in ${year}`,
  coverageSubtitle:
    'Departments and forms × budget years; hatching means that there is no document here, not that none was published',
  coverageSummary: (published, cells) =>
    `Of ${plural(cells, 'department-year')}, ${published} have a document.`,
  facts: {
    whole: 'Expenditure',
    projects: 'Project money',
    staff: 'Staff',
    tasks: 'Projects, tasks',
    indicators: 'Indicators',
  },
  people: (n) => n,
  items: (n) => n,
  strips: (n) => n,
  onlyProjects: 'projects only',
  staffBlank: 'staff left blank',
  missingTitle: 'What is missing',
  missingIntro: 'Worked out from the data. A blank is a blank, not a zero.',
  missingNone: 'Nothing found missing within these filters.',
  missing: {
    staff: 'The number of staff is left blank',
    amount: (category) => `“${category}” is left blank`,
    year: 'The document prints no budget year',
    names: (n) =>
      `The source has lost the name of ${plural(n, 'project or task', 'projects or tasks')}`,
    basic: 'Projects only: no basic expenditure and no staff',
    annual: (n) => `${plural(n, 'indicator has', 'indicators have')} no target for the year`,
    lines: (n) => `${plural(n, 'line was', 'lines were')} not understood`,
    gap: (years) => `No document for ${years}`,
  },
  columns: {
    jurisdiction: 'City',
    department: 'Department',
    year: 'Year',
    basis: 'Basis of the year',
    form: 'Form',
    amount: 'Printed expenditure or projects’ money (CNY)',
    staff: 'Staff paid from the budget',
    projects: 'Projects and tasks',
    indicators: 'Indicators',
  },
}

export const overview = { zh, en }
