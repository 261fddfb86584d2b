import { additiveTargets } from '../arithmetic/additive.ts'
import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { groupBy } from '../arithmetic/groupBy.ts'
import { isOpenEnd } from '../arithmetic/openEnd.ts'
import { createRowLines } from '../arithmetic/rowLines.ts'
import { targetReader } from '../targets/targetReadings.ts'
import type { Rule } from '../rule.ts'

/** Counts that add up over years and are the same for a cycle of several years as for one of them. */
export const cycleEqualsAnnual: Rule = {
  id: 'cycle-equals-annual',
  title: { zh: '多年周期值等于年度值', en: 'Cycle of several years, target of one' },
  computes: {
    zh: '起止年度跨两年以上的项目，数量可以逐年累加的指标（次、场、期、份、篇、人次……）周期值与年度值是否相同。',
    en: 'In projects of two years or more, whether counts that add up over the years (次, 场, 期, 份, 篇, 人次 …) are the same for cycle and year.',
  },
  threshold: {
    zh: '一个项目问一次，列出全部这样的指标。',
    en: 'Asked once a project, with all such indicators.',
  },
  exclusions: [
    {
      zh: '人、个、家、台、套、公里等每年往往是同一批，不算；写明“每年、全年、年均”的不算。',
      en: 'People, places, machines and kilometres are often the same every year and do not count; nor does what is said for each year.',
    },
    {
      zh: '没有印起止年度、只有一年、或到期年度是2099这样没有实际终点的项目不算（后者由“没有实际终点”来问）。',
      en: 'Projects without printed years, of one year, or without a real end (2099), which another rule asks about.',
    },
    {
      zh: '本年是最后一年、又没有早年的数也照问。',
      en: 'It is asked in the last year too.',
    },
  ],
  innocent: [
    { zh: '任务只在一年里做。', en: 'The work is done in one of the years.' },
    {
      zh: '周期一栏填的是每年的标准。',
      en: 'The column of the cycle gives what is due each year.',
    },
  ],
  source: ourCriterion(
    '周期值应与各年之和相应；财预〔2015〕88号要求分设实施期与年度目标，原文本站未核对。',
    'a cycle’s target goes with the sum of its years; 财预〔2015〕88号 is said to ask for both, its text was not checked by us.',
  ),
  scope: 'document',
  check: (dataset) => {
    const { projects, indicators, sourceLines } = dataset
    const read = targetReader(dataset)
    const lines = createRowLines(sourceLines)
    const ofProject = groupBy(indicators, ({ projectId }) => projectId)
    return projects.flatMap((project) => {
      const { id, documentId, name, startYear, endYear } = project
      if (startYear === null || endYear === null || isOpenEnd(project)) return []
      const years = endYear - startYear + 1
      if (years < 2) return []
      const same = (ofProject.get(id) ?? []).filter((indicator) => {
        const targets = additiveTargets(indicator, read)
        return targets && targets.cycle.value.number === targets.annual.value.number
      })
      if (same.length === 0) return []
      const list = same.map((row) => `${row.name}：${row.annualTarget ?? ''}`).join('；')
      return [
        {
          documentId,
          severity: 'warning' as const,
          ...citingRows([lines.periodOf(project), ...same]),
          values: {
            project: name ?? '',
            start_year: startYear,
            end_year: endYear,
            indicators: list,
          },
          question: {
            zh: `项目从${startYear}年到${endYear}年，共${years}年，这些指标的周期值与年度值相同（${list}）：周期内是不是只做一年的量？`,
            en: `The project runs from ${startYear} to ${endYear}, ${years} years, and has the same targets for cycle and year (${list}): is one year’s work all there is in the cycle?`,
          },
        },
      ]
    })
  },
}
