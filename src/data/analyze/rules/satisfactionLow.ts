import type { IndicatorRow } from '../../model/rows.ts'
import { documentCards } from '../documentCards.ts'
import { targetOf } from '../groups.ts'
import type { Rule } from '../rule.ts'
import { partsOf, targetReader, type ReadTarget } from '../targets/targetReadings.ts'

const LEAST_PERCENT = 80

/** Satisfaction below 80 %. */
export const satisfactionLow: Rule = {
  id: 'satisfaction-low',
  title: { zh: '满意度目标偏低', en: 'Low targets of satisfaction' },
  computes: {
    zh: '找出满意度指标值的下限低于门槛的。',
    en: 'Finds targets of satisfaction whose lower bound is under the threshold.',
  },
  threshold: { zh: `低于${LEAST_PERCENT}%。`, en: `Under ${LEAST_PERCENT} %.` },
  exclusions: [
    {
      zh: '没有百分比的满意度（“较满意”）不算。',
      en: 'Satisfaction without a percentage does not count.',
    },
    {
      zh: '投诉率、不满意率、与上年相比的幅度不算。',
      en: 'Rates of complaint and dissatisfaction, and changes against the year before, do not count.',
    },
  ],
  innocent: [
    {
      zh: '服务对象（如被检查、被征收的人）本来难以满意。',
      en: 'Those asked (the inspected, the expropriated) are hard to please.',
    },
    { zh: '上年调查结果更低，这已是提高。', en: 'Last year’s survey was lower still.' },
  ],
  source: { zh: '本站的标准。', en: 'Our criterion.' },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    return documentCards(dataset, (groups) => {
      const picked = groups.flatMap(({ indicators }) =>
        indicators.filter((one) => isLow(one, read)),
      )
      const targets = [...new Set(picked.map(targetOf))].slice(0, 3).join('、')
      return {
        picked,
        severity: 'warning',
        values: { targets, least_percent: LEAST_PERCENT },
        question: ({ names }) => ({
          zh: `${names.zh}的目标是${targets}：这个下限是怎样定的？`,
          en: `The target of ${names.en} is ${targets}: how was it set so low?`,
        }),
      }
    })
  },
}

function isLow(indicator: IndicatorRow, read: ReadTarget): boolean {
  const { name, level2Code } = indicator
  if (!name.includes('满意') && level2Code !== '31') return false
  if (/投诉|不满意/u.test(name)) return false
  return partsOf(read(targetOf(indicator))).some(
    (part) =>
      part.shape === 'measure' &&
      part.kind === 'ratio' &&
      part.ambiguous === null &&
      part.operator !== '±' &&
      !/较|同比|提高|提升/u.test(part.label ?? '') &&
      part.operator !== '<' &&
      part.operator !== '≤' &&
      part.value.number > 0 &&
      part.value.number < LEAST_PERCENT,
  )
}
