import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatCount } from '../../charts/format/formatCount.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { documentLabel } from '../i18n/labels.ts'
import {
  expenditureOf,
  projectMoneyOf,
  sumFen,
  type DocumentMoney,
} from '../money/documentMoney.ts'
import type { Site } from '../state/site.ts'
import type { Sentence } from '../ui/sentence.ts'
import type { OverviewData } from './loadOverview.ts'

function distinct(values: readonly (string | number | null)[]): number {
  return new Set(values.filter((value) => value !== null)).size
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function yearsIn(documents: readonly DocumentItem[]): (number | null)[] {
  const years = [...new Set(documents.map((item) => item.fiscalYear))]
  return years.sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
}

/** How many of what there is. */
export function countsOf(data: OverviewData) {
  const lines = sum(data.roles.map((item) => item.lines))
  const lost = sum(data.roles.filter((i) => i.role === 'not_understood').map((i) => i.lines))
  return {
    documents: data.documents.length,
    departments: distinct(data.documents.map((item) => item.departmentId)),
    jurisdictions: distinct(data.documents.map((item) => item.jurisdiction)),
    projects: sum(data.projects.map((item) => item.count)),
    indicators: sum(data.indicators.map((item) => item.count)),
    goals: sum(data.goals.map((item) => item.count)),
    lines,
    understood: lines - lost,
  }
}

interface Counted {
  document: DocumentItem
  money: DocumentMoney | null
}

function placesOf(counted: readonly Counted[], site: Site): Sentence['places'] {
  return counted.flatMap(({ document, money }) => {
    if (money === null) return []
    const label = site.t.lineIn(documentLabel(document, site), money.line)
    return [{ label, href: site.evidence(document.id, money.line) }]
  })
}

function moneySentence(
  counted: readonly Counted[],
  say: (n: number, amount: string) => string,
  site: Site,
): Sentence[] {
  const fen = sumFen(counted.map(({ money }) => money?.fen ?? null))
  if (fen === null) return []
  const text = say(counted.length, formatAmount(fen, { language: site.language }))
  return [{ text, places: placesOf(counted, site) }]
}

function moneySentences(data: OverviewData, year: number | null, site: Site): Sentence[] {
  const t = site.t.overview
  const ofYear = data.documents.filter((item) => item.fiscalYear === year)
  const name = year === null ? site.t.noYear : String(year)
  const whole = ofYear
    .filter((item) => item.form === 'department')
    .map((document) => ({ document, money: expenditureOf(document, data.budget) }))
  const partial = ofYear
    .filter((item) => item.form !== 'department')
    .map((document) => ({
      document,
      money: projectMoneyOf(document, data.budget, data.projects),
    }))
  const besides = whole.length > 0 ? t.yearProjects : t.yearProjectsOnly
  return [
    ...moneySentence(whole, (n, amount) => t.yearWhole(name, n, amount), site),
    ...moneySentence(partial, (n, amount) => besides(name, n, amount), site),
  ]
}

function staffSentence(data: OverviewData, site: Site): Sentence[] {
  const t = site.t.overview
  const printed = data.documents.flatMap((document) => {
    const item = data.staff.find(({ documentId }) => documentId === document.id)
    return item && item.staff !== null ? [{ document, staff: item.staff, line: item.line }] : []
  })
  if (printed.length === 0) return []
  const said = printed.map(({ document, staff }) =>
    t.staffOne(documentLabel(document, site), formatCount(staff)),
  )
  return [
    {
      text: t.staff(said.join(site.t.list), printed.length),
      places: printed.map(({ document, line }) => ({
        label: site.t.lineIn(documentLabel(document, site), line),
        href: site.evidence(document.id, line),
      })),
    },
  ]
}

/** What is here, in sentences made from the data. */
export function overviewSentences(data: OverviewData, site: Site): Sentence[] {
  if (data.documents.length === 0) return []
  const counts = countsOf(data)
  const years = yearsIn(data.documents)
  const named = years.map((year) => (year === null ? site.t.noYear : String(year)))
  return [
    { text: site.t.overview.here(counts, site.t.listed(named)), places: [] },
    { text: site.t.overview.rows(counts), places: [] },
    ...years.flatMap((year) => moneySentences(data, year, site)),
    ...staffSentence(data, site),
  ]
}
