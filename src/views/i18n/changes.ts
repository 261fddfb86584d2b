import { plural } from './plural.ts'

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
  budgetSubtitle: (unit: string, from: string, to: string) =>
    `单位：${unit}；${from} 年与 ${to} 年，照原文`,
  changeOf: (what: string, from: string, to: string, change: string) =>
    `${what}：由 ${from} 变为 ${to}，${change}。`,
  sameAs: (what: string, value: string) => `${what}：两年都是 ${value}。`,
  bothBlank: (what: string) => `${what}：两年都空白。`,
  oneBlank: (what: string, blank: string, other: string, value: string) =>
    `${what}：${blank} 年没有数，${other} 年为 ${value}。`,
  sides: { expenditure: '支出', revenue: '收入', level: '预算级次', total: '合计' },
  bothBlankShort: '两年都空白',
  staff: '财政供养人员数（人）',
  units: '下属二级单位数（个）',
  staffTitle: '人员的变化',
  staffSubtitle: '单位：人、个',
  countsTitle: (from: number, to: number, a: string, b: string) =>
    `指标条数：${a} 年 ${from} 条，${b} 年 ${to} 条`,
  countsSubtitle: '单位：条；按一级、二级指标',
  countsSummary: (list: string) => `各类指标条数：${list}。`,
  pairsTitle: '同名指标的目标值',
  pairsIntro: (
    n: { same: number; changed: number; from: number; to: number },
    a: string,
    b: string,
  ) =>
    `名称相同的 ${n.same + n.changed} 条：目标值相同 ${n.same} 条，不同 ${n.changed} 条；只在 ${a} 年出现 ${n.from} 条，只在 ${b} 年出现 ${n.to} 条。`,
  pairsHow:
    '名称按字形归一、去掉空白后逐字相同才算同名；结尾的“（是/否）”算名称的一部分。改了说法的指标会分别列在两年。',
  status: {
    changed: '目标值不同',
    same: '目标值相同',
    from: (year: string) => `只在 ${year} 年`,
    to: (year: string) => `只在 ${year} 年`,
  },
  pairColumns: { name: '三级指标', from: (y: string) => `${y} 年`, to: (y: string) => `${y} 年` },
  cycle: (target: string) => `周期：${target}`,
  columns: {
    side: '口径',
    what: '科目',
    level1: '一级',
    level2: '二级',
    change: '变化',
    status: '情况',
    name: '三级指标',
    amount: (year: string) => `${year} 年（元）`,
    count: (year: string) => `${year} 年（条）`,
    plain: (year: string) => `${year} 年`,
    annual: (year: string) => `${year} 年年度指标值`,
    cycle: (year: string) => `${year} 年周期指标值`,
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
  staffSubtitle: 'Number of people, number of units',
  countsTitle: (from, to, a, b) => `Indicators: ${from} in ${a}, ${to} in ${b}`,
  countsSubtitle: 'Number of indicators by level',
  countsSummary: (list) => `Indicators by level: ${list}.`,
  pairsTitle: 'Targets of indicators with the same name',
  pairsIntro: (n, a, b) =>
    `${plural(n.same + n.changed, 'indicator carries', 'indicators carry')} the same name: ${n.same} with the same target, ${n.changed} with another; ${n.from} only in ${a}, ${n.to} only in ${b}.`,
  pairsHow:
    'Names count as the same when every character is, after widths are unified and white space is dropped; a final （是/否） belongs to the name. An indicator that was reworded stands in both lists of single ones.',
  status: {
    changed: 'another target',
    same: 'the same target',
    from: (year) => `only in ${year}`,
    to: (year) => `only in ${year}`,
  },
  pairColumns: { name: 'Indicator', from: (y) => y, to: (y) => y },
  cycle: (target) => `cycle: ${target}`,
  columns: {
    side: 'Side',
    what: 'Line',
    level1: 'Level 1',
    level2: 'Level 2',
    change: 'Change',
    status: 'State',
    name: 'Indicator',
    amount: (year) => `${year} (CNY)`,
    count: (year) => `${year} (count)`,
    plain: (year) => year,
    annual: (year) => `${year} target for the year`,
    cycle: (year) => `${year} target for the cycle`,
    line: (year) => `${year} source line`,
  },
}

export const changes = { zh, en }
