import { documentCards } from '../documentCards.ts'
import { targetOf } from '../groups.ts'
import type { Rule } from '../rule.ts'
import { partsOf, targetReader } from '../targets/targetReadings.ts'

const TIMES = 5

/** Ranges so wide that nearly any outcome is inside. */
export const rangeWide: Rule = {
  id: 'range-wide',
  title: { zh: '区间过宽', en: 'Wide ranges' },
  computes: {
    zh: '找出上限是下限许多倍的区间指标值。',
    en: 'Finds targets that are a range whose upper end is many times the lower.',
  },
  threshold: { zh: `上限不少于下限的${TIMES}倍。`, en: `From ${TIMES} times the lower end.` },
  exclusions: [
    {
      zh: '成本类、从零起的区间不算。',
      en: 'Indicators of cost and ranges from zero do not count.',
    },
  ],
  innocent: [
    {
      zh: '每次活动规模本来不同，区间说的是单次。',
      en: 'Events differ in size, and the range is for any one of them.',
    },
  ],
  source: { zh: '本站的标准。', en: 'Our criterion.' },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    const isWide = (text: string | null) =>
      partsOf(read(text)).some(
        (part) =>
          part.shape === 'measure' &&
          part.ambiguous === null &&
          part.upper !== null &&
          part.value.number > 0 &&
          part.upper.number >= TIMES * part.value.number,
      )
    return documentCards(dataset, (groups) => {
      const picked = groups.flatMap(({ indicators }) =>
        indicators.filter((one) => one.level1Code !== '4' && isWide(targetOf(one))),
      )
      const targets = [...new Set(picked.map(targetOf))].slice(0, 3).join('、')
      return {
        picked,
        severity: 'warning',
        values: { targets, times: TIMES },
        question: ({ names }) => ({
          zh: `${names.zh}的指标值是${targets}：怎样的结果会落在区间之外？`,
          en: `The target of ${names.en} is ${targets}: which outcome would be outside?`,
        }),
      }
    })
  },
}
