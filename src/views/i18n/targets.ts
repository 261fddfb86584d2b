import type { TargetAmbiguity, TargetKind, TargetOperator } from '../../data/model/target.ts'
import type { TargetClass } from '../indicators/targetClasses.ts'
import { plural } from './plural.ts'

const classesZh: Record<TargetClass, string> = {
  hundred: '100%',
  high: '95% 至不足 100%',
  ratio: '其他比率',
  zero: '0%',
  money: '金额',
  quantity: '数量带单位',
  bare: '光有数字',
  time: '日期或时段',
  'yes-no': '是或否',
  graded: '程度词',
  text: '其他文字',
  several: '几样并列',
  unread: '没有读懂',
  blank: '空白',
}

const classSaysZh: Record<TargetClass, string> = {
  hundred: '如 100%、≥100%',
  high: '如 ≥95%、＞98%',
  ratio: '如 ≥90%、≤10%',
  zero: '如 ≤0%',
  money: '如 ≤135.90万元',
  quantity: '如 50人次、≥4次',
  bare: '没有单位的数字',
  time: '如 12月底前、每月',
  'yes-no': '如 是、完成',
  graded: '如 较高、逐步提高',
  text: '不属于以上各类的文字',
  several: '一格里有不同种类的目标',
  unread: '卡片里说明原因',
  blank: '年度和周期都没有填',
}

const classesEn: Record<TargetClass, string> = {
  hundred: '100%',
  high: '95% to under 100%',
  ratio: 'Another ratio',
  zero: '0%',
  money: 'Money',
  quantity: 'A quantity with its unit',
  bare: 'A bare number',
  time: 'A date or a time',
  'yes-no': 'Yes or no',
  graded: 'A grade in words',
  text: 'Other words',
  several: 'Several of these',
  unread: 'Not understood',
  blank: 'Blank',
}

const classSaysEn: Record<TargetClass, string> = {
  hundred: '100%, ≥100%',
  high: '≥95%, >98%',
  ratio: '≥90%, ≤10%',
  zero: '≤0%',
  money: 'an amount in yuan or ten thousands',
  quantity: 'persons, times, copies',
  bare: 'a number without a unit',
  time: 'before a date, every month',
  'yes-no': 'done, yes, does not happen',
  graded: 'rather high, step by step',
  text: 'words of no other class',
  several: 'targets of several classes in one cell',
  unread: 'the card says why',
  blank: 'neither year nor cycle has one',
}

const kindsZh: Record<TargetKind, string> = {
  quantity: '数量',
  ratio: '比率',
  money: '金额',
  date: '日期',
  period: '时段',
  'yes-no': '是否',
  graded: '程度',
  text: '文字',
}

const kindsEn: Record<TargetKind, string> = {
  quantity: 'quantity',
  ratio: 'ratio',
  money: 'money',
  date: 'date',
  period: 'period',
  'yes-no': 'yes or no',
  graded: 'grade',
  text: 'words',
}

const operatorsEn: Record<TargetOperator, string> = {
  '=': 'exactly',
  '≥': 'at least',
  '>': 'more than',
  '≤': 'at most',
  '<': 'less than',
  '±': 'off by at most',
  between: 'from',
}

const doubtsZh: Record<TargetAmbiguity, string> = {
  strictness: '“大于”与“以上”并用，含不含本数有两解',
  'lost-sign': '也可能是≥印成了数字 2',
  'date-or-number': '是日期还是数字有两解',
  'month-or-months': '是月份还是月数有两解',
  'unit-or-rate': '是单位还是比率有两解',
  'in-prose': '数字在句子中间，未必是承诺的数',
}

const doubtsEn: Record<TargetAmbiguity, string> = {
  strictness: 'it says both more than and at least',
  'lost-sign': 'the first 2 may be a ≥ that was misprinted',
  'date-or-number': 'it may be a date or a number',
  'month-or-months': 'it may be a month or a number of months',
  'unit-or-rate': 'it may be a unit or a rate',
  'in-prose': 'the number stands within a sentence and may not be what is promised',
}

/** What a reading in words needs of a typed part. */
export interface ReadPart {
  kind: TargetKind | null
  operator: TargetOperator | null
  value: string | null
  upper: string | null
  unit: string | null
  /** In Chinese words. */
  said: string
}

const zh = {
  heading: '目标值定成了什么样',
  title: (n: number, top: string, count: number, share: string) =>
    `${n} 条指标的目标值，“${top}”最多：${count} 条，占 ${share}`,
  titleNone: '没有可以分类的目标值',
  subtitle: '单位：条；按年度指标值分类，没有的按实施周期指标值；点一条，下面只列这一类',
  says: '目标值',
  means: '说明',
  classes: classesZh,
  classSays: classSaysZh,
  unjudgedNote: (n: number) => `另有 ${n} 条来自你自己的文件，核查没有运行，没有分类。`,
  saysIs: (name: string) => `目标值：${name}`,
  percentIs: (values: string) => `目标值含 ${values}`,
  filterSays: '目标值',
  percentTitle: (n: number, first: string, second: string) =>
    `${n} 条指标的目标值是百分比，${first}${second === '' ? '' : `，${second}`}`,
  percentOne: (value: string, n: number) => `${value}% 有 ${n} 条`,
  percentNone: '没有以百分比为目标的指标',
  percentSubtitle: '每行一份文件；圆的面积和圆中的数是指标条数；点一个圆，下面只列这些指标',
  percent: '百分比',
  unreadBand: '空白或没有读懂',
  ofIndicators: (n: number) => `共 ${n} 条指标`,
  bare: (value: string) => `写作 ${value}%（没有符号）`,
  signed: (sign: string, value: string) => `写作 ${sign}${value}%`,
  kinds: kindsZh,
  doubts: doubtsZh,
  /** The reading is kept in Chinese words already. */
  reading: (part: ReadPart) => (part.kind === null ? null : part.said),
}

const en: typeof zh = {
  heading: 'What the targets say',
  title: (n, top, count, share) =>
    `${plural(n, 'target')}: “${top.toLowerCase()}” is the most common, ${count} (${share})`,
  titleNone: 'No target was sorted',
  subtitle:
    'Number of indicators, by the target for the year, or for the cycle where there is none; choose a bar to list it below',
  says: 'Target',
  means: 'Such as',
  classes: classesEn,
  classSays: classSaysEn,
  unjudgedNote: (n) =>
    `${plural(n, 'more indicator')} of your own documents could not be sorted: the checks did not run.`,
  saysIs: (name) => `target: ${name}`,
  percentIs: (values) => `target of ${values}`,
  filterSays: 'Target',
  percentTitle: (n, first, second) =>
    `${plural(n, 'indicator has', 'indicators have')} a target in percent: ${first}${second === '' ? '' : `, ${second}`}`,
  percentOne: (value, n) => `${n} at ${value}%`,
  percentNone: 'No indicator has a target in percent',
  percentSubtitle:
    'One row a document; a dot’s area and the number in it are how many indicators; choose a dot to list them below',
  percent: 'Percent',
  unreadBand: 'blank or not understood',
  ofIndicators: (n) => plural(n, 'indicator'),
  bare: (value) => `printed as ${value}%, without a sign`,
  signed: (sign, value) => `printed as ${sign}${value}%`,
  kinds: kindsEn,
  doubts: doubtsEn,
  reading: ({ kind, operator, value, upper, unit }) => {
    if (kind === null || operator === null || value === null) return null
    const range = upper === null ? value : `${value} to ${upper}`
    const measured = unit === '%' ? `${range}%` : unit === '元' ? `CNY ${range}` : range
    return `${operatorsEn[operator]} ${measured}`
  },
}

export const targets = { zh, en }
