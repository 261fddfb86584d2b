import { exactYuan } from '../../charts/format/exactYuan.ts'
import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatCount } from '../../charts/format/formatCount.ts'
import { formatShare } from '../../charts/format/formatShare.ts'
import { placeOf } from '../../data/analyze/readings.ts'
import type { FactSource } from '../../data/model/documentFact.ts'
import type { FindingValues } from '../../data/model/finding.ts'
import { plainName, valueName } from '../i18n/findingValues.ts'
import type { Site } from '../state/site.ts'

/** A figure or word that a finding rests on, as a reader sees it. */
export interface ShownValue {
  key: string
  /** What it is; the rule's own name for it where it has none in words. */
  label: string
  text: string
  /** Every digit in yuan, where the text is rounded; else null. */
  exact: string | null
  /** Words of the document, whatever the reader's language. */
  isQuoted: boolean
}

const SOURCE = '_source'
const FEN_PER_YUAN = 100

/**
 * The figures and words of a finding, named and formatted in the reader's language. The ending of a name says what it is measured in:
 * `_fen` and `_yuan` are money, `_ratio` and `_share` are parts of one, `_percent` of a hundred; `x_source` says where `x` stands and is shown
 * with it; a text `x` beside an amount `x_yuan` is what the amount is called.
 */
export function shownValues(values: FindingValues, site: Site): ShownValue[] {
  return Object.entries(values)
    .filter(([key]) => !isSaidByAnother(key, values))
    .map(([key, value]) => {
      const place = values[`${key}${SOURCE}`]
      const where = typeof place === 'string' ? site.t.inBrackets(sourceName(place, site)) : ''
      const { text, exact } = formatted(key, value, site)
      return {
        key,
        label: ownName(key, values) ?? valueName(key)?.[site.language] ?? plainName(key),
        text: text + where,
        exact,
        isQuoted: /\p{Script=Han}/u.test(text) && typeof value === 'string',
      }
    })
}

const MONEY = /_(?:fen|yuan)$/

/** Where a text and an amount have one name (`first`, `first_yuan`), the text is what the document calls the amount. */
function ownName(key: string, values: FindingValues): string | null {
  const name = MONEY.test(key) ? values[key.replace(MONEY, '')] : undefined
  return typeof name === 'string' ? name : null
}

function isSaidByAnother(key: string, values: FindingValues): boolean {
  if (key.endsWith(SOURCE)) return key.slice(0, -SOURCE.length) in values
  return typeof values[key] === 'string' && (`${key}_yuan` in values || `${key}_fen` in values)
}

function formatted(
  key: string,
  value: number | string,
  site: Site,
): { text: string; exact: string | null } {
  if (typeof value === 'string') return { text: value === '' ? site.t.blank : value, exact: null }
  if (key.endsWith('_fen')) return money(value, site)
  if (key.endsWith('_yuan')) return money(Math.round(value * FEN_PER_YUAN), site)
  if (/_(?:ratio|share)$/.test(key)) return { text: formatShare(value), exact: null }
  if (key.endsWith('_percent')) return { text: `${String(value)}%`, exact: null }
  const isYear = /(?:^|_)years?(?:$|_)/.test(key)
  const isCount = Number.isInteger(value) && !isYear
  return { text: isCount ? formatCount(value) : String(value), exact: null }
}

function money(fen: number, { language }: Site): { text: string; exact: string | null } {
  const text = formatAmount(fen, { language })
  const exact = exactYuan(fen, language)
  const isWhole = text === formatAmount(fen, { language, unit: 'yuan' })
  return { text, exact: isWhole ? null : exact }
}

const SOURCES: readonly FactSource[] = [
  'title',
  'heading',
  'header',
  'body',
  'file_name',
  'catalog',
  'page',
]

function sourceName(source: string, { language }: Site): string {
  const known = SOURCES.find((one) => one === source)
  return known ? placeOf({ source: known, line: null })[language] : source
}
