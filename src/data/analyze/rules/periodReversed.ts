import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { createRowLines } from '../arithmetic/rowLines.ts'
import type { Rule } from '../rule.ts'

/** A project that ends before it starts. */
export const periodReversed: Rule = {
  id: 'period-reversed',
  title: { zh: '起始晚于到期', en: 'Start after end' },
  computes: {
    zh: '项目的起始年度与到期年度。',
    en: 'A project’s first year against its last.',
  },
  threshold: { zh: '起始年度大于到期年度时问。', en: 'Asked where the first is the later.' },
  exclusions: [{ zh: '缺一个年度的不问。', en: 'Nothing is asked where a year is missing.' }],
  innocent: [{ zh: '两格填反了。', en: 'The two cells were exchanged.' }],
  source: ourCriterion('到期不早于起始。', 'a period does not end before it starts.'),
  scope: 'document',
  check: ({ projects, sourceLines }) => {
    const lines = createRowLines(sourceLines)
    return projects.flatMap((project) => {
      const { documentId, name, startYear, endYear } = project
      if (startYear === null || endYear === null || startYear <= endYear) return []
      return [
        {
          documentId,
          severity: 'error' as const,
          ...citingRows([lines.periodOf(project)]),
          values: { project: name ?? '', start_year: startYear, end_year: endYear },
          question: {
            zh: `起始年度是${startYear}年，到期年度是${endYear}年：是不是填反了？`,
            en: `The first year is ${startYear}, the last ${endYear}: were they exchanged?`,
          },
        },
      ]
    })
  },
}
