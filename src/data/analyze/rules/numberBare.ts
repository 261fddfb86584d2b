import type { Said } from '../../model/problem.ts'
import type { IndicatorRow } from '../../model/rows.ts'
import type { MeasureTarget } from '../../model/target.ts'
import { documentCards } from '../documentCards.ts'
import { targetOf } from '../groups.ts'
import { unitInName } from '../measurability/evidence.ts'
import type { Rule } from '../rule.ts'
import { partsOf, targetReader, type ReadTarget } from '../targets/targetReadings.ts'

const LEAST = 3
const SHARE = 0.2

/** Numbers without an operator or without a unit. */
export const numberBare: Rule = {
  id: 'number-bare',
  title: { zh: '数值没有比较符号或单位', en: 'Bare numbers' },
  computes: {
    zh: '数出没有写“≥”“不少于”“以内”等的数值，以及指标值和名称里都没有单位的数值。',
    en: 'Counts numbers without ≥, 不少于, 以内 and the like, and numbers with a unit neither in the target nor in the name.',
  },
  threshold: {
    zh: `没有比较符号的不少于${LEAST}个，且占有数值的指标的五分之一以上；没有单位的一个也问。一个文件问一次。`,
    en: `From ${LEAST} without an operator that are a fifth of the numbers; one without a unit is enough. One question a document.`,
  },
  exclusions: [
    {
      zh: '100%和0不算：已到尽头，没有“以上”“以下”。',
      en: '100% and 0 do not count: there is no more, or less, of them.',
    },
    {
      zh: '区间、约数、日期，成本类的金额和单价不算缺符号。',
      en: 'Ranges, 约, dates, and amounts and prices of cost indicators need no operator.',
    },
    {
      zh: '另一侧（周期或年度）带单位的，由“单位只写在一侧”提问。',
      en: 'Where the other side has the unit, “units on one side” asks.',
    },
  ],
  innocent: [
    {
      zh: '按习惯“3次”就是不少于3次。',
      en: 'By custom 3次 means not fewer than three.',
    },
    {
      zh: '“指标性质”另有一栏，公开时没有印出。',
      en: 'The operator has a column of its own that was not published.',
    },
  ],
  source: {
    zh: '四川、重庆等地的绩效目标表把指标性质（≥、≤、＝）和度量单位各设一栏；门槛是本站的标准。',
    en: 'The forms of Sichuan and Chongqing have columns for operator and unit; the threshold is our criterion.',
  },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    return documentCards(dataset, (groups) => {
      const measured = groups
        .flatMap(({ indicators }) => indicators)
        .map((indicator) => ({ indicator, measures: measuresOf(indicator, read) }))
        .filter(({ measures }) => measures.length > 0)
      const bare = measured.filter(({ measures, indicator }) =>
        measures.some((one) => needsOperator(one, indicator)),
      )
      const isMany = bare.length >= LEAST && bare.length >= SHARE * measured.length
      const unsigned = isMany ? bare : []
      const unitless = measured.filter(({ indicator, measures }) =>
        hasNoUnit(indicator, measures, read),
      )
      const asked = new Set([...unsigned, ...unitless])
      return {
        picked: [...asked].map(({ indicator }) => indicator),
        severity: 'warning',
        values: {
          numbers: measured.length,
          without_operator: unsigned.length,
          without_unit: unitless.length,
        },
        question: ({ names }) => sayBare(names, measured.length, unsigned.length, unitless.length),
      }
    })
  },
}

function measuresOf(indicator: IndicatorRow, read: ReadTarget): MeasureTarget[] {
  return partsOf(read(targetOf(indicator))).flatMap((part) =>
    part.shape === 'measure' && part.ambiguous === null ? [part] : [],
  )
}

function needsOperator(measure: MeasureTarget, { level1Code }: IndicatorRow): boolean {
  if (!measure.impliedOperator || measure.approximate || measure.upper !== null) return false
  if (measure.kind === 'money' || level1Code === '4' || measure.per.length > 0) return false
  if (measure.value.number === 0) return false
  return measure.kind !== 'ratio' || measure.value.number !== 100
}

function hasNoUnit(
  indicator: IndicatorRow,
  measures: readonly MeasureTarget[],
  read: ReadTarget,
): boolean {
  if (measures.some(({ unit }) => unit !== null) || unitInName(indicator.name) !== null)
    return false
  const cycle = partsOf(read(indicator.cycleTarget))
  return !cycle.some((part) => part.shape === 'measure' && part.unit !== null)
}

function sayBare(names: Said, all: number, unsigned: number, unitless: number): Said {
  const [signs, units] = [unsigned > 0, unitless > 0]
  const zh = [signs ? `${unsigned}个没有比较符号` : '', units ? `${unitless}个没有单位` : '']
  const en = [
    signs ? `${unsigned} without an operator` : '',
    units ? `${unitless} without a unit` : '',
  ]
  const filled = (said: string) => said !== ''
  return {
    zh: `${all}个有数值的指标里，${zh.filter(filled).join('，')}（${names.zh}）：多于、少于还是等于才算达成？`,
    en: `Of ${all} targets with a number there are ${en.filter(filled).join(' and ')} (${names.en}): is more, less or exactly that wanted?`,
  }
}
