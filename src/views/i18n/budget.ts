import { closeUp } from './closeUp.ts'
import { plural } from './plural.ts'

const zh = {
  by: '显示方式',
  measures: { amount: '金额', share: '占比', staff: '人均' },
  basic: (n: number, range: string) => `${n} 份部门整体支出表里，基本支出占印出支出的 ${range}`,
  basicOne: (label: string, share: string) => `${label}：基本支出占印出支出的 ${share}`,
  projectsAlone: (n: number) => `${n} 份文件只列项目，看不到基本支出`,
  aHead: (n: number, range: string) => `${n} 份文件印出人数，人均支出 ${range} 万元`,
  noneAHead: '筛选范围内没有文件印出人数，算不出人均支出',
  subtitle: {
    amount: (unit: string) => `单位：${unit}；每份文件一条`,
    share: '占该文件印出的支出之和的百分比；每份文件一条',
    staff: (unit: string) => `单位：${unit}/人；支出 ÷ 财政供养人员数`,
  },
  summary: (list: string) => `各文件支出：${list}。`,
  summaryOne: (label: string, amount: string) => `${label} ${amount}`,
  onlyProjects: '该文件只列项目，未披露此项',
  totalPrinted: '合计为文件印出',
  totalSummed: (n: number) => `${n} 个项目的印出金额由我们加总`,
  noShare: '只列项目，算不出占比',
  staffBlank: '财政供养人员数空白，算不出人均',
  staffAbsent: '文件不含财政供养人员数，算不出人均',
  noMoney: '没有印出金额',
  blankCell: '该栏空白',
  staffDetail: '财政供养人员',
  people: (n: string) => `${n} 人`,
  missing: {
    projects: (n: number) => `${n} 份文件只列项目：基本支出等未披露，图中画斜线。`,
    staff: (n: number) => `${n} 份文件没有财政供养人员数，不能算人均。`,
  },
  revenueTitle: (n: number) => `${n} 份文件的收入来源`,
  appropriationAll: (n: number) => `${n} 份文件印出的收入都是财政拨款`,
  appropriation: (n: number, range: string) => `${n} 份文件里，财政拨款占印出收入的 ${range}`,
  revenueSummary: (list: string) => `各文件收入：${list}。`,
  balance: (label: string, amount: string) =>
    `${label}：印出的支出之和与收入之和相等，都是 ${amount}。`,
  imbalance: (label: string, spent: string, received: string) =>
    `${label}：印出的支出之和为 ${spent}，收入之和为 ${received}，两者不等。`,
  projectsTitle: (n: number) => `${n} 个项目与任务，按金额排列`,
  projectsLargest: (n: number, name: string, amount: string) =>
    `${n} 个项目与任务里，金额最大的是“${name}”：${amount}`,
  projectsSubtitle: (unit: string) => `单位：${unit}；名称与金额照原文`,
  projectsSummary: (n: number, first: string, amount: string) =>
    `共 ${n} 个；金额最大的是“${first}”，${amount}。`,
  projectsSummaryNone: (n: number) => `共 ${n} 个，都没有印出金额。`,
  namesLost: (n: number) => `${n} 个的名称在原文中缺失。`,
  amountsLost: (n: number) => `${n} 个没有印出金额。`,
  explained: (label: string, n: number, tasks: string, share: string, money: string) =>
    closeUp(
      `${label}：印出的 ${n} 项任务金额相加为 ${tasks}，相当于印出的项目支出 ${money} 的 ${share}。两个数各自照录，任务与项目支出未必逐一对应。`,
    ),
  listed: (label: string, n: number, sum: string, total: string) =>
    `${label}：${n} 个项目的印出金额相加为 ${sum}，印出的合计为 ${total}。`,
  onlyListed: (label: string, n: number, sum: string) =>
    `${label}：${n} 个项目的印出金额相加为 ${sum}，文件没有印项目金额的合计。`,
  noneListed: (label: string) => `${label}：所列项目与任务都没有印出金额。`,
  noProjects: '筛选范围内没有项目或任务。',
  toProjects: '逐个看项目：筛选、排序、分组，每个项目一张卡片',
  tree: {
    all: (n: number) => `${n} 份文件`,
    allNote: '各文件相加只为成图：年度不同，有的文件只列项目。',
    summed: '文件印出的各类支出由我们加总',
    document: '文件',
    line: (n: number) => `第 ${n} 行`,
    title: (n: number) => `${n} 份文件的钱，一层层看`,
    titleOne: (label: string, share: string) =>
      `${label}：逐项列出的金额相当于印出的项目支出的 ${share}`,
    titleRange: (n: number, range: string) =>
      `${n} 份文件里，逐项列出的金额相当于印出的项目支出的 ${range}`,
    subtitle: (unit: string) => `单位：${unit}；文件 → 类别 → 项目与任务，点按放大`,
    summary: (n: number) => `${n} 份文件的支出，按类别和项目分层。`,
    note: '任务与项目支出未必逐一对应；“未逐项列出”是印出的项目支出减去所列各项之和。',
    left: (n: number) => `${n} 个项目或任务不在图中：所在文件没有“项目支出”一栏。`,
    zoomed: (what: string) => `放大：${what}`,
    notHere: '链接要放大的部分不在筛选范围内，现在显示全部。',
  },
  columns: {
    department: '部门',
    year: '年度',
    yearBasis: '年份说明',
    category: '类别',
    amount: '金额（元）',
    share: '占比（%）',
    staff: '人均（元/人）',
    how: '说明',
    line: '原文行',
    kind: '种类',
    name: '名称',
  },
}

const en: typeof zh = {
  by: 'Show',
  measures: { amount: 'Amounts', share: 'Shares', staff: 'Per staff member' },
  basic: (n, range) =>
    `Basic expenditure takes ${range} of what ${plural(n, 'whole-department form')} print`,
  basicOne: (label, share) => `${label}: basic expenditure takes ${share} of what is printed`,
  projectsAlone: (n) =>
    `${plural(n, 'document lists', 'documents list')} projects only; basic expenditure cannot be seen`,
  aHead: (n, range) =>
    `Expenditure is CNY ${range} per staff member in the ${plural(n, 'document')} with a staff figure`,
  noneAHead: 'No document here prints its staff, so nothing can be said per staff member',
  subtitle: {
    amount: (unit) => `${unit}; one bar a document`,
    share: 'Per cent of the document’s printed expenditure; one bar a document',
    staff: (unit) => `${unit} a head; expenditure ÷ staff paid from the budget`,
  },
  summary: (list) => `Expenditure by document: ${list}.`,
  summaryOne: (label, amount) => `${label}, ${amount}`,
  onlyProjects: 'The document has projects only; this is not disclosed',
  totalPrinted: 'total as printed',
  totalSummed: (n) => `our sum of ${plural(n, 'printed project amount')}`,
  noShare: 'Projects only: no shares can be worked out',
  staffBlank: 'Staff left blank: nothing per head can be worked out',
  staffAbsent: 'No staff in this document: nothing per head can be worked out',
  noMoney: 'no amount printed',
  blankCell: 'left blank',
  staffDetail: 'Staff paid from the budget',
  people: (n) => n,
  missing: {
    projects: (n) =>
      `${plural(n, 'document has', 'documents have')} projects only: basic and other expenditure is not disclosed, and hatched.`,
    staff: (n) =>
      `${plural(n, 'document has', 'documents have')} no number of staff, so nothing per head.`,
  },
  revenueTitle: (n) => `Where the money of ${plural(n, 'document')} comes from`,
  appropriationAll: (n) =>
    `All revenue printed in ${plural(n, 'document')} is fiscal appropriation`,
  appropriation: (n, range) =>
    `Fiscal appropriation is ${range} of the revenue printed in ${plural(n, 'document')}`,
  revenueSummary: (list) => `Revenue by document: ${list}.`,
  balance: (label, amount) =>
    `${label}: the printed expenditure and the printed revenue both sum to ${amount}.`,
  imbalance: (label, spent, received) =>
    `${label}: the printed expenditure sums to ${spent} and the printed revenue to ${received}; they differ.`,
  projectsTitle: (n) => `${plural(n, 'project or task', 'projects and tasks')}, by amount`,
  projectsLargest: (n, name, amount) =>
    `The largest of ${plural(n, 'project or task', 'projects and tasks')} is “${name}”: ${amount}`,
  projectsSubtitle: (unit) => `${unit}; names and amounts as printed`,
  projectsSummary: (n, first, amount) => `${n} in all; the largest is “${first}”, ${amount}.`,
  projectsSummaryNone: (n) => `${n} in all, none with a printed amount.`,
  namesLost: (n) => `The source has lost the name of ${n}.`,
  amountsLost: (n) => `${n} have no printed amount.`,
  explained: (label, n, tasks, share, money) =>
    `${label}: the printed amounts of ${plural(n, 'task')} sum to ${tasks}, which equals ${share} of the printed project expenditure of ${money}. Both are as printed; tasks and project expenditure need not match one to one.`,
  listed: (label, n, sum, total) =>
    `${label}: the printed amounts of ${plural(n, 'project')} sum to ${sum}; the printed total is ${total}.`,
  onlyListed: (label, n, sum) =>
    `${label}: the printed amounts of ${plural(n, 'project')} sum to ${sum}; the document prints no total.`,
  noneListed: (label) => `${label}: none of the listed projects and tasks has a printed amount.`,
  toProjects: 'Project by project: filter, sort, group, and a card for each',
  noProjects: 'No project or task within these filters.',
  tree: {
    all: (n) => plural(n, 'document'),
    allNote:
      'Documents are added up for the picture only: years differ, and some documents have projects only.',
    summed: 'our sum of the printed categories',
    document: 'Document',
    line: (n) => `line ${n}`,
    title: (n) => `The money of ${plural(n, 'document')}, level by level`,
    titleOne: (label, share) =>
      `${label}: the listed amounts equal ${share} of the printed project expenditure`,
    titleRange: (n, range) =>
      `In ${plural(n, 'document')}, the listed amounts equal ${range} of the printed project expenditure`,
    subtitle: (unit) =>
      `${unit}; document → category → projects and tasks; choose one to enlarge it`,
    summary: (n) => `The expenditure of ${plural(n, 'document')} by category and project.`,
    note: 'Tasks and project expenditure need not match one to one; “not listed in detail” is the printed project expenditure less the listed amounts.',
    left: (n) =>
      `${plural(n, 'project or task is', 'projects or tasks are')} not in the picture: the document has no line for project expenditure.`,
    zoomed: (what) => `Enlarged: ${what}`,
    notHere: 'What the link enlarges is not within these filters; everything is shown.',
  },
  columns: {
    department: 'Department',
    year: 'Year',
    yearBasis: 'About the year',
    category: 'Category',
    amount: 'Amount (CNY)',
    share: 'Share (%)',
    staff: 'Per staff member (CNY)',
    how: 'Remark',
    line: 'Source line',
    kind: 'Kind',
    name: 'Name',
  },
}

export const budget = { zh, en }
