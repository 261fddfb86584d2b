import { csvParse } from 'd3-dsv'
import type { LinkedKind, LinkRelation } from '../../model/lineage.ts'
import type { CrosswalkRow } from './crosswalk.ts'

const COLUMNS = [
  'department_id',
  'kind',
  'from_year',
  'from_line',
  'from_name',
  'to_year',
  'to_line',
  'to_name',
  'relation',
  'reason_zh',
  'reason_en',
  'reviewer',
] as const

type Line = Record<(typeof COLUMNS)[number], string>

const RELATIONS: readonly string[] = [
  'same',
  'reworded',
  'split',
  'merged',
  'dropped',
  'new',
] satisfies LinkRelation[]

/**
 * A reviewed crosswalk.
 *
 * @param file its name, for messages
 * @throws Error naming the line and what is wrong with it.
 */
export function readCrosswalk(csv: string, file = 'crosswalk.csv'): CrosswalkRow[] {
  const lines = csvParse(csv.replace(/^\uFEFF/, ''))
  const lacking = COLUMNS.filter((name) => !lines.columns.includes(name))
  if (lacking.length > 0) throw new Error(`${file} has no column ${lacking.join(', ')}`)
  return lines.map((line, index) => readLine(line as Line, `${file} line ${index + 2}`))
}

function readLine(line: Line, place: string): CrosswalkRow {
  const fail = (what: string): never => {
    throw new Error(`${place}: ${what}`)
  }
  const year = (text: string) =>
    /^\d{4}$/.test(text) ? Number(text) : fail(`${JSON.stringify(text)} is not a year`)
  const lineNumber = (text: string) =>
    text === ''
      ? null
      : /^[1-9]\d*$/.test(text)
        ? Number(text)
        : fail(`${JSON.stringify(text)} is not a line`)
  const said = (name: 'department_id' | 'reason_zh' | 'reason_en' | 'reviewer') =>
    line[name].trim() === '' ? fail(`${name} is blank`) : line[name].trim()
  const row: CrosswalkRow = {
    departmentId: said('department_id'),
    kind: isKind(line.kind) ? line.kind : fail(`${line.kind} is not indicator or project`),
    fromYear: year(line.from_year),
    fromLine: lineNumber(line.from_line),
    fromName: line.from_name === '' ? null : line.from_name,
    toYear: year(line.to_year),
    toLine: lineNumber(line.to_line),
    toName: line.to_name === '' ? null : line.to_name,
    relation: isRelation(line.relation) ? line.relation : fail(`${line.relation} is no relation`),
    reasonZh: said('reason_zh'),
    reasonEn: said('reason_en'),
    reviewer: said('reviewer'),
  }
  if ((row.relation === 'new') !== (row.fromLine === null)) fail('new, and only new, has no from')
  if ((row.relation === 'dropped') !== (row.toLine === null))
    fail('dropped, and only dropped, has no to')
  if (row.fromYear >= row.toYear) fail('the later year does not come after the earlier one')
  return row
}

function isKind(text: string): text is LinkedKind {
  return text === 'indicator' || text === 'project'
}

function isRelation(text: string): text is LinkRelation {
  return RELATIONS.includes(text)
}
