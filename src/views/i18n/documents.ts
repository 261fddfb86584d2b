import { plural } from './plural.ts'

const zh = {
  listTitle: (n: number) => `${n} 份文件`,
  columns: {
    document: '文件',
    form: '表式',
    year: '年度',
    rows: '读出的数据',
    lines: '原文行',
  },
  rows: (n: { budget: number; projects: number; goals: number; indicators: number }) =>
    `预算 ${n.budget} 栏，项目与任务 ${n.projects} 个，目标 ${n.goals} 条，指标 ${n.indicators} 条`,
  lines: (read: number, all: number) => `${all} 行非空，${read} 行有着落`,
  linesLost: (n: number) => `${n} 行未读懂`,
  stated: '文件印出',
  back: '全部文件',
  original: '下载原文件',
  sha: 'SHA-256',
  about: '关于这份文件',
  textTitle: '逐行原文',
  textIntro:
    '行号与原文件一致，空行略去；“│”处是制表符，即原表的格线。左侧有色条的行同属一条数据。',
  noLine: (n: number) => `链接里的第 ${n} 行在这份文件中是空行或不存在。`,
  took: (n: number) => `由此读出 ${n} 条`,
  lineLink: (n: number) => `第 ${n} 行的链接`,
  kinds: {
    budget: '预算',
    staff: '人员',
    project: '项目与任务',
    goal: '目标',
    indicator: '指标',
  },
  staffOf: (staff: string, units: string) => `财政供养人员数 ${staff}，下属二级单位数 ${units}`,
  yuan: (amount: string) => `${amount} 元`,
  tables: '下载从这些文件读出的全部数据',
}

const en: typeof zh = {
  listTitle: (n) => plural(n, 'document'),
  columns: {
    document: 'Document',
    form: 'Form',
    year: 'Year',
    rows: 'What was read',
    lines: 'Lines',
  },
  rows: (n) =>
    `${plural(n.budget, 'budget amount')}, ${plural(n.projects, 'project or task', 'projects and tasks')}, ${plural(n.goals, 'goal')}, ${plural(n.indicators, 'indicator')}`,
  lines: (read, all) => `${plural(all, 'non-blank line')}, ${read} accounted for`,
  linesLost: (n) => `${n} not understood`,
  stated: 'printed by the document',
  back: 'All documents',
  original: 'Download the original file',
  sha: 'SHA-256',
  about: 'About this document',
  textTitle: 'The text, line by line',
  textIntro:
    'Line numbers are those of the file, blank lines are left out; “│” is a tab, the border of a cell in the original table. Lines with a coloured edge belong to the same row of data.',
  noLine: (n) => `The link’s line ${n} is blank or does not exist in this document.`,
  took: (n) => `${plural(n, 'row')} read from this line`,
  lineLink: (n) => `Link to line ${n}`,
  kinds: {
    budget: 'Budget',
    staff: 'Staff',
    project: 'Project or task',
    goal: 'Goal',
    indicator: 'Indicator',
  },
  staffOf: (staff, units) => `staff paid from the budget ${staff}, subordinate units ${units}`,
  yuan: (amount) => `CNY ${amount}`,
  tables: 'Download everything that was read from these documents',
}

export const documents = { zh, en }
