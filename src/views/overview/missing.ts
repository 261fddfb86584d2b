import { group } from 'd3-array'
import type { DocumentItem } from '../../data/question/documents.ts'
import { departmentLabel, documentLabel, yearCaveat } from '../i18n/labels.ts'
import type { Site } from '../state/site.ts'
import type { OverviewData } from './loadOverview.ts'

/** Where something is missing: a document, or one line of it. */
export interface MissingPlace {
  label: string
  href: string
  /** Why the document's year stands as it does, where that needs saying. */
  caveat: string | null
}

/** One sort of missing thing, with every place where it is missing. */
export interface MissingItem {
  text: string
  places: MissingPlace[]
}

interface Found {
  text: string
  documentId: string
  line: number | null
  /** The reason for the document's year belongs to it. */
  saysWhy?: true
}

function staffBlank(data: OverviewData, site: Site): Found[] {
  return data.staff
    .filter((item) => item.staff === null)
    .map(({ documentId, line }) => ({ text: site.t.overview.missing.staff, documentId, line }))
}

function amountsBlank(data: OverviewData, site: Site): Found[] {
  return data.budget
    .filter((item) => item.amountFen === null)
    .map(({ documentId, line, category }) => ({
      text: site.t.overview.missing.amount(site.t.vocabulary.category(category)),
      documentId,
      line,
    }))
}

function yearsUnprinted(data: OverviewData, site: Site): Found[] {
  return data.documents
    .filter((item) => item.fiscalYearBasis !== 'stated')
    .map(({ id }) => ({
      text: site.t.overview.missing.year,
      documentId: id,
      line: null,
      saysWhy: true,
    }))
}

function projectsOnly(data: OverviewData, site: Site): Found[] {
  return data.documents
    .filter((item) => item.form !== 'department')
    .map(({ id }) => ({ text: site.t.overview.missing.basic, documentId: id, line: null }))
}

function countedByDocument(
  items: readonly { documentId: string; line: number }[],
  text: (count: number) => string,
): Found[] {
  const lines = new Map<string, number[]>()
  for (const { documentId, line } of items)
    lines.set(documentId, [...(lines.get(documentId) ?? []), line])
  return [...lines].map(([documentId, of]) => ({
    text: text(of.length),
    documentId,
    line: Math.min(...of),
  }))
}

function linesLost(data: OverviewData, site: Site): Found[] {
  return data.roles
    .filter((item) => item.role === 'not_understood')
    .map(({ documentId, lines, firstLine }) => ({
      text: site.t.overview.missing.lines(lines),
      documentId,
      line: firstLine,
    }))
}

function placeOf(found: Found, document: DocumentItem, site: Site): MissingPlace {
  const label = documentLabel(document, site)
  return {
    label: found.line === null ? label : site.t.lineIn(label, found.line),
    href: site.evidence(found.documentId, found.line),
    caveat: found.saysWhy ? yearCaveat(document, site) : null,
  }
}

/** Years between a department's first and last for which there is no document. */
function gaps(documents: readonly DocumentItem[], site: Site): MissingItem[] {
  const byDepartment = group(documents, (item) => item.departmentId ?? item.id)
  return [...byDepartment.values()].flatMap((own) => {
    const years = own.flatMap((item) => item.fiscalYear ?? [])
    const [first] = own
    const missing: number[] = []
    for (let year = Math.min(...years); year <= Math.max(...years); year += 1)
      if (!years.includes(year)) missing.push(year)
    if (!first || missing.length === 0) return []
    const href = site.link('documents', { departments: [first.departmentId ?? ''], years: [] })
    return [
      {
        text: site.t.overview.missing.gap(missing.join(site.t.list)),
        places: [{ label: departmentLabel(first, site), href, caveat: null }],
      },
    ]
  })
}

/** What is missing, each sort once, with the places where it is missing. */
export function missingItems(data: OverviewData, site: Site): MissingItem[] {
  const t = site.t.overview.missing
  const found = [
    ...staffBlank(data, site),
    ...amountsBlank(data, site),
    ...yearsUnprinted(data, site),
    ...projectsOnly(data, site),
    ...countedByDocument(data.nameless, t.names),
    ...countedByDocument(data.withoutAnnual, t.annual),
    ...linesLost(data, site),
  ]
  const items = new Map<string, MissingPlace[]>()
  for (const one of found) {
    const document = data.documents.find((item) => item.id === one.documentId)
    if (document)
      items.set(one.text, [...(items.get(one.text) ?? []), placeOf(one, document, site)])
  }
  return [...[...items].map(([text, places]) => ({ text, places })), ...gaps(data.documents, site)]
}
