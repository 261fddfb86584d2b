import { countedTargets } from '../arithmetic/additive.ts'
import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { targetReader } from '../targets/targetReadings.ts'
import type { Rule } from '../rule.ts'

/** A target of the whole cycle that is smaller than that of one of its years. */
export const cycleBelowAnnual: Rule = {
  id: 'cycle-below-annual',
  title: { zh: '周期值小于年度值', en: 'Cycle target below the annual one' },
  computes: {
    zh: '同一指标的实施周期指标值与年度指标值，都是数量或金额、单位和符号相同时比较。',
    en: 'An indicator’s cycle target against its annual target, where both are counts or sums of money of one unit with the same sign.',
  },
  threshold: { zh: '周期值小于年度值时问。', en: 'Asked where the cycle’s is smaller.' },
  exclusions: [
    {
      zh: '比率、时长、日期、分级和等级、单价，以及写明“每年、年均、全年”的不比较。',
      en: 'Ratios, durations, dates, grades, prices and what is said for each year are not compared.',
    },
    {
      zh: '有一边空白或读不准的不比较。',
      en: 'Nothing is compared where a side is blank or doubtful.',
    },
  ],
  innocent: [
    { zh: '周期一栏写的是每年的平均数。', en: 'The column of the cycle gives a yearly average.' },
    { zh: '两栏填反了。', en: 'The two columns were exchanged.' },
  ],
  source: ourCriterion(
    '一个周期完成的数量不会少于其中一年的。',
    'a cycle does not do less than one of its years.',
  ),
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    return dataset.indicators.flatMap((indicator) => {
      const targets = countedTargets(indicator, read)
      if (!targets || targets.cycle.value.number >= targets.annual.value.number) return []
      const { documentId, name, cycleTarget, annualTarget } = indicator
      return [
        {
          documentId,
          severity: 'error',
          ...citingRows([indicator]),
          values: { indicator: name, cycle: cycleTarget ?? '', annual: annualTarget ?? '' },
          question: {
            zh: `“${name}”的周期值是${cycleTarget ?? ''}，年度值是${annualTarget ?? ''}：周期为什么比一年少？`,
            en: `${name} has ${cycleTarget ?? ''} for the cycle and ${annualTarget ?? ''} for the year: why is the cycle less than a year?`,
          },
        },
      ]
    })
  },
}
