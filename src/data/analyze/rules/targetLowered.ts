import type { IndicatorRow } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'
import { comparableTargets } from '../../text/target/comparableTargets.ts'
import { citingRows, listed } from '../citingRows.ts'
import { yearPairs, type YearPair } from '../earlierYears.ts'
import { grouped } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'
import { targetReader, type ReadTarget } from '../targets/targetReadings.ts'

/** Targets below those, or the outcomes, of the earlier year under the same name. */
export const targetLowered: Rule = {
  id: 'target-lowered',
  title: { zh: '目标低于上一年', en: 'Targets below the year before' },
  computes: {
    zh: '同一部门、同一项目下名称相同的指标，比较年度指标值与较早年度的指标值和实际完成值。',
    en: 'Compares the year’s targets with the targets and outcomes of an earlier year, under the same name in the same project and department.',
  },
  threshold: {
    zh: '方向明确（越高越好或越低越好）且确实放宽的。',
    en: 'Where more or less is plainly better and the target is easier to reach.',
  },
  exclusions: [
    {
      zh: '名称有改动的由“变化”里的指标沿革来比。',
      en: 'Reworded names are matched by the lineage of indicators, in Changes.',
    },
    {
      zh: '方向不明、单位改变、读不准的不比。',
      en: 'Unknown directions, changed units and doubtful readings are not compared.',
    },
  ],
  innocent: [
    { zh: '任务量随预算或机构调整而减少。', en: 'The task shrank with the budget or a reform.' },
    {
      zh: '上年完成得多是一次性原因。',
      en: 'Last year’s outcome had a cause that will not come back.',
    },
  ],
  source: {
    zh: '本站的标准；湖北等地的表并列前两年指标值，即为此用。',
    en: 'Our criterion; forms of Hubei print the two years before beside the target for this purpose.',
  },
  scope: 'dataset',
  check: (dataset) => {
    const read = targetReader(dataset)
    const byDocument = grouped(dataset.indicators, ({ documentId }) => documentId)
    const actuals = new Map(dataset.results.map(({ indicatorId, actual }) => [indicatorId, actual]))
    return yearPairs(dataset).flatMap((pair) => {
      const before = new Map(
        (byDocument.get(pair.earlier.id) ?? []).map((one) => [keyOf(one), one]),
      )
      return (byDocument.get(pair.later.id) ?? []).flatMap((later) => {
        const earlier = before.get(keyOf(later))
        const bars = earlier ? [earlier.annualTarget, actuals.get(earlier.id) ?? null] : []
        const bar = bars.find((text) => text !== null && isLower(text, later, pair, read))
        return earlier && bar ? [questionOf(earlier, later, bar, pair)] : []
      })
    })
  },
}

/** Project and name; the code of a level keeps 满意度 of outputs and of people apart. */
function keyOf({ project, level1Code, name }: IndicatorRow): string {
  return comparable(`${project ?? ''}\n${level1Code}\n${name}`)
}

function isLower(
  earlier: string,
  { name, annualTarget }: IndicatorRow,
  pair: YearPair,
  read: ReadTarget,
): boolean {
  if (annualTarget === null) return false
  const years = [pair.earlier.fiscalYear ?? 0, pair.later.fiscalYear ?? 0] as const
  return comparableTargets(read(earlier), read(annualTarget), { name, years }) === 'lowered'
}

function questionOf(
  earlier: IndicatorRow,
  later: IndicatorRow,
  bar: string,
  pair: YearPair,
): Finding {
  const name = listed([later.name])
  const [from, to] = [pair.earlier.fiscalYear ?? 0, pair.later.fiscalYear ?? 0]
  const target = later.annualTarget ?? ''
  const what =
    bar === earlier.annualTarget
      ? { zh: '目标', en: 'target' }
      : { zh: '实际完成值', en: 'outcome' }
  return {
    documentId: later.documentId,
    severity: 'warning',
    ...citingRows([later]),
    subjectIds: [later.id, earlier.id],
    values: {
      earlier: bar,
      later: target,
      earlier_year: from,
      later_year: to,
      earlier_line: earlier.line,
    },
    question: {
      zh: `${name.zh}${from}年的${what.zh}是${bar}，${to}年的目标是${target}：为什么放低？`,
      en: `The ${what.en} of ${name.en} was ${bar} in ${from}; the target for ${to} is ${target}: why is it lower?`,
    },
  }
}
