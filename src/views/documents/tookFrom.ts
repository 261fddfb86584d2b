import { exactYuan } from '../../charts/format/exactYuan.ts'
import { formatCount } from '../../charts/format/formatCount.ts'
import type { Site } from '../state/site.ts'
import type { OpenedDocument } from './loadDocuments.ts'

/** A row read from a line, in a few words. */
export interface Taken {
  id: string
  kind: string
  text: string
}

type RowMap = Map<string, Taken>

function amount(fen: number | null, site: Site): string {
  return fen === null ? site.t.blank : site.t.documents.yuan(exactYuan(fen))
}

function addMoney(map: RowMap, data: OpenedDocument, site: Site): void {
  const t = site.t.documents
  const count = (value: number | null) => (value === null ? site.t.blank : formatCount(value))
  for (const item of data.budget) {
    const what = site.t.vocabulary.category(item.category)
    const text = `${what}${site.t.colon}${amount(item.amountFen, site)}`
    map.set(item.id, { id: item.id, kind: t.kinds.budget, text })
  }
  for (const item of data.staff) {
    const text = t.staffOf(count(item.staff), count(item.subordinateUnits))
    map.set(item.id, { id: item.id, kind: t.kinds.staff, text })
  }
  for (const item of data.projects) {
    const name = item.name ?? site.t.nameLost
    const text = `${name}${site.t.colon}${amount(item.amountFen, site)}`
    map.set(item.id, { id: item.id, kind: site.t.vocabulary.kinds[item.kind], text })
  }
}

function addPromises(map: RowMap, data: OpenedDocument, site: Site): void {
  const t = site.t.documents
  for (const item of data.goals) {
    const text = item.ordinal === 0 ? item.text : `${String(item.ordinal)}. ${item.text}`
    map.set(item.id, { id: item.id, kind: t.kinds.goal, text })
  }
  for (const item of data.indicators) {
    const target = item.annualTarget ?? item.cycleTarget ?? site.t.blank
    const text = `${item.name}${site.t.colon}${target}`
    map.set(item.id, { id: item.id, kind: t.kinds.indicator, text })
  }
}

/** Every row of a document by its id, in a few words. */
export function takenById(data: OpenedDocument, site: Site): ReadonlyMap<string, Taken> {
  const map: RowMap = new Map()
  addMoney(map, data, site)
  addPromises(map, data, site)
  return map
}
