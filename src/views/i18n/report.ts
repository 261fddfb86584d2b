import { plural } from './plural.ts'

const zh = {
  intro:
    '把几页合成一份可打印的报告：选中要放进去的页，筛选对每一页都生效，链接记住你的选择。打印时每一部分另起一页，附筛选、数据版本、来源和页码。',
  print: '打印报告',
  none: '还没有选页。',
  parts: (n: number) => `${n} 个部分`,
}

const en: typeof zh = {
  intro:
    'Put several pages together into a report for paper: choose what goes in; filters hold for every part, and the link keeps the choice. On paper each part begins a page, with filters, data version, sources and page numbers.',
  print: 'Print the report',
  none: 'No page is chosen yet.',
  parts: (n) => plural(n, 'part'),
}

export const report = { zh, en }
