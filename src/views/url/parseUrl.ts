import { LISTS, SINGLE, type Field } from './fields.ts'
import type { LinkProblem, Param } from './param.ts'
import { NO_STATE, type UrlState } from './urlState.ts'

/** What a link says, and what in it could not be used. */
export interface ParsedUrl {
  state: UrlState
  problems: LinkProblem[]
}

function readSingle<T>(params: URLSearchParams, field: Field<T>): Param<T> {
  const raw = params.get(field.key)
  return raw === null ? { kind: 'missing' } : field.read(raw)
}

function readList<T>(params: URLSearchParams, field: Field<T>): Param<T>[] {
  const raw = params.getAll(field.key).join(',')
  return raw === '' ? [] : raw.split(',').map((item) => field.read(item))
}

function validOf<T>(params: Param<T>[]): T[] {
  const values = params.flatMap((param) => (param.kind === 'valid' ? [param.value] : []))
  return [...new Set(values)]
}

function problemsOf(key: string, params: Param<unknown>[]): LinkProblem[] {
  return params.flatMap((param) =>
    param.kind === 'invalid' ? [{ key, raw: param.raw, reason: param.reason }] : [],
  )
}

function unknownKeys(params: URLSearchParams): LinkProblem[] {
  const known = new Set([...Object.values(SINGLE), ...Object.values(LISTS)].map(({ key }) => key))
  return [...new Set(params.keys())]
    .filter((key) => !known.has(key))
    .map((key) => ({ key, raw: params.get(key) ?? '', reason: 'unknown-parameter' }))
}

/** Reads the query part of a link. Total: whatever cannot be used comes back as a problem. */
export function parseUrl(search: string): ParsedUrl {
  const params = new URLSearchParams(search)
  const singles = Object.entries<Field<unknown>>(SINGLE).map(([name, field]) => ({
    name,
    key: field.key,
    read: readSingle(params, field),
  }))
  const lists = Object.entries<Field<unknown>>(LISTS).map(([name, field]) => ({
    name,
    key: field.key,
    read: readList(params, field),
  }))
  // `SINGLE` and `LISTS` are typed so that each field reads what the state holds under its name.
  const said = Object.fromEntries([
    ...singles.flatMap(({ name, read }) => (read.kind === 'valid' ? [[name, read.value]] : [])),
    ...lists.map(({ name, read }) => [name, validOf(read)]),
  ]) as Partial<UrlState>
  return {
    state: { ...NO_STATE, ...said },
  const lang = readSingle(params, SINGLE.lang)
  const by = readSingle(params, SINGLE.by)
  const q = readSingle(params, SINGLE.q)
  const doc = readSingle(params, SINGLE.doc)
  const line = readSingle(params, SINGLE.line)
  const from = readSingle(params, SINGLE.from)
  const to = readSingle(params, SINGLE.to)
  const finding = readSingle(params, SINGLE.finding)
  const about = readSingle(params, SINGLE.about)
  const n = readSingle(params, SINGLE.shown)
  const mine = readSingle(params, SINGLE.mine)
  const edit = readSingle(params, SINGLE.edits)
  const departments = readList(params, LISTS.departments)
  const years = readList(params, LISTS.years)
  const level1 = readList(params, LISTS.level1)
  const level2 = readList(params, LISTS.level2)
  const rules = readList(params, LISTS.rules)
  const severities = readList(params, LISTS.severities)
  const singles = { lang, by, q, doc, line, from, to, finding, about, n, mine, edit }
  const lists = {
    dept: departments,
    year: years,
    l1: level1,
    l2: level2,
    rule: rules,
    sev: severities,
  }
  return {
    state: {
      lang: valueOr(lang, NO_STATE.lang),
      by: valueOr(by, NO_STATE.by),
      q: valueOr(q, NO_STATE.q),
      doc: valueOr<string | null>(doc, null),
      line: valueOr<number | null>(line, null),
      from: valueOr<number | null>(from, null),
      to: valueOr<number | null>(to, null),
      finding: valueOr<string | null>(finding, null),
      about: valueOr<string | null>(about, null),
      shown: valueOr<number | null>(n, null),
      mine: valueOr(mine, NO_STATE.mine),
      edits: valueOr(edit, NO_STATE.edits),
      departments: validOf(departments),
      years: validOf(years),
      level1: validOf(level1),
      level2: validOf(level2),
      rules: validOf(rules),
      severities: validOf(severities),
    },
    problems: [
      ...lists.flatMap(({ key, read }) => problemsOf(key, read)),
      ...singles.flatMap(({ key, read }) => problemsOf(key, [read])),
      ...unknownKeys(params),
    ],
  }
}
