import { LISTS, ORDER, SINGLE, type ListName, type SingleName } from './fields.ts'
import { NO_STATE, type UrlState } from './urlState.ts'

function writeSingle<K extends SingleName>(name: K, value: UrlState[K]): string[] {
  const { key, write } = SINGLE[name]
  const written = (one: UrlState[K]) => (one === null ? null : write(one))
  const text = written(value)
  if (text === null || text === written(NO_STATE[name])) return []
  return [new URLSearchParams([[key, text]]).toString()]
}

function writeList<K extends ListName>(name: K, values: readonly UrlState[K][number][]): string[] {
  const { key, write } = LISTS[name]
  return values.length === 0 ? [] : [`${key}=${values.map(write).join(',')}`]
}

function isList(name: ListName | SingleName): name is ListName {
  return name in LISTS
}

/** Writes the query part of a link, with its question mark; empty when there is nothing to say. */
export function formatUrl(state: UrlState): string {
  const parts = ORDER.flatMap((name) =>
    isList(name) ? writeList(name, state[name]) : writeSingle(name, state[name]),
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
