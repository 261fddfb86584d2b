import { LISTS, ORDER, SINGLE, type ListName, type SingleName } from './fields.ts'
import { NO_STATE, type UrlState } from './urlState.ts'

function writeSingle<K extends SingleName>(name: K, state: UrlState): string[] {
  const value = state[name]
  if (value === null || value === NO_STATE[name]) return []
  const { key, write } = SINGLE[name]
  return [new URLSearchParams([[key, write(value as NonNullable<UrlState[K]>)]]).toString()]
}

function writeList<K extends ListName>(name: K, state: UrlState): string[] {
  const values: readonly UrlState[K][number][] = state[name]
  const { key, write } = LISTS[name]
  return values.length === 0 ? [] : [`${key}=${values.map(write).join(',')}`]
}

function isList(name: ListName | SingleName): name is ListName {
  return name in LISTS
}

/** Writes the query part of a link, with its question mark; empty when there is nothing to say. */
export function formatUrl(state: UrlState): string {
  const parts = ORDER.flatMap((name) =>
    isList(name) ? writeList(name, state) : writeSingle(name, state),
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
