import { plural } from './plural.ts'

const zh = {
  title: '查找并前往',
  placeholder: '部门、项目、指标、文件、规则；可用拼音首字母',
  kinds: {
    view: '页面',
    department: '部门',
    project: '项目和任务',
    indicator: '绩效指标',
    document: '文件',
    rule: '核查规则',
  },
  results: (n: number) => `找到 ${n} 条`,
  nothing: (typed: string) => `没有找到“${typed}”。少输入几个字，或用拼音首字母再试。`,
  more: (n: number) => `另有 ${n} 条`,
  allIndicators: (typed: string) => `在“绩效指标”页查看含“${typed}”的全部指标`,
  loading: '正在取项目和指标的名称…',
  failed:
    '项目和指标的名称没有取到，现在只能查找页面、部门、文件和规则。请检查网络连接后重新打开。',
  large: '指标很多：项目和指标只按文字查找，不按拼音；每类最多列 200 条。',
  close: '关闭',
  keys: '↑↓ 选择，回车前往，Esc 关闭',
}

const en: typeof zh = {
  title: 'Find and go',
  placeholder: 'Department, project, indicator, document, rule; pinyin initials work',
  kinds: {
    view: 'Pages',
    department: 'Departments',
    project: 'Projects and tasks',
    indicator: 'Indicators',
    document: 'Documents',
    rule: 'Rules',
  },
  results: (n) => plural(n, 'result'),
  nothing: (typed) => `Nothing found for “${typed}”. Type less of it, or try its pinyin initials.`,
  more: (n) => `${n} more`,
  allIndicators: (typed) => `See all indicators with “${typed}”`,
  loading: 'Fetching the names of projects and indicators…',
  failed:
    'The names of projects and indicators could not be fetched; only pages, departments, documents and rules are searched. Check the connection and open this again.',
  large:
    'There are many indicators: projects and indicators are found by their characters, not by pinyin; at most 200 of each are listed.',
  close: 'Close',
  keys: '↑↓ to choose, Enter to go, Esc to close',
}

export const palette = { zh, en }
