import type { ProjectRow } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'
import { citingRows, listed } from '../citingRows.ts'
import { grouped } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

/** Projects of several years whose goal for the year is the goal of the whole cycle. */
export const goalSameAsCycle: Rule = {
  id: 'goal-same-as-cycle',
  title: { zh: '年度目标照抄周期目标', en: 'The year’s goal is the cycle’s' },
  computes: {
    zh: '比较多年项目的实施周期总目标与年度目标。',
    en: 'Compares the goal of the whole cycle with the goal of the year for projects of several years.',
  },
  threshold: {
    zh: '到期年度晚于起始年度，两段文字逐字相同（年份和空格不计）。一个文件问一次。',
    en: 'The last year is after the first and the two texts are the same but for years and spaces. One question a document.',
  },
  exclusions: [
    {
      zh: '一年的项目不算：周期就是当年。',
      en: 'Projects of one year do not count: the cycle is the year.',
    },
  ],
  innocent: [
    { zh: '经常性项目，每年做同样的事。', en: 'A recurrent project does the same every year.' },
  ],
  source: {
    zh: '本站的标准：表式分列周期与年度，年度目标应说明当年做到哪一步。',
    en: 'Our criterion: the form sets cycle and year apart, so the year’s goal should say how far it gets.',
  },
  scope: 'document',
  check: (dataset) =>
    [...grouped(dataset.projects, ({ documentId }) => documentId).values()].flatMap(
      (projects): Finding[] => {
        const having = projects.filter(isOfYears)
        const same = having.filter(
          ({ cycleGoal, annualGoal }) => plain(cycleGoal) === plain(annualGoal),
        )
        const [first] = same
        if (!first) return []
        const names = listed(same.map(({ name }) => name ?? '—'))
        return [
          {
            documentId: first.documentId,
            severity: 'warning',
            ...citingRows(same),
            values: { count: same.length, of: having.length },
            question: {
              zh: `${having.length}个多年项目里有${same.length}个的年度目标与周期总目标逐字相同（${names.zh}）：今年要做到哪一步？`,
              en: `Of ${having.length} projects of several years, ${same.length} ${same.length === 1 ? 'gives' : 'give'} the cycle’s goal as the year’s (${names.en}): how far is it to get this year?`,
            },
          },
        ]
      },
    ),
}

function isOfYears({ startYear, endYear, cycleGoal, annualGoal }: ProjectRow): boolean {
  if (startYear === null || endYear === null || endYear <= startYear) return false
  return cycleGoal !== null && annualGoal !== null
}

function plain(text: string | null): string {
  return comparable(text ?? '').replace(/(?:19|20)\d\d年?/gu, '')
}
