import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { isOpenEnd } from '../arithmetic/openEnd.ts'
import { createRowLines } from '../arithmetic/rowLines.ts'
import { partsOf, targetReader, type ReadTarget } from '../targets/targetReadings.ts'
import type { TargetPart } from '../../model/target.ts'
import type { Finding, Rule } from '../rule.ts'

/** A deadline in a target whose year is not the budget's, or is outside the project's period. */
export const targetYear: Rule = {
  id: 'target-year',
  title: { zh: '指标值的年份不在期间内', en: 'Target’s year outside the period' },
  computes: {
    zh: '年度指标值里写的年份与预算年度，周期指标值里写的年份与项目的起始、到期年度。',
    en: 'The year in an annual target against the budget year, that in a cycle target against the project’s first and last year.',
  },
  threshold: {
    zh: '年度值里的年份都不是预算年度，或周期值里有年份在起止年度之外时问。',
    en: 'Asked where no year in the annual target is the budget’s, or one in the cycle target is outside the project’s.',
  },
  exclusions: [
    {
      zh: '没有预算年度或没有起止年度的不比较；分不清是日期还是数字的不比较。',
      en: 'Nothing is compared without a budget year or a period, or where it may be a number and no date.',
    },
    {
      zh: '到期年度是2099的只看起始年度。',
      en: 'Where the last year is 2099 only the first counts.',
    },
  ],
  innocent: [
    { zh: '指标沿用上一年的文稿。', en: 'The indicator was carried over from last year.' },
    { zh: '任务跨年，完成时间在下一年。', en: 'The work runs into the next year and is due then.' },
  ],
  source: ourCriterion('年度指标说的应是本年。', 'an annual target is about its own year.'),
  scope: 'document',
  check: (dataset) => {
    const { documents, projects, indicators, sourceLines } = dataset
    const read = targetReader(dataset)
    const lines = createRowLines(sourceLines)
    const yearOf = new Map(documents.map(({ id, fiscalYear }) => [id, fiscalYear]))
    const projectOf = new Map(projects.map((project) => [project.id, project]))
    return indicators.flatMap((indicator): Finding[] => {
      const { documentId, projectId, name, annualTarget, cycleTarget } = indicator
      const year = yearOf.get(documentId) ?? null
      const annual = yearsIn(annualTarget, read)
      if (year !== null && annual.length > 0 && !spans(annual, year)) {
        const said = annual.join('、')
        return [
          {
            documentId,
            severity: 'warning',
            ...citingRows([indicator]),
            values: { indicator: name, target: annualTarget ?? '', years: said, fiscal_year: year },
            question: {
              zh: `“${name}”的年度值写的是${said}年，预算是${year}年的：目标是哪一年的？`,
              en: `The annual target of ${name} names ${annual.join(', ')}, the budget is for ${year}: of which year is the target?`,
            },
          },
        ]
      }
      const project = projectOf.get(projectId ?? '')
      const { startYear = null, endYear = null } = project ?? {}
      if (!project || startYear === null || endYear === null || startYear > endYear) return []
      const isOutside = (one: number) => one < startYear || (one > endYear && !isOpenEnd(project))
      const outside = yearsIn(cycleTarget, read).filter((one) => isOutside(one))
      if (outside.length === 0) return []
      return [
        {
          documentId,
          severity: 'warning',
          ...citingRows([lines.periodOf(project), indicator]),
          values: {
            indicator: name,
            target: cycleTarget ?? '',
            years: outside.join('、'),
            start_year: startYear,
            end_year: endYear,
          },
          question: {
            zh: `“${name}”的周期值写到${outside.join('、')}年，项目的期间是${startYear}年到${endYear}年：目标是哪个期间的？`,
            en: `The cycle target of ${name} names ${outside.join(', ')}, the project runs from ${startYear} to ${endYear}: of which period is the target?`,
          },
        },
      ]
    })
  },
}

function yearsIn(target: string | null, read: ReadTarget): number[] {
  return target === null ? [] : partsOf(read(target)).flatMap((part) => yearsOf(part))
}

function yearsOf(part: TargetPart): number[] {
  if (part.shape !== 'date' && part.shape !== 'span') return []
  if (part.ambiguous !== null) return []
  const dates = part.shape === 'date' ? [part.date] : [part.from, part.to]
  return dates.flatMap((date) => (date?.year ? [date.year] : []))
}

/** Whether a year is one of those named, or between them. */
function spans(years: readonly number[], year: number): boolean {
  return Math.min(...years) <= year && year <= Math.max(...years)
}
