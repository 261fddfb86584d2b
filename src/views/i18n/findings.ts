import type { Severity } from '../../data/model/finding.ts'
import { plural } from './plural.ts'

const severities: Record<'zh' | 'en', Record<Severity, string>> = {
  zh: { error: '矛盾', warning: '疑点', note: '提示' },
  en: { error: 'Contradiction', warning: 'To look at', note: 'Reading in doubt' },
}

const severityMeanings: Record<'zh' | 'en', Record<Severity, string>> = {
  zh: {
    error: '文件印出的内容前后不一，两处不会都对',
    warning: '值得看一眼，可能有合理的解释',
    note: '读法有疑问，或与文件以外的说法不一',
  },
  en: {
    error: 'what the document prints does not agree with itself; both cannot be right',
    warning: 'something to look at that may well have an innocent explanation',
    note: 'the reading is in doubt, or words from outside the document disagree',
  },
}

const zh = {
  severities: severities.zh,
  severityMeanings: severityMeanings.zh,
  intro:
    '每一条都是一个问题，不是结论：它说明比较了什么、原文写在哪一行、有哪些可能的合理解释。请先看原文再下判断。',
  rule: '规则',
  severity: '轻重',
  ofRule: (title: string) => `规则：${title}`,
  ofSeverity: (name: string) => `轻重：${name}`,
  ofDocument: (name: string) => `文件：${name}`,
  count: (n: number) => `${n} 个`,
  countSeverity: (name: string, n: number) => `${name}，${n} 个`,
  measure: '问题数',
  chartTitle: (findings: number, rules: number, most: string | null) =>
    `${rules} 条规则提出 ${findings} 个问题${most === null ? '' : `，“${most}”最多`}`,
  chartSubtitle: '单位：个；点一条，只列这条规则的问题',
  chartSummary: (list: string) => `各条规则提出的问题：${list}。`,
  chartSummaryOne: (title: string, n: number) => `${title} ${n} 个`,
  ofThem: (list: string) => `其中${list}`,
  documentsAsked: '涉及文件',
  listTitle: (n: number) => `${n} 个问题`,
  listShown: (shown: number, all: number) => `先列出 ${shown} 个，共 ${all} 个`,
  openOne: '只看这一条',
  oneTitle: '一个问题',
  backToList: '全部问题',
  aboutRule: (title: string) => `规则：${title}`,
  cited: '原文',
  citedElsewhere: '另一份文件',
  lineGone: '（这一行不在数据中）',
  moreLines: (n: number) => `另有 ${n} 行`,
  noLine: '没有可以引用的行：依据在文件之外，或在没有文字的页上。',
  numbers: '所依据的数值',
  innocent: '可能的合理解释',
  how: '怎么得出的',
  computes: '比较什么',
  threshold: '从哪里起问',
  noThreshold: '每一处都问。',
  exclusions: '不算在内',
  noExclusions: '没有例外。',
  source: '依据',
  scope: '需要什么',
  scopes: {
    document: '一份文件就够；读者自己的文件也会核查。',
    dataset: '要有别的文件可比（别的年度或别的部门）；读者自己的文件不作这项核查。',
  },
  id: '编号',
  permanent: '编号永久不变，可以引用',
  rulePage: {
    back: '全部问题',
    id: '规则编号',
    found: '问了多少',
    foundNone: (documents: number) => `核查了 ${documents} 份文件，没有问出什么。`,
    foundSome: (n: number, of: number, documents: number) =>
      `核查了 ${documents} 份文件，在其中 ${of} 份里提出 ${n} 个问题。`,
    list: '列出这些问题',
    example: '一个例子',
    others: '全部规则',
  },
  allRules: (n: number) => `全部 ${n} 条规则`,
  quietRules: (n: number) => `另有 ${n} 条规则没有问出什么`,
  unknownTitle: (id: string) => `规则 ${id}`,
  unknownRule: (id: string) => `本页不认识规则“${id}”：它可能来自另一个版本。下面列出全部规则。`,
  unknownFilter: (id: string) => `没有名为“${id}”的规则；按它筛选，什么也不会留下。`,
  unknownExplained: '本页没有这条规则的说明：数据可能来自另一个版本。',
  unknownFinding: (id: string) =>
    `链接里的问题“${id}”不在数据中：文件可能已经换了版本，或者只在加入它的那个浏览器中。下面列出现有的问题。`,
  none: (documents: number, rules: number) =>
    `用 ${rules} 条规则核查了 ${documents} 份文件，没有问出什么。这不等于文件没有问题，只是这些规则没有遇到它们要问的情形。`,
  checked: '核查了什么',
  filteredAway: (filters: string) => `筛选“${filters}”之下没有问题。`,
  without: (what: string, n: number) => `去掉“${what}”，有 ${n} 个`,
  withoutAll: (n: number) => `去掉全部筛选，有 ${n} 个`,
  uncheckedMine: (files: string) => `你的文件“${files}”没有核查成功，它的问题不在下面。`,
  more: (n: number) => `再显示 ${n} 个`,
  columns: { rule: '规则', count: '问题数', documents: '涉及文件', id: '规则编号' },
}

const en: typeof zh = {
  severities: severities.en,
  severityMeanings: severityMeanings.en,
  intro:
    'Each of these is a question, not a verdict: it says what was compared, on which line it stands, and what may explain it. Read the lines before you judge.',
  rule: 'Rule',
  severity: 'Kind',
  ofRule: (title) => `rule: ${title}`,
  ofSeverity: (name) => `kind: ${name}`,
  ofDocument: (name) => `document: ${name}`,
  count: (n) => n.toLocaleString('en'),
  countSeverity: (name, n) => `${name}, ${n}`,
  measure: 'Questions',
  chartTitle: (findings, rules, most) =>
    `${plural(rules, 'rule asks', 'rules ask')} ${plural(findings, 'question')}${most === null ? '' : `; “${most}” asks the most`}`,
  chartSubtitle: 'Number of questions; choose a bar to list its questions alone',
  chartSummary: (list) => `Questions by rule: ${list}.`,
  chartSummaryOne: (title, n) => `${title} ${n}`,
  ofThem: (list) => `of which ${list}`,
  documentsAsked: 'Documents',
  listTitle: (n) => plural(n, 'question'),
  listShown: (shown, all) =>
    `the first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  openOne: 'This one alone',
  oneTitle: 'One question',
  backToList: 'All questions',
  aboutRule: (title) => `Rule: ${title}`,
  cited: 'The lines',
  citedElsewhere: 'In another document',
  lineGone: '(this line is not in the data)',
  moreLines: (n) => plural(n, 'more line'),
  noLine:
    'There is no line to cite: it rests on something outside the document, or on a page without text.',
  numbers: 'What it rests on',
  innocent: 'What may explain it',
  how: 'How this was worked out',
  computes: 'What is compared',
  threshold: 'From where on',
  noThreshold: 'Every case is asked about.',
  exclusions: 'Left out',
  noExclusions: 'Nothing.',
  source: 'Based on',
  scope: 'What it needs',
  scopes: {
    document: 'One document is enough; documents of your own are checked as well.',
    dataset:
      'Other documents to compare with (other years, other departments); documents of your own are not checked for it.',
  },
  id: 'Id',
  permanent: 'permanent, for citing',
  rulePage: {
    back: 'All questions',
    id: 'Id of the rule',
    found: 'How much it asks',
    foundNone: (documents) => `${plural(documents, 'document')} checked, nothing to ask.`,
    foundSome: (n, of, documents) =>
      `${plural(documents, 'document')} checked; ${plural(n, 'question')} about ${of} of them.`,
    list: 'List these questions',
    example: 'An example',
    others: 'All rules',
  },
  allRules: (n) => `All ${plural(n, 'rule')}`,
  quietRules: (n) => `${plural(n, 'more rule')} had nothing to ask`,
  unknownTitle: (id) => `Rule ${id}`,
  unknownRule: (id) =>
    `The rule “${id}” is not known here: it may be of another version. All rules are listed below.`,
  unknownFilter: (id) => `There is no rule “${id}”; filtering by it leaves nothing.`,
  unknownExplained: 'This page has no account of the rule: the data may be of another version.',
  unknownFinding: (id) =>
    `The link’s question “${id}” is not in the data: the document may have been replaced, or is only in the browser it was added in. The questions that are here follow.`,
  none: (documents, rules) =>
    `${plural(rules, 'rule')} looked at ${plural(documents, 'document')} and had nothing to ask. That does not mean that the documents are right, only that none of what these rules ask about was met.`,
  checked: 'What was checked',
  filteredAway: (filters) => `There are no questions under the filter “${filters}”.`,
  without: (what, n) => `Without “${what}”: ${n.toLocaleString('en')}`,
  withoutAll: (n) => `Without any filter: ${n.toLocaleString('en')}`,
  uncheckedMine: (files) =>
    `Your document “${files}” could not be checked, so it has no questions below.`,
  more: (n) => `Show ${n} more`,
  columns: { rule: 'Rule', count: 'Questions', documents: 'Documents', id: 'Id of the rule' },
}

export const findings = { zh, en }
