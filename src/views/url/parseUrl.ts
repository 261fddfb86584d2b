import { LISTS, SINGLE, type Field } from './fields.ts'
import { valueOr, type LinkProblem, type Param } from './param.ts'
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
  const cells = readSingle(params, SINGLE.cells)
  const indicator = readSingle(params, SINGLE.indicator)
  const base = readSingle(params, SINGLE.base)
  const departments = readList(params, LISTS.departments)
  const years = readList(params, LISTS.years)
  const level1 = readList(params, LISTS.level1)
  const level2 = readList(params, LISTS.level2)
  const rules = readList(params, LISTS.rules)
  const severities = readList(params, LISTS.severities)
  const lacks = readList(params, LISTS.lacks)
  const scores = readList(params, LISTS.scores)
  const says = readList(params, LISTS.says)
  const percents = readList(params, LISTS.percents)
  const peers = readList(params, LISTS.peers)
  const singles = {
    lang,
    by,
    q,
    doc,
    line,
    from,
    to,
    finding,
    about,
    n,
    mine,
    base,
    cells,
    indicator,
  }
  const drifts = readList(params, LISTS.drifts)
  const relations = readList(params, LISTS.relations)
  const singles = { lang, by, q, doc, line, from, to, finding, about, n, mine }
  const lists = {
    dept: departments,
    year: years,
    l1: level1,
    l2: level2,
    rule: rules,
    sev: severities,
    lacks,
    points: scores,
    says,
    percent: percents,
    peer: peers,
    drift: drifts,
    rel: relations,
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
      cells: valueOr(cells, NO_STATE.cells),
      indicator: valueOr<string | null>(indicator, null),
      departments: validOf(departments),
      years: validOf(years),
      level1: validOf(level1),
      level2: validOf(level2),
      rules: validOf(rules),
      severities: validOf(severities),
      lacks: validOf(lacks),
      scores: validOf(scores),
      says: validOf(says),
      percents: validOf(percents),
      peers: validOf(peers),
      base: valueOr<UrlState['base']>(base, null),
      drifts: validOf(drifts),
      relations: validOf(relations),
    },
    problems: [
      ...Object.entries(lists).flatMap(([key, list]) => problemsOf(key, list)),
      ...Object.entries(singles).flatMap(([key, param]) => problemsOf(key, [param])),
      ...unknownKeys(params),
    ],
  }
}
