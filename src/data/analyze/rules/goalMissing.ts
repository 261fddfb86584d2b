import type { ProjectRow } from '../../model/rows.ts'
import { citingRows, listed } from '../citingRows.ts'
import { grouped } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

/** Projects without a goal for the year where others of the document have one. */
export const goalMissing: Rule = {
  id: 'goal-missing',
  title: { zh: '年度目标没有填', en: 'No goal for the year' },
  computes: {
    zh: '找出没有年度目标的项目。',
    en: 'Finds projects without a goal for the year.',
  },
  threshold: {
    zh: '同一文件里过半的项目填了年度目标。一个文件问一次。',
    en: 'More than half of the projects of the document have one. One question a document.',
  },
  exclusions: [
    { zh: '部门整体表里的任务不算。', en: 'Tasks of a department form do not count.' },
    {
      zh: '整份文件都不设年度目标的不算。',
      en: 'Documents that have no goals for the year at all do not count.',
    },
  ],
  innocent: [
    {
      zh: '写在周期总目标里，没有重复。',
      en: 'It stands in the goal of the cycle and was not repeated.',
    },
    { zh: '文字错位，没有读到。', en: 'The text has shifted and was not read.' },
  ],
  source: {
    zh: '本站的标准：表式印了年度目标，应填写。',
    en: 'Our criterion: where the form asks for a goal for the year, there should be one.',
  },
  scope: 'document',
  check: (dataset) => {
    const projects = dataset.projects.filter(({ kind }) => kind === 'project')
    return [...grouped(projects, ({ documentId }) => documentId).values()].flatMap(
      (all): Finding[] => {
        const without = all.filter(({ annualGoal }) => annualGoal === null)
        const [first] = without
        if (!first || without.length * 2 >= all.length) return []
        const names = listed(without.map(({ name }) => name ?? '—'))
        return [
          {
            documentId: first.documentId,
            severity: 'warning',
            ...citingRows(without),
            values: { count: without.length, projects: all.length },
            question: sayMissing(names, without),
          },
        ]
      },
    )
  },
}

function sayMissing(names: { zh: string; en: string }, without: readonly ProjectRow[]) {
  const has = without.length === 1 ? 'has' : 'have'
  return {
    zh: `${names.zh}没有年度目标：今年要做到什么？`,
    en: `${names.en} ${has} no goal for the year: what is to be achieved in it?`,
  }
}
