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
  const parts = [
    ...writeList(LISTS.departments, state.departments),
    ...writeList(LISTS.years, state.years),
    ...writeSingle(SINGLE.by, state.by, NO_STATE.by),
    ...writeList(LISTS.level1, state.level1),
    ...writeList(LISTS.level2, state.level2),
    ...writeList(LISTS.rules, state.rules),
    ...writeList(LISTS.severities, state.severities),
    ...writeSingle(SINGLE.q, state.q, NO_STATE.q),
    ...writeSingle(SINGLE.doc, state.doc, null),
    ...writeSingle(SINGLE.line, state.line, null),
    ...writeSingle(SINGLE.from, state.from, null),
    ...writeSingle(SINGLE.to, state.to, null),
    ...writeSingle(SINGLE.finding, state.finding, null),
    ...writeSingle(SINGLE.about, state.about, null),
    ...writeSingle(SINGLE.shown, state.shown, null),
    ...writeSingle(SINGLE.mine, state.mine, NO_STATE.mine),
    ...writeSingle(SINGLE.edits, state.edits.length === 0 ? null : state.edits, null),
    ...writeSingle(SINGLE.lang, state.lang, NO_STATE.lang),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
