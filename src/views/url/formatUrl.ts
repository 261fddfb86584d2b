import { LISTS, SINGLE, type Field } from './fields.ts'
import { NO_STATE, type UrlState } from './urlState.ts'

function writeSingle<T>(field: Field<T>, value: T | null, unsaid: T | null): string[] {
  if (value === null || value === unsaid) return []
  return [new URLSearchParams([[field.key, field.write(value)]]).toString()]
}

function writeList<T>(field: Field<T>, values: readonly T[]): string[] {
  return values.length === 0 ? [] : [`${field.key}=${values.map(field.write).join(',')}`]
}

/** Writes the query part of a link, with its question mark; empty when there is nothing to say. */
export function formatUrl(state: UrlState): string {
  const parts = [
    ...writeList(LISTS.departments, state.departments),
    ...writeList(LISTS.years, state.years),
    ...writeSingle(SINGLE.by, state.by, NO_STATE.by),
    ...writeList(LISTS.level1, state.level1),
    ...writeList(LISTS.level2, state.level2),
    ...writeList(LISTS.rules, state.rules),
    ...writeList(LISTS.severities, state.severities),
    ...writeSingle(SINGLE.cells, state.cells, NO_STATE.cells),
    ...writeList(LISTS.lacks, state.lacks),
    ...writeList(LISTS.scores, state.scores),
    ...writeList(LISTS.says, state.says),
    ...writeList(LISTS.percents, state.percents),
    ...writeList(LISTS.peers, state.peers),
    ...writeSingle(SINGLE.base, state.base, null),
    ...writeList(LISTS.drifts, state.drifts),
    ...writeList(LISTS.relations, state.relations),
    ...writeSingle(SINGLE.q, state.q, NO_STATE.q),
    ...writeSingle(SINGLE.doc, state.doc, null),
    ...writeSingle(SINGLE.line, state.line, null),
    ...writeSingle(SINGLE.from, state.from, null),
    ...writeSingle(SINGLE.to, state.to, null),
    ...writeSingle(SINGLE.finding, state.finding, null),
    ...writeSingle(SINGLE.about, state.about, null),
    ...writeSingle(SINGLE.shown, state.shown, null),
    ...writeSingle(SINGLE.indicator, state.indicator, null),
    ...writeSingle(SINGLE.mine, state.mine, NO_STATE.mine),
    ...writeSingle(SINGLE.lang, state.lang, NO_STATE.lang),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
