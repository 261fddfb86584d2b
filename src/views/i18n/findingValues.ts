import type { Said } from '../../data/model/problem.ts'

/**
 * What the figures and words of findings are called, by the name a rule gives them; a name may end in what it is measured in (`_fen`, `_ratio`, …).
 * A rule that uses a name of its own adds it here: a test looks at every finding of the published documents.
 */
const NAMES: Readonly<Record<string, Said>> = {
  actual: { zh: '实际完成值', en: 'value reached' },
  amount: { zh: '金额', en: 'amount' },
  annual: { zh: '年度指标值', en: 'target for the year' },
  available: { zh: '可用的预算', en: 'budget it can come from' },
  budget: { zh: '全年预算数', en: 'budget of the year' },
  capped: { zh: '成本指标管到的金额', en: 'money the cost targets cover' },
  chosen: { zh: '采用的说法', en: 'taken as right' },
  clause: { zh: '所在的话', en: 'the clause' },
  computed: { zh: '按金额算出的执行率', en: 'rate the amounts give' },
  count: { zh: '个数', en: 'how many' },
  cycle: { zh: '实施周期指标值', en: 'target for the cycle' },
  difference: { zh: '相差', en: 'difference' },
  earlier: { zh: '前一年度的指标值', en: 'earlier target' },
  earlier_line: { zh: '前一年度的原文行', en: 'earlier line' },
  earlier_year: { zh: '前一年度', en: 'earlier year' },
  end_year: { zh: '到期年度', en: 'last year' },
  executed: { zh: '全年执行数', en: 'money spent' },
  execution: { zh: '执行率所占的分', en: 'points for the rate of execution' },
  expected: { zh: '应有的合计', en: 'expected total' },
  factors: { zh: '各个乘数', en: 'factors' },
  filed: { zh: '列在', en: 'filed under' },
  first: { zh: '一处', en: 'in one place' },
  fiscal_year: { zh: '预算年度', en: 'budget year' },
  goals: { zh: '目标数', en: 'goals' },
  indicator: { zh: '指标', en: 'indicator' },
  indicators: { zh: '指标', en: 'indicators' },
  labels: { zh: '栏目', en: 'labels' },
  last: { zh: '最后一个序号', en: 'last number' },
  later: { zh: '后一年度的指标值', en: 'later target' },
  later_year: { zh: '后一年度', en: 'later year' },
  least: { zh: '少于几个才问', en: 'asked about below' },
  level: { zh: '级别', en: 'level' },
  lines: { zh: '行数', en: 'lines' },
  missing: { zh: '缺的序号', en: 'numbers missing' },
  money: { zh: '项目的金额', en: 'money of the project' },
  name_says: { zh: '名称所说的', en: 'named for' },
  named_year: { zh: '名称里的年份', en: 'year in the name' },
  numbers: { zh: '写数字的指标', en: 'targets with a number' },
  of: { zh: '总数', en: 'out of' },
  of_projects: { zh: '项目总数', en: 'out of projects' },
  other: { zh: '另一处的说法', en: 'said elsewhere' },
  outputs: { zh: '产出指标数', en: 'output indicators' },
  pages: { zh: '没有文字的页', en: 'pages without text' },
  parts: { zh: '各部分（元）', en: 'parts (yuan)' },
  price: { zh: '单价', en: 'price' },
  product: { zh: '相乘的结果', en: 'their product' },
  project: { zh: '项目', en: 'project' },
  projects: { zh: '项目数', en: 'projects' },
  quantity: { zh: '数量', en: 'quantity' },
  rate: { zh: '印出的执行率', en: 'rate as printed' },
  ratios: { zh: '比率指标数', en: 'ratios' },
  restating: { zh: '其中只重复预算额的', en: 'that restate the budget' },
  same_targets: { zh: '两个指标值相同的', en: 'with the same target twice' },
  score: { zh: '得分', en: 'score' },
  second: { zh: '另一处', en: 'in another place' },
  services: { zh: '有服务对象的项目数', en: 'projects that serve somebody' },
  share: { zh: '占比', en: 'share' },
  span: { zh: '所写的期间', en: 'period named' },
  start_year: { zh: '起始年度', en: 'first year' },
  stated: { zh: '写明的金额', en: 'as stated' },
  sum: { zh: '相加的结果', en: 'their sum' },
  target: { zh: '指标值', en: 'target' },
  targets: { zh: '指标值', en: 'targets' },
  task: { zh: '任务', en: 'task' },
  tasks: { zh: '任务数', en: 'tasks' },
  tasks_yuan: { zh: '各项任务合计', en: 'all tasks' },
  text: { zh: '所写的话', en: 'as written' },
  times: { zh: '倍数', en: 'times' },
  tolerance: { zh: '允许的尾差', en: 'rounding allowed for' },
  total: { zh: '写明的合计', en: 'total as stated' },
  unit: { zh: '单位', en: 'unit' },
  weight: { zh: '分值', en: 'weight' },
  without_operator: { zh: '没有比较符号的', en: 'without ≥ or ≤' },
  without_unit: { zh: '没有单位的', en: 'without a unit' },
  years: { zh: '所写的年份', en: 'years named' },
}

/** Endings that say what a figure is measured in, and are not part of its name. */
const ENDINGS = /_(?:fen|yuan|ratio|share|percent|source|year|years|line|lines|count|text)$/

/** A name that has no words yet, as it is, without its ending. */
export function plainName(key: string): string {
  return key.replace(ENDINGS, '').replaceAll('_', ' ')
}

/** The name of a figure in words; null where it has none yet. */
export function valueName(key: string): Said | null {
  return NAMES[key] ?? NAMES[key.replace(ENDINGS, '')] ?? null
}
