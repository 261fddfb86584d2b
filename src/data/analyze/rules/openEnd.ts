import { additiveTargets } from '../arithmetic/additive.ts'
import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { groupBy } from '../arithmetic/groupBy.ts'
import { isOpenEnd } from '../arithmetic/openEnd.ts'
import { createRowLines } from '../arithmetic/rowLines.ts'
import { inYuan, sayMoney } from '../arithmetic/sayMoney.ts'
import { targetReader } from '../targets/targetReadings.ts'
import type { Rule } from '../rule.ts'

/** Projects whose last year is 2099. */
export const openEnd: Rule = {
  id: 'open-end',
  title: { zh: '没有实际终点', en: 'No real end' },
  computes: {
    zh: '到期年度是2099一类的项目：数目、本年金额，以及其中可累加的周期值与年度值相同的指标数。',
    en: 'Projects whose last year is 2099 or the like: how many, their money this year, and how many additive indicators have one target for cycle and year.',
  },
  threshold: {
    zh: '到期年度在2090年及以后；一份文件问一次，列出全部项目。',
    en: 'A last year of 2090 or later; asked once a document, with all projects.',
  },
  exclusions: [
    { zh: '没有印到期年度的项目不算。', en: 'Projects without a printed last year are left out.' },
    { zh: '没有金额的项目不计入金额。', en: 'Projects without an amount add nothing to the sum.' },
  ],
  innocent: [
    {
      zh: '2099是系统里“长期”的写法，经常性项目没有终点。',
      en: '2099 is how the system writes “lasting”; recurrent projects have no end.',
    },
  ],
  source: ourCriterion(
    '实施周期目标要有周期才能核对。',
    'targets for a cycle can be checked only where the cycle ends.',
  ),
  scope: 'document',
  check: (dataset) => {
    const { projects, indicators, sourceLines } = dataset
    const read = targetReader(dataset)
    const lines = createRowLines(sourceLines)
    const ofProject = groupBy(indicators, ({ projectId }) => projectId)
    const byDocument = groupBy(projects, ({ documentId }) => documentId)
    return [...byDocument].flatMap(([documentId, all]) => {
      const open = all.filter((project) => isOpenEnd(project))
      if (open.length === 0) return []
      const same = open
        .flatMap(({ id }) => ofProject.get(id) ?? [])
        .filter((indicator) => {
          const targets = additiveTargets(indicator, read)
          return targets && targets.cycle.value.number === targets.annual.value.number
        })
      const sum = open.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0)
      const ends = [...new Set(open.map(({ endYear }) => endYear))].join('、')
      const alike = {
        zh: same.length === 0 ? '' : `，其中${same.length}个可累加的指标周期值等于年度值`,
        en:
          same.length === 0
            ? ''
            : `; ${same.length} additive targets are the same for cycle and year`,
      }
      return [
        {
          documentId,
          severity: 'warning' as const,
          ...citingRows([...open.map((project) => lines.periodOf(project)), ...same]),
          values: {
            projects: open.length,
            of_projects: all.length,
            end_year: ends,
            amount_yuan: inYuan(sum),
            same_targets: same.length,
          },
          question: {
            zh: `${all.length}个项目中有${open.length}个的到期年度是${ends}年，本年金额共${sayMoney(sum).zh}${alike.zh}：实施周期目标按哪几年核对？`,
            en: `${open.length} of ${all.length} projects end in ${ends}, with ${sayMoney(sum).en} this year${alike.en}: over which years are the targets of the cycle to be checked?`,
          },
        },
      ]
    })
  },
}
