import { plural } from './plural.ts'

const zh = {
  title: (indicators: number, documents: number) =>
    `${documents} 份文件承诺了 ${indicators} 条绩效指标：按一级、二级指标计数`,
  subtitle: '单位：条；每列一份文件；点一格，下面只列这一格的指标',
  summary: (level: string, n: number) => `条数最多的是${level}，共 ${n} 条。`,
  measure: '指标条数',
  level1: '一级指标',
  level2: '二级指标',
  search: '查找指标、目标值或项目',
  searchIs: (q: string) => `含“${q}”`,
  listTitle: (n: number) => `${n} 条指标`,
  listNone: '没有符合条件的指标。请放宽筛选或换一个词。',
  inferred: '推断',
  inferredWhy: '原文的级别栏错位或缺失，级别由我们推断',
  inferredNote: (n: number) => `其中 ${n} 条的级别在原文中错位或缺失，由我们推断，列表中逐条注明。`,
  department: '部门整体',
  columns: {
    name: '三级指标',
    level1: '一级',
    level2: '二级',
    levelSource: '级别依据',
    annual: '年度指标值',
    cycle: '实施周期指标值',
    project: '项目',
    department: '部门',
    year: '年度',
    yearBasis: '年份说明',
    line: '原文行',
    document: '文件',
    source: '出处',
    count: '条数',
  },
  printed: '原文印出',
}

const en: typeof zh = {
  title: (indicators, documents) =>
    `${plural(indicators, 'indicator')} promised by ${plural(documents, 'document')}, counted by level`,
  subtitle: 'Number of indicators; one column a document; choose a cell to list what it counts',
  summary: (level, n) => `Most stand under ${level}: ${n}.`,
  measure: 'Indicators',
  level1: 'Level 1',
  level2: 'Level 2',
  search: 'Find an indicator, target or project',
  searchIs: (q) => `contains “${q}”`,
  listTitle: (n) => plural(n, 'indicator'),
  listNone: 'No indicator fits. Widen the filters or try another word.',
  inferred: 'inferred',
  inferredWhy: 'The level’s label is displaced or lost in the source; we worked it out',
  inferredNote: (n) =>
    `The level of ${n} is displaced or lost in the source and was worked out by us; the list marks each.`,
  department: 'whole department',
  columns: {
    name: 'Indicator',
    level1: 'Level 1',
    level2: 'Level 2',
    levelSource: 'Basis of level',
    annual: 'Target for the year',
    cycle: 'Target for the cycle',
    project: 'Project',
    department: 'Department',
    year: 'Year',
    yearBasis: 'About the year',
    line: 'Source line',
    document: 'Document',
    source: 'Source',
    count: 'Count',
  },
  printed: 'as printed',
}

export const indicators = { zh, en }
