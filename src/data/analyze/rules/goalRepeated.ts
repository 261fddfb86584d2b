import type { GoalRow, ProjectRow } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'
import { citingRows } from '../citingRows.ts'
import { yearPairs } from '../earlierYears.ts'
import { grouped } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

const LEAST_LENGTH = 20

interface Text {
  id: string
  line: number
  text: string
}

/** Goals that ${same.length === 1 ? 'is' : 'are'} word for word those of an earlier year. */
export const goalRepeated: Rule = {
  id: 'goal-repeated',
  title: { zh: '目标与往年逐字相同', en: 'Goals word for word as before' },
  computes: {
    zh: '比较同一部门两个年度的绩效目标文字。',
    en: 'Compares the text of a department’s goals in two years.',
  },
  threshold: {
    zh: `不少于${LEAST_LENGTH}个字且逐字相同（年份和空格不计）。一个文件问一次。`,
    en: `From ${LEAST_LENGTH} characters, the same but for years and spaces. One question a document.`,
  },
  exclusions: [{ zh: '短句不算。', en: 'Short phrases do not count.' }],
  innocent: [
    {
      zh: '职责固定，每年的工作本来一样。',
      en: 'The duty is fixed and the work the same every year.',
    },
  ],
  source: {
    zh: '本站的标准：年度目标应说明当年要做什么。',
    en: 'Our criterion: a goal for the year should say what this year is for.',
  },
  scope: 'dataset',
  check: (dataset) => {
    const goals = grouped(dataset.goals, ({ documentId }) => documentId)
    const projects = grouped(dataset.projects, ({ documentId }) => documentId)
    const textsOf = (id: string) => texts(goals.get(id) ?? [], projects.get(id) ?? [])
    return yearPairs(dataset).flatMap(({ earlier, later }): Finding[] => {
      const before = new Map(textsOf(earlier.id).map((one) => [plain(one.text), one]))
      const now = textsOf(later.id)
      const same = now.filter(({ text }) => before.has(plain(text)))
      if (same.length === 0) return []
      const [from, to] = [earlier.fiscalYear ?? 0, later.fiscalYear ?? 0]
      return [
        {
          documentId: later.id,
          severity: 'warning',
          ...citingRows(same),
          values: { count: same.length, goals: now.length, earlier_year: from },
          question: {
            zh: `${to}年的${now.length}条目标里有${same.length}条与${from}年逐字相同：今年要做的是什么？`,
            en: `${same.length} of ${now.length} goals for ${to} are word for word those of ${from}: what is this year for?`,
          },
        },
      ]
    })
  },
}

function texts(goals: readonly GoalRow[], projects: readonly ProjectRow[]): Text[] {
  const annual = projects.flatMap(({ id, line, annualGoal }) =>
    annualGoal === null ? [] : [{ id, line, text: annualGoal }],
  )
  const own = goals.filter(({ projectId }) => projectId === null)
  return [...own, ...annual].filter(({ text }) => plain(text).length >= LEAST_LENGTH)
}

function plain(text: string): string {
  return comparable(text).replace(/(?:19|20)\d\d年?/gu, '')
}
