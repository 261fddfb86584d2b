import { emptyRows } from '../model/emptyRows.ts'
import type { Form, GoalRow, LineRole, Rows } from '../model/rows.ts'
import { comparable } from '../text/normalizeText.ts'
import { publisherOf, yearOf } from './facts/chooseFacts.ts'
import { factRows } from './facts/factDraft.ts'
import { gatherFacts } from './facts/gatherFacts.ts'
import { readHeadingFacts } from './facts/headingFacts.ts'
import type { ExecutionDraft, FormReader, ProjectDraft, SectionDraft } from './forms/form.ts'
import type { Grid, GridRow } from './grid.ts'
import { filledCells } from './grid.ts'
import type { IndicatorDraft } from './indicators/placeIndicators.ts'
import type { Leftover } from './ledger.ts'
import { Ledger } from './ledger.ts'
import { isFurniture } from './reshape/furniture.ts'

/** Where a form was recognised. */
export interface Start {
  form: FormReader
  at: number
}

/**
 * Cuts a document into the sections its forms begin, reads each, and gives every row its id: document, table, line, and a number
 * where a line gives several.
 *
 * @param grid the document as forms read it, joined lines put into rows
 * @param source the document as it was read, for the account of its lines
 */
export function assemble(
  grid: Grid,
  source: Grid,
  starts: readonly Start[],
  forms: readonly FormReader[],
  sha256: string,
  file: string,
): { rows: Rows; leftovers: readonly Leftover[] } {
  const ledger = new Ledger()
  const sections = starts.map((start, index) => ({
    form: start.form,
    rows: grid.rows.slice(
      start.at,
      titleStart(grid.rows, starts[index + 1]?.at ?? grid.rows.length),
    ),
    heading: grid.rows
      .slice(index === 0 ? 0 : titleStart(grid.rows, start.at), start.at)
      .flatMap((row) => filledCells(row).map((cell) => cell.text)),
  }))
  const tableLines = new Set(sections.flatMap((section) => section.rows.map((row) => row.line)))
  for (const row of source.rows)
    if (isFurniture(row) || row.hidden === true) ledger.mark(row.line, 'running_text')
  const heading = readHeadingFacts(grid, tableLines, ledger)
  const drafts = sections.map((section) =>
    section.form.extract(section, {
      ledger,
      unit: heading.unit ?? '万元',
      department: heading.department,
    }),
  )
  for (const project of drafts.flatMap((draft) => draft.projects)) {
    if (project.kind === 'project') project.competentDepartment ??= heading.competentDepartment
  }
  const id = sha256.slice(0, 12)
  const read = sections.flatMap(({ rows }, index) => {
    const draft = drafts[index]
    return draft ? [{ rows, draft }] : []
  })
  const facts = gatherFacts(heading, read, source, ledger, file)
  const rows: Rows = {
    ...emptyRows(),
    documents: [
      {
        id,
        file,
        sha256,
        title: heading.title,
        form: mainForm(sections, forms),
        ...yearOf(facts),
        ...publisherOf(facts),
      },
    ],
    documentFacts: factRows(facts, id),
  }
  const writer = new RowWriter(rows, id, ledger)
  for (const draft of drafts) writer.add(draft)
  rows.sourceLines = ledger.sourceLines(source, id, grid.joined ?? new Map<number, number>())
  return { rows, leftovers: ledger.leftovers }
}

/** Short lines right above a form are its title, not the end of the one before. */
function titleStart(rows: readonly GridRow[], at: number): number {
  let start = at
  while (start > 0 && start < rows.length) {
    const cells = filledCells(rows[start - 1] ?? { line: 0, raw: '', cells: [] })
    const text = comparable(cells[0]?.text ?? '')
    const isTitle =
      cells.length === 1 &&
      text.length <= 60 &&
      /表$|表\(|^\(?20\d\d年|^\(?单位|^部门名称:|^报表编号/u.test(text)
    if (!isTitle) break
    start--
  }
  return start
}

function mainForm(sections: readonly { form: FormReader }[], forms: readonly FormReader[]): Form {
  const used = forms.find((form) => sections.some((section) => section.form === form))
  return used?.form ?? 'department'
}

/** Gives drafts their ids and tells the ledger which row took which line. */
class RowWriter {
  readonly #rows: Rows
  readonly #documentId: string
  readonly #ledger: Ledger
  readonly #used = new Map<string, number>()

  constructor(rows: Rows, documentId: string, ledger: Ledger) {
    this.#rows = rows
    this.#documentId = documentId
    this.#ledger = ledger
  }

  add(draft: SectionDraft): void {
    if (draft.staffing) {
      this.#rows.staffing.push({
        ...this.#address('staffing', draft.staffing.line),
        ...draft.staffing,
      })
    }
    for (const line of draft.budgetLines) {
      this.#rows.budgetLines.push({ ...this.#address('budget_line', line.line), ...line })
    }
    for (const goal of draft.goals) this.#rows.goals.push(this.#goal(goal))
    for (const indicator of draft.indicators) this.#addIndicator(indicator, null, null)
    if (draft.execution) this.#addExecution(draft.execution, null, null)
    for (const project of draft.projects) this.#addProject(project)
  }

  #addProject({ indicators, lines, execution, ...project }: ProjectDraft): void {
    const address = this.#address('project', project.line)
    this.#rows.projects.push({ ...address, ...project })
    for (const line of lines) this.#ledger.mark(line, 'project', address.id)
    for (const indicator of indicators) this.#addIndicator(indicator, address.id, project.name)
    if (execution) this.#addExecution(execution, address.id, project.name)
  }

  #addIndicator(draft: IndicatorDraft, projectId: string | null, project: string | null): void {
    const { outcome, otherLines, ...indicator } = draft
    const address = this.#address('indicator', draft.line)
    for (const line of otherLines ?? []) this.#ledger.mark(line, 'indicator', address.id)
    this.#rows.indicators.push({ ...address, projectId, project, ...indicator })
    if (outcome === null) return
    this.#rows.results.push({
      ...this.#address('result', draft.line),
      line: draft.line,
      indicatorId: address.id,
      ...outcome,
    })
  }

  #addExecution(draft: ExecutionDraft, projectId: string | null, project: string | null): void {
    this.#rows.executions.push({
      ...this.#address('execution', draft.line),
      projectId,
      project,
      ...draft,
    })
  }

  #goal(goal: SectionDraft['goals'][number]): GoalRow {
    return { ...this.#address('goal', goal.line), projectId: null, project: null, ...goal }
  }

  #address(role: LineRole, line: number): { id: string; documentId: string } {
    const base = `${this.#documentId}.${role}.${line}`
    const count = (this.#used.get(base) ?? 0) + 1
    this.#used.set(base, count)
    const id = count === 1 ? base : `${base}.${count}`
    this.#ledger.mark(line, role, id)
    return { id, documentId: this.#documentId }
  }
}
