import type { DocumentItem } from '../../data/question/documents.ts'
import type { Language } from '../../charts/frame/types.ts'
import type { Messages } from './messages.ts'

interface Words {
  language: Language
  t: Messages
}

/** The usual short form of a long office name. */
export function shortened(name: string): string {
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

/** Department and year, where the year's caveat stands beside it; and that a document is only in this browser. */
export function documentName(item: DocumentItem, words: Words): string {
  const mark = onlyHereMark(item, words)
  const name = `${departmentLabel(item, words)} ${yearLabel(item, words)}`
  return mark === null ? name : name + words.t.inBrackets(mark)
}

/** That a document is only in this browser; null for a published one. */
export function onlyHereMark({ onlyHere }: DocumentItem, { t }: Words): string | null {
  if (!onlyHere) return null
  return onlyHere.departmentCorrected ? t.onlyHereDepartment : t.onlyHere
}

/** Everything that must be said beside a document's figures, in one text; null when there is nothing. */
export function documentCaveat(item: DocumentItem, words: Words): string | null {
  return both(onlyHereMark(item, words), yearCaveat(item, words))
}

/** The same in a few words. */
export function documentCaveatShort(item: DocumentItem, words: Words): string | null {
  return both(onlyHereMark(item, words), yearCaveatShort(item, words))
}

function both(...parts: (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null)
  return said.length === 0 ? null : said.join('；')
}

/** Department and year, and that the year is not the document's own word where it is not. */
export function documentLabel(item: DocumentItem, words: Words): string {
  const caveat = yearCaveatShort(item, words)
  const name = documentName(item, words)
  return caveat === null ? name : name + words.t.inBrackets(caveat)
}

/** What must be said where a document's year is not its own word; null where it states it. */
export function yearCaveat(item: DocumentItem, { language, t }: Words): string | null {
  if (item.fiscalYear === null || item.fiscalYearBasis === 'stated') return null
  if (item.fiscalYearBasis === 'reader') return t.yearByReader(item.onlyHere?.readYear ?? null)
  if (item.fiscalYearBasis === 'file_name') return t.yearFromFileName
  const inEnglish = language === 'en' ? item.fiscalYearReasonEn : null
  const reason = inEnglish ?? item.fiscalYearReason ?? t.unknownReason
  return item.fiscalYearBasis === 'inferred' ? t.yearInferred(reason) : t.yearFromCatalog(reason)
}

/** The caveat in two or three words, where the reason stands a focus away. */
export function yearCaveatShort(item: DocumentItem, { t }: Words): string | null {
  if (item.fiscalYear === null || item.fiscalYearBasis === 'stated') return null
  if (item.fiscalYearBasis === 'reader') return t.yearByReaderShort
  if (item.fiscalYearBasis === 'file_name') return t.yearFromFileNameShort
  return item.fiscalYearBasis === 'inferred' ? t.yearInferredShort : t.yearFromCatalogShort
}
