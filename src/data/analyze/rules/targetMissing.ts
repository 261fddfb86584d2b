import type { IndicatorRow } from '../../model/rows.ts'
import { citingRows, listed } from '../citingRows.ts'
import { groupsByDocument } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'
import { targetReader } from '../targets/targetReadings.ts'

/** One-sided targets up to this share were left blank; more of them is how the form is built. */
const SHARE = 0.1

/** Indicators whose target is blank, on one side or both, or still the form's placeholder. */
export const targetMissing: Rule = {
  id: 'target-missing',
  title: { zh: '指标值没有填', en: 'Targets left blank' },
  computes: {
    zh: '找出没有指标值的三级指标：空白、横线，或模板里的“××”“**%”；以及只填了周期值或只填了年度值的。',
    en: 'Finds indicators without a target: blank, a dash or a placeholder such as ×× and **%; and those filled for the cycle or the year only.',
  },
  threshold: null,
  exclusions: [
    {
      zh: '只有一栏指标值的文件，不比较周期与年度。',
      en: 'Where a document has one column of targets, cycle and year are not compared.',
    },
    {
      zh: '只填一侧的超过十分之一，或两侧各有的，视为分块填写，不算。',
      en: 'Where more than a tenth is filled on one side, or some on either side, the form has blocks for different indicators.',
    },
  ],
  innocent: [
    { zh: '周期指标当年没有任务。', en: 'An indicator of the cycle has no task this year.' },
    {
      zh: '单元格错位，值落在了另一栏。',
      en: 'Cells have shifted and the value stands in the other column.',
    },
  ],
  source: {
    zh: '本站的标准：每个三级指标应有当年的指标值。',
    en: 'Our criterion: every indicator should have a target for the year.',
  },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    const isFilled = (text: string | null) => {
      const reading = read(text)
      return reading.shape !== 'unread' || !['blank', 'template'].includes(reading.reason)
    }
    return groupsByDocument(dataset).flatMap((groups): Finding[] => {
      const indicators = groups.flatMap((group) => group.indicators)
      const missing = missingIn(indicators, isFilled)
      const [first] = missing
      if (!first) return []
      const names = listed(missing.map(({ name }) => name))
      return [
        {
          documentId: first.documentId,
          severity: 'warning',
          ...citingRows(missing),
          values: { count: missing.length, indicators: indicators.length },
          question: {
            zh: `${names.zh}的年度或周期指标值是空的：当年的目标是什么？`,
            en: `The target of ${names.en} is blank for the year or the cycle: what is the target?`,
          },
        },
      ]
    })
  },
}

function missingIn(
  indicators: readonly IndicatorRow[],
  isFilled: (text: string | null) => boolean,
): IndicatorRow[] {
  const none = indicators.filter(
    ({ annualTarget, cycleTarget }) => !isFilled(annualTarget) && !isFilled(cycleTarget),
  )
  const oneSided = indicators.filter(
    ({ annualTarget, cycleTarget }) => isFilled(annualTarget) !== isFilled(cycleTarget),
  )
  const ofYear = oneSided.filter(({ annualTarget }) => isFilled(annualTarget)).length
  const isBlocks = ofYear > 0 && ofYear < oneSided.length
  // A short form with one column has one side only, and nothing is missing.
  const isFew =
    oneSided.length <= Math.max(1, SHARE * indicators.length) &&
    oneSided.length * 2 < indicators.length
  return isFew && !isBlocks ? [...none, ...oneSided] : none
}
