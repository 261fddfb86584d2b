import { comparable } from '../../text/normalizeText.ts'
import type { SectionDraft } from '../forms/form.ts'
import type { GridRow } from '../grid.ts'
import type { FactDraft } from './factDraft.ts'
import { printedFact } from './factDraft.ts'
import { lineOf } from './lineOf.ts'

/**
 * `现将2025年某局部门整体支出绩效目标批复情况予以公开如下`: what a paragraph announces. Years of the notices it cites (关于批复2026年市级部门预算的通知,
 * 〔2020〕149号), of periods and of dates stand elsewhere in the sentence and are none.
 */
const ANNOUNCES =
  /现(?:将|把|就)[^，。；《》(〔\d]{0,12}(20\d\d)年度?(?!\d{1,2}月|[-—–~至到、])[^。；《》]{0,60}?(?:绩效|预算|决算|目标)[^。；《》]{0,40}/u
/** `2025年，我局将…`: a year that opens the goals of a year. */
const OPENS =
  /^(20\d\d)年度?(?:[,、](?=[^。;]{0,20}(?:我|本|将|拟|计划|围绕|继续|完成|做好|组织|开展|推进|保障|确保|实现))|(?:部门|单位|整体|总体|年度)*(?:支出)?(?:绩效|工作)+目标[:为是])/u
const LONGEST_TEXT = 120

/** The year a paragraph of running text says it publishes, if it does. */
export function announcedYear(text: string, line: number | null): FactDraft[] {
  const match = ANNOUNCES.exec(comparable(text))
  const [said = '', year = ''] = match ?? []
  return match
    ? [printedFact('fiscal_year', year, { source: 'body', line }, said.slice(0, LONGEST_TEXT))]
    : []
}

/**
 * The years that the goals for a year open with. Goals of a whole cycle and texts that name several years (2024年…，2025年…) tell no
 * fiscal year.
 */
export function goalYears(draft: SectionDraft, rows: readonly GridRow[]): FactDraft[] {
  const ofDepartment = draft.goals
    .filter(({ scope }) => scope !== 'cycle')
    .flatMap(({ line, text }) => goalYear(text, line))
  const ofProjects = draft.projects.flatMap(({ annualGoal }) =>
    annualGoal === null
      ? []
      : // A project's goal has no line of its own; it is looked for only where there is something to cite.
        goalYear(annualGoal, null).map((fact) => ({ ...fact, line: lineOf(rows, annualGoal) })),
  )
  return [...ofDepartment, ...ofProjects]
}

function goalYear(text: string, line: number | null): FactDraft[] {
  const compact = comparable(text)
  const year = OPENS.exec(compact)?.[1]
  const named = new Set([...compact.matchAll(/20\d\d(?=年)/gu)].map(([one]) => one))
  if (year === undefined || named.size > 1) return announcedYear(text, line)
  return [
    printedFact('fiscal_year', year, { source: 'body', line }, text.trim().slice(0, LONGEST_TEXT)),
  ]
}
