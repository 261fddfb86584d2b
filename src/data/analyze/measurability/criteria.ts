import type { Criterion } from '../../model/measurability.ts'
import type { Said } from '../../model/problem.ts'

/** One criterion: what earns its point, and on what ground it is asked for. */
export interface CriterionText {
  id: Criterion
  title: Said
  /** What earns the point. */
  earns: Said
  /** The rule or form it follows, or that the criterion is ours. */
  basis: Said
}

/** The six criteria, in the order in which they are shown. Each is one point; none weighs more than another. */
export const CRITERIA: readonly CriterionText[] = [
  {
    id: 'number',
    title: { zh: '有数值', en: 'A number' },
    earns: {
      zh: '指标值里有能读出的数值、日期或区间。只有“较高”“是”之类的不得分。',
      en: 'The target holds a number, a date or a range that can be read. Words such as 较高 and 是 earn nothing.',
    },
    basis: {
      zh: '预算绩效目标管理的地方规定（fsou.com lar/173454/17345420_2 第十七条）：定量为主，定性须分级分档。',
      en: 'Local rules for budget performance targets (fsou.com lar/173454/17345420_2, art. 17): quantitative first; qualitative only in grades.',
    },
  },
  {
    id: 'unit',
    title: { zh: '有计量单位', en: 'A unit' },
    earns: {
      zh: '指标值带单位（%、次、万元、日期），或单位写在指标名称里（人数、次数、（项））。',
      en: 'The target carries a unit (%, 次, 万元, a date), or the name does: 人数, 次数, （项）.',
    },
    basis: {
      zh: '四川、重庆等地的绩效目标表把“度量单位”单列一栏。',
      en: 'The forms of Sichuan and Chongqing have a column of its own for the unit (度量单位).',
    },
  },
  {
    id: 'operator',
    title: { zh: '有比较符号', en: 'An operator' },
    earns: {
      zh: '写明 ≥、≤、不少于、以内、…前等，或给出区间。没有符号的“100%”不得分。',
      en: 'It says ≥, ≤, 不少于, 以内, …前 and the like, or gives a range. A bare 100% earns nothing.',
    },
    basis: {
      zh: '同上各地的表把“指标性质”（≥、≤、＝、定性）单列一栏。',
      en: 'The same forms have a column for the kind of target (≥, ≤, ＝, qualitative).',
    },
  },
  {
    id: 'period',
    title: { zh: '有时段', en: 'A period' },
    earns: {
      zh: '名称或指标值写明何时：年份、年内、每月、…日前。栏目名“年度指标值”人人都有，不算。',
      en: 'Name or target says when: a year, 每月, before a date. The column head 年度指标值 is everybody’s and does not count.',
    },
    basis: { zh: '本站的标准。', en: 'Our criterion.' },
  },
  {
    id: 'baseline',
    title: { zh: '有基线', en: 'A baseline' },
    earns: {
      zh: '写明与什么相比：同比、较上年、由…提高到…，或名称是增长率、下降率。',
      en: 'It says compared with what: 同比, 较上年, from … to …, or the name is a rate of growth or decline.',
    },
    basis: { zh: '本站的标准。', en: 'Our criterion.' },
  },
  {
    id: 'source',
    title: { zh: '有可核实的来源', en: 'A source to verify it' },
    earns: {
      zh: '写明凭什么核实：文件、标准、问卷、考试、验收、备案、审计、台账。',
      en: 'It says what it can be verified by: a document, a standard, a survey, a test, an acceptance, a filing, an audit, a register.',
    },
    basis: { zh: '本站的标准。', en: 'Our criterion.' },
  },
]
