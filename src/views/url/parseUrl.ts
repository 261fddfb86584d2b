import { LISTS, SINGLE, type Field } from './fields.ts'
import type { LinkProblem, Param } from './param.ts'
import { NO_STATE, type UrlState } from './urlState.ts'

/** What a link says, and what in it could not be used. */
export interface ParsedUrl {
  state: UrlState
  problems: LinkProblem[]
}

/** What reading needs of a field. */
type Readable = Pick<Field<unknown>, 'key' | 'read'>

function readSingle(params: URLSearchParams, field: Readable): Param<unknown> {
  const raw = params.get(field.key)
  return raw === null ? { kind: 'missing' } : field.read(raw)
}

function readList(params: URLSearchParams, field: Readable): Param<unknown>[] {
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
  const singles = Object.entries<Readable>(SINGLE).map(([name, field]) => ({
    name,
    key: field.key,
    read: readSingle(params, field),
  }))
  const lists = Object.entries<Readable>(LISTS).map(([name, field]) => ({
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
    problems: [
      ...lists.flatMap(({ key, read }) => problemsOf(key, read)),
      ...singles.flatMap(({ key, read }) => problemsOf(key, [read])),
      ...unknownKeys(params),
    ],
  }
}
