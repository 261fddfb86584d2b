import type { Language } from './types.ts'

const ZH = {
  chart: '图表',
  table: '表格',
  view: '显示方式',
  downloadCsv: '下载 CSV',
  source: '来源',
  version: '数据版本',
  missing: '缺失',
  notes: '说明',
  noData: '没有数据',
  noDataHint: '当前筛选下没有可画的数据。',
  notDisclosed: '未披露',
  notInForm: '表中没有此类',
  notListed: '未列',
  noDocument: '本站没有此文件',
  total: '合计',
  amount: '金额',
  kind: '类别',
  from: '所属',
  share: '占比',
  cumulative: '累计占比',
  change: '变化',
  isNew: (label: string) => `${label} 新列`,
  isDropped: (label: string) => `${label} 不再列出`,
  published: '已收录',
  partial: '部分收录',
  follow: '回车或点按打开',
  showAll: (count: number) => `显示全部 ${count} 项`,
  showLess: (count: number) => `只显示前 ${count} 项`,
  withoutAmount: (count: number) => `${count} 项未披露金额`,
}

/** The charts' own few words. */
export type ChartMessages = typeof ZH

const EN: ChartMessages = {
  chart: 'Chart',
  table: 'Table',
  view: 'Show as',
  downloadCsv: 'Download CSV',
  source: 'Source',
  version: 'Data version',
  missing: 'Missing',
  notes: 'Notes',
  noData: 'No data',
  noDataHint: 'There is nothing to draw under this filter.',
  notDisclosed: 'not disclosed',
  notInForm: 'not in the form',
  notListed: 'not listed',
  noDocument: 'no document here',
  total: 'Total',
  amount: 'Amount',
  kind: 'Kind',
  from: 'From',
  share: 'Share',
  cumulative: 'Running share',
  change: 'Change',
  isNew: (label) => `new in ${label}`,
  isDropped: (label) => `not listed in ${label}`,
  published: 'here',
  partial: 'in part',
  follow: 'Enter or tap to open',
  showAll: (count) => `Show all ${count}`,
  showLess: (count) => `Show the first ${count} only`,
  withoutAmount: (count) => `${count} without a disclosed amount`,
}

/** The charts' own words in a language. */
export function chartMessages(language: Language): ChartMessages {
  return language === 'zh' ? ZH : EN
}
