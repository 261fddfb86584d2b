import type { IndicatorRow } from '../../model/rows.ts'
import type { MeasureTarget } from '../../model/target.ts'
import { citingRows, listed } from '../citingRows.ts'
import type { Rule } from '../rule.ts'
import { targetReader, type ReadTarget } from '../targets/targetReadings.ts'

/** Cycle and year in different units, or one of them without any. */
export const unitLost: Rule = {
  id: 'unit-lost',
  title: { zh: '周期与年度单位不一', en: 'Units that differ between cycle and year' },
  computes: {
    zh: '比较同一指标周期值与年度值的单位：一侧有一侧没有，或两侧不同（人次与人）。',
    en: 'Compares the units of an indicator’s targets for cycle and year: missing on one side, or different (人次 and 人).',
  },
  threshold: null,
  exclusions: [
    {
      zh: '同一种量的不同写法（万元与元、天与个月、%与‰）不算。',
      en: 'Other ways to print one measure do not count (万元 and 元, days and months, % and ‰).',
    },
    { zh: '读不准的指标值不算。', en: 'Targets whose reading is in doubt do not count.' },
  ],
  innocent: [
    { zh: '录入时漏了单位。', en: 'The unit was left out in typing.' },
    {
      zh: '周期值按年累计（人次），年度值按人头。',
      en: 'The cycle adds up over the years (人次), the year counts heads.',
    },
  ],
  source: {
    zh: '本站的标准：同一指标的两个值应用同一单位，才能比较。',
    en: 'Our criterion: two targets of one indicator need one unit to be compared.',
  },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    return dataset.indicators.flatMap((indicator) => {
      const units = unitsOf(indicator, read)
      if (!units || units[0] === units[1]) return []
      const name = listed([indicator.name])
      const { cycleTarget, annualTarget } = indicator
      return [
        {
          documentId: indicator.documentId,
          severity: 'warning' as const,
          ...citingRows([indicator]),
          values: { cycle: cycleTarget ?? '', annual: annualTarget ?? '' },
          question: {
            zh: `${name.zh}周期值是“${cycleTarget ?? ''}”，年度值是“${annualTarget ?? ''}”：两侧的单位是同一个吗？`,
            en: `${name.en} has ${cycleTarget ?? ''} for the cycle and ${annualTarget ?? ''} for the year: are they in one unit?`,
          },
        },
      ]
    })
  },
}

/** What cycle and year are counted in; null where one of them is no single number. */
function unitsOf(
  { cycleTarget, annualTarget }: IndicatorRow,
  read: ReadTarget,
): readonly [string, string] | null {
  const [cycle, annual] = [read(cycleTarget), read(annualTarget)]
  if (cycle.shape !== 'measure' || annual.shape !== 'measure') return null
  const isDoubtful = cycle.ambiguous !== null || annual.ambiguous !== null
  return isDoubtful ? null : [countedIn(cycle), countedIn(annual)]
}

/** Money, ratios and time are one measure each, however printed. */
function countedIn({ kind, unit }: MeasureTarget): string {
  if (kind !== 'quantity' && unit !== null) return unit === '百分点' ? unit : kind
  return unit ?? ''
}
