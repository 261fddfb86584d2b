import { comparable } from '../../data/text/normalizeText.ts'
import type { Site } from '../state/site.ts'
import type { ListedProject } from './listedProjects.ts'
import type { ProjectCardData } from './loadProjectCard.ts'
import { OPEN_END, periodText } from './projectTexts.ts'

/** One field of a form as it is printed. */
export interface PrintedField {
  key: string
  label: string
  text: string
  /** The text is the document's own words. */
  isPrinted: boolean
  line: number
  /** Said besides. */
  note: string | null
}

/**
 * The fields that the form prints of a project, each with the line it stands on: the first of the project's lines that has the
 * beginning of it, else the project's own. What is blank or not in the form is left out; the amount stands elsewhere.
 */
export function printedFields(
  row: ListedProject,
  { text, lines }: ProjectCardData,
  site: Site,
): PrintedField[] {
  const t = site.t.projectTable
  const { columns, card } = t
  const place = (printed: string, label = '') => {
    const wanted = comparable(printed).slice(0, 20)
    const found = lines.find((one) => {
      const said = comparable(one.text)
      return said.includes(wanted) && said.includes(label)
    })
    return found?.line ?? row.line
  }
  const field = (
    key: string,
    label: string,
    printed: string | null,
    formLabel?: string,
  ): PrintedField[] =>
    printed === null
      ? []
      : [
          {
            key,
            label,
            text: printed,
            isPrinted: true,
            line: place(printed, formLabel),
            note: null,
          },
        ]
  const period = periodText(row, site)
  const sameGoal = text !== null && text.annualGoal !== null && text.annualGoal === text.cycleGoal
  return [
    ...field('type', columns.type, row.type),
    ...field('level', card.level, text?.level ?? null),
    ...field('competent', card.competent, text?.competentDepartment ?? null, '主管部门'),
    ...field('unit', columns.unit, row.spendingUnit, text?.competentDepartment ? '用款单位' : ''),
    ...(period === null
      ? []
      : [
          {
            key: 'period',
            label: columns.period,
            text: period,
            isPrinted: false,
            line: place(String(row.startYear ?? row.endYear)),
            note: row.endYear === OPEN_END ? card.endOpen : null,
          },
        ]),
    ...field('content', card.content, text?.content ?? null),
    ...field('expected', card.expected, text?.expected ?? null),
    ...field('cycleGoal', card.cycleGoal, text?.cycleGoal ?? null),
    ...field('annualGoal', card.annualGoal, text?.annualGoal ?? null).map((one) =>
      sameGoal
        ? { ...one, text: card.sameGoal, isPrinted: false, line: lastPlace(one.text, one.line) }
        : one,
    ),
  ]

  /** Where the same words stand twice, the second place. */
  function lastPlace(printed: string, first: number): number {
    const wanted = comparable(printed).slice(0, 20)
    const found = lines.findLast((one) => comparable(one.text).includes(wanted))
    return found?.line ?? first
  }
}
