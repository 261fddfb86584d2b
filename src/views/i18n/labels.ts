import type { DocumentItem } from '../../data/question/documents.ts'
import type { Language } from '../../charts/frame/types.ts'
import type { Messages } from './messages.ts'

interface Words {
  language: Language
  t: Messages
}

/** The usual short form of a long office name. */
function shortened(name: string): string {
  return name.replace('人民代表大会常务委员会', '人大常委会')
}

/** A department's name: English where there is one and it is wanted, else the Chinese in its usual short form. */
export function departmentLabel(item: DocumentItem, { language, t }: Words): string {
  if (language === 'en' && item.departmentEn !== null) return item.departmentEn
  return item.department === null ? t.noDepartment : shortened(item.department)
}

/** The publishing city's name, or null. */
export function jurisdictionLabel(item: DocumentItem, { language }: Words): string | null {
  return language === 'en' ? (item.jurisdictionEn ?? item.jurisdiction) : item.jurisdiction
}

/** The fiscal year, or that there is none. */
export function yearLabel(item: DocumentItem, { t }: Words): string {
  return item.fiscalYear === null ? t.noYear : String(item.fiscalYear)
}

/** Department and year, where the year's caveat stands beside it. */
export function documentName(item: DocumentItem, words: Words): string {
  return `${departmentLabel(item, words)} ${yearLabel(item, words)}`
}

/** Department and year, and that the year is not the document's own word where it is not. */
export function documentLabel(item: DocumentItem, words: Words): string {
  const caveat = yearCaveatShort(item, words)
  const name = documentName(item, words)
  return caveat === null ? name : name + words.t.inBrackets(caveat)
}

/** What must be said where a document's year is not its own word; null where it states it. */
export function yearCaveat(item: DocumentItem, { t }: Words): string | null {
  if (item.fiscalYear === null || item.fiscalYearBasis === 'stated') return null
  const reason = item.fiscalYearReason ?? t.unknownReason
  return item.fiscalYearBasis === 'inferred' ? t.yearInferred(reason) : t.yearFromCatalog(reason)
}

/** The caveat in two or three words, where the reason stands a focus away. */
export function yearCaveatShort(item: DocumentItem, { t }: Words): string | null {
  if (item.fiscalYear === null || item.fiscalYearBasis === 'stated') return null
  return item.fiscalYearBasis === 'inferred' ? t.yearInferredShort : t.yearFromCatalogShort
}
