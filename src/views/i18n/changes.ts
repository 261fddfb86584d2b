import { closeUp } from './closeUp.ts'

interface Years {
  from: string
  to: string
}

interface Spent {
  after: string
  difference: string
  ratio: string
}

interface Counts {
  before: string
  after: string
}

const zh = {
  department: '部门',
  from: '前',
  to: '后',
  between: (label: string, from: string, to: string) => `${label}：${from} 年与 ${to} 年`,
  none: '还没有哪个部门有两个年度的文件，因此没有可比的。加入另一年的文件后，这里会自动出现。',
  oneYear: (label: string) => `${label}只有一个年度的文件，没有可比的。请另选部门。`,
  notHere: (year: string) => `链接里的年度 ${year} 在这个部门没有文件，已改用有文件的年度。`,
  compared: '比较的两份文件：',
  noJudgement: '这里只照录数字的变化，不判断好坏。',
  budgetTitle: '预算各栏的变化',
  spentMore: (y: Years, n: Spent) =>
    `${y.to} 年印出的支出为 ${n.after}，比 ${y.from} 年多 ${n.difference}（${n.ratio}）`,
  spentLess: (y: Years, n: Spent) =>
    `${y.to} 年印出的支出为 ${n.after}，比 ${y.from} 年少 ${n.difference}（${n.ratio}）`,
  spentSame: (from: string, to: string, amount: string) =>
    `${from} 年与 ${to} 年印出的支出相同，都是 ${amount}`,
  fellMost: (what: string, change: string) => `；减得最多的是${what}，${change}`,
  roseMost: (what: string, change: string) => `；增得最多的是${what}，${change}`,
  spendingSubtitle: (unit: string, y: Years) =>
    `单位：${unit}；由 ${y.from} 年的支出，经各类增减，到 ${y.to} 年的支出`,
  noTotal: (year: string) => `${year} 年的文件没有印出支出金额。`,
  totalPrinted: '支出合计为文件印出。',
  totalSummed: '文件没有印支出合计，合计由我们把印出的各类支出相加。',
  notItemized: (year: string) => `${year} 年的文件不列各类支出`,
  unitemized: '未分项的差额',
  restIs: (amount: string) => `两年合计之差里，有 ${amount} 没有列入任何一类。`,
  revenueTitle: '收入各栏的变化',
  receivedMore: (y: Years, n: Spent) =>
    `${y.to} 年印出的收入为 ${n.after}，比 ${y.from} 年多 ${n.difference}（${n.ratio}）`,
  receivedLess: (y: Years, n: Spent) =>
    `${y.to} 年印出的收入为 ${n.after}，比 ${y.from} 年少 ${n.difference}（${n.ratio}）`,
  receivedSame: (from: string, to: string, amount: string) =>
    `${from} 年与 ${to} 年印出的收入相同，都是 ${amount}`,
  budgetSubtitle: (unit: string, from: string, to: string) =>
    `单位：${unit}；${from} 年与 ${to} 年，照原文`,
  changeOf: (what: string, from: string, to: string, change: string) =>
    closeUp(`${what}：由 ${from} 变为 ${to}，${change}。`),
  sameAs: (what: string, value: string) => `${what}：两年都是 ${value}。`,
  bothBlank: (what: string) => `${what}：两年都空白。`,
  oneBlank: (what: string, blank: string, other: string, value: string) =>
    `${what}：${blank} 年没有数，${other} 年为 ${value}。`,
  sides: { expenditure: '支出', revenue: '收入', level: '预算级次', total: '合计' },
  bothBlankShort: '两年都空白',
  staff: '财政供养人员数（人）',
  units: '下属二级单位数（个）',
  staffTitle: '人员的变化',
  staffMore: (y: Years, n: Counts) =>
    `财政供养人员由 ${y.from} 年的 ${n.before} 人增至 ${y.to} 年的 ${n.after} 人`,
  staffLess: (y: Years, n: Counts) =>
    `财政供养人员由 ${y.from} 年的 ${n.before} 人减至 ${y.to} 年的 ${n.after} 人`,
  staffSame: (y: Years, n: Counts) => `${y.from} 年与 ${y.to} 年的财政供养人员都是 ${n.after} 人`,
  staffSubtitle: '单位：人、个',
  countsMore: (y: Years, n: Counts) =>
    `绩效指标由 ${y.from} 年的 ${n.before} 条增至 ${y.to} 年的 ${n.after} 条`,
  countsLess: (y: Years, n: Counts) =>
    `绩效指标由 ${y.from} 年的 ${n.before} 条减至 ${y.to} 年的 ${n.after} 条`,
  countsSame: (y: Years, n: Counts) => `${y.from} 年与 ${y.to} 年的绩效指标都是 ${n.after} 条`,
  countsSubtitle: '单位：条；按一级、二级指标',
  columns: {
    side: '口径',
    what: '科目',
    level1: '一级',
    level2: '二级',
    change: '变化',
    amount: (year: string) => `${year} 年（元）`,
    count: (year: string) => `${year} 年（条）`,
    plain: (year: string) => `${year} 年`,
    line: (year: string) => `${year} 年原文行`,
  },
}

const en: typeof zh = {
  department: 'Department',
  from: 'From',
  to: 'To',
  between: (label, from, to) => `${label}: ${from} and ${to}`,
  none: 'No department has documents for two years yet, so there is nothing to compare. Add a document of another year and it appears here.',
  oneYear: (label) =>
    `${label} has a document for one year only; nothing to compare. Choose another department.`,
  notHere: (year) =>
    `The department has no document for the link’s year ${year}; a year that is here is shown instead.`,
  compared: 'The two documents: ',
  noJudgement: 'Changes are stated as printed; nothing here says what is better or worse.',
  budgetTitle: 'How the budget’s lines changed',
  spentMore: (y, n) =>
    `Printed expenditure in ${y.to} is ${n.after}, ${n.difference} more than in ${y.from} (${n.ratio})`,
  spentLess: (y, n) =>
    `Printed expenditure in ${y.to} is ${n.after}, ${n.difference} less than in ${y.from} (${n.ratio})`,
  spentSame: (from, to, amount) =>
    `Printed expenditure is the same in ${from} and ${to}: ${amount}`,
  fellMost: (what, change) => `; ${what.toLowerCase()} fell most, ${change}`,
  roseMost: (what, change) => `; ${what.toLowerCase()} rose most, ${change}`,
  spendingSubtitle: (unit, y) =>
    `${unit}; from the expenditure of ${y.from} through each category’s change to that of ${y.to}`,
  noTotal: (year) => `The document of ${year} prints no expenditure.`,
  totalPrinted: 'Total expenditure is as printed.',
  totalSummed: 'The documents print no total; the totals are our sums of the printed categories.',
  notItemized: (year) => `The document of ${year} has no expenditure by category`,
  unitemized: 'Not itemized',
  restIs: (amount) => `${amount} of the difference of the totals is in no category.`,
  revenueTitle: 'How revenue changed',
  receivedMore: (y, n) =>
    `Printed revenue in ${y.to} is ${n.after}, ${n.difference} more than in ${y.from} (${n.ratio})`,
  receivedLess: (y, n) =>
    `Printed revenue in ${y.to} is ${n.after}, ${n.difference} less than in ${y.from} (${n.ratio})`,
  receivedSame: (from, to, amount) => `Printed revenue is the same in ${from} and ${to}: ${amount}`,
  budgetSubtitle: (unit, from, to) => `${unit}; ${from} and ${to}, as printed`,
  changeOf: (what, from, to, change) => `${what}: from ${from} to ${to}, ${change}.`,
  sameAs: (what, value) => `${what}: ${value} in both years.`,
  bothBlank: (what) => `${what}: left blank in both years.`,
  oneBlank: (what, blank, other, value) => `${what}: no figure in ${blank}, ${value} in ${other}.`,
  sides: { expenditure: 'Expenditure', revenue: 'Revenue', level: 'By level', total: 'Total' },
  bothBlankShort: 'blank in both years',
  staff: 'Staff paid from the budget',
  units: 'Subordinate units',
  staffTitle: 'How staff changed',
  staffMore: (y, n) =>
    `Staff paid from the budget grew from ${n.before} in ${y.from} to ${n.after} in ${y.to}`,
  staffLess: (y, n) =>
    `Staff paid from the budget fell from ${n.before} in ${y.from} to ${n.after} in ${y.to}`,
  staffSame: (y, n) => `Staff paid from the budget number ${n.after} in both ${y.from} and ${y.to}`,
  staffSubtitle: 'Number of people, number of units',
  countsMore: (y, n) => `Indicators grew from ${n.before} in ${y.from} to ${n.after} in ${y.to}`,
  countsLess: (y, n) => `Indicators fell from ${n.before} in ${y.from} to ${n.after} in ${y.to}`,
  countsSame: (y, n) => `There are ${n.after} indicators in both ${y.from} and ${y.to}`,
  countsSubtitle: 'Number of indicators by level',
  columns: {
    side: 'Side',
    what: 'Line',
    level1: 'Level 1',
    level2: 'Level 2',
    change: 'Change',
    amount: (year) => `${year} (CNY)`,
    count: (year) => `${year} (count)`,
    plain: (year) => year,
    line: (year) => `${year} source line`,
  },
}

export const changes = { zh, en }
