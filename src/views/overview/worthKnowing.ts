import { group, rollup, sum } from 'd3-array'
import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatChange } from '../../charts/format/formatChange.ts'
import type { TargetComparison } from '../../data/model/target.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { SEVERITIES } from '../../data/model/finding.ts'
import type { DriftWord } from '../i18n/overview.ts'
import { departmentLabel, documentLabel } from '../i18n/labels.ts'
import { spendingTotal, type DocumentMoney } from '../money/documentMoney.ts'
import type { Site } from '../state/site.ts'
import type { Sentence } from '../ui/sentence.ts'
import { pairsOf } from './coverage.ts'
import type { OverviewData } from './loadOverview.ts'

interface Spent {
  document: DocumentItem
  year: number
  money: DocumentMoney
}

/** The last two years of each department for which a document prints what is spent in all. */
function comparedSpending({ documents, budget }: OverviewData): [Spent, Spent][] {
  const spent = documents.flatMap((document): Spent[] => {
    const money = spendingTotal(document, budget)
    const { fiscalYear: year, departmentId } = document
    return money === null || year === null || departmentId === null
      ? []
      : [{ document, year, money }]
  })
  return [...group(spent, ({ document }) => document.departmentId).values()].flatMap((own) => {
    const years = own.toSorted((a, b) => a.year - b.year)
    const after = years.at(-1)
    const before = years.findLast(({ year }) => year !== after?.year)
    return before && after ? [[before, after]] : []
  })
}

function changeSentence(data: OverviewData, site: Site): Sentence[] {
  const worth = site.t.overview.worth
  const compared = comparedSpending(data)
  const size = ([before, after]: [Spent, Spent]) => Math.abs(after.money.fen - before.money.fen)
  const [most] = compared.toSorted((a, b) => size(b) - size(a))
  if (!most) return []
  const [before, after] = most
  const label = departmentLabel(after.document, site)
  const said = (fen: number) => formatAmount(fen, { language: site.language })
  const years = { from: String(before.year), to: String(after.year) }
  const amounts = { from: said(before.money.fen), to: said(after.money.fen) }
  const change = formatChange(before.money.fen, after.money.fen, {
    format: said,
    language: site.language,
  })
  const who =
    compared.length === 1 ? worth.changedOne(label) : worth.changedMost(label, compared.length)
  return [
    {
      text: who + worth.change(years, amounts, change),
      places: [
        ...most.map(({ document, money }) => ({
          label: site.t.lineIn(documentLabel(document, site), money.line),
          href: site.evidence(document.id, money.line),
        })),
        changesPlace(after.document, [before.year, after.year], site),
      ],
    },
  ]
}

function changesPlace(
  document: DocumentItem,
  [from, to]: [number, number],
  site: Site,
): Sentence['places'][number] {
  const departments = document.departmentId === null ? [] : [document.departmentId]
  const label = site.t.overview.worth.changesOf(departmentLabel(document, site), {
    from: String(from),
    to: String(to),
  })
  return { label, href: site.link('changes', { departments, years: [], from, to }) }
}

const DRIFT_WORDS: Record<TargetComparison, DriftWord> = {
  lowered: 'lowered',
  dequantified: 'vaguer',
  raised: 'raised',
  quantified: 'sharper',
  same: 'same',
  'kind-changed': 'other',
  'unit-changed': 'other',
  incomparable: 'other',
}
const DRIFT_ORDER: DriftWord[] = ['lowered', 'vaguer', 'raised', 'sharper', 'other', 'same']

function targetSentence({ drifts, documents }: OverviewData, site: Site): Sentence[] {
  const worth = site.t.overview.worth
  const known = drifts.flatMap((one) =>
    one.drift === null ? [] : [{ ...one, word: DRIFT_WORDS[one.drift] }],
  )
  if (known.length === 0) return []
  const counts = rollup(
    known,
    (same) => sum(same, ({ count }) => count),
    ({ word }) => word,
  )
  const list = DRIFT_ORDER.flatMap((word) => {
    const count = counts.get(word) ?? 0
    // That none is lowered is worth knowing as well.
    return count > 0 || word === 'lowered' ? [worth.drift(word, count)] : []
  })
  const pairs = group(known, (one) => `${one.departmentId} ${one.fromYear} ${one.toYear}`)
  return [
    {
      text: worth.targets(
        sum(known, ({ count }) => count),
        site.t.listed(list),
      ),
      places: [...pairs.values()].flatMap((own) => {
        const [first] = own
        const document = documents.find(({ departmentId }) => departmentId === first?.departmentId)
        if (!first || !document) return []
        const { departmentId, fromYear: from, toYear: to } = first
        const lowered = sum(own, ({ drift, count }) => (drift === 'lowered' ? count : 0))
        const only = { departments: [departmentId], years: [], from, to }
        return [
          ...(lowered === 0
            ? []
            : [
                {
                  label: worth.drift('lowered', lowered),
                  href: site.link('changes', { ...only, drifts: ['lowered'] }),
                },
              ]),
          changesPlace(document, [from, to], site),
        ]
      }),
    },
  ]
}

function findingSentence({ findings }: OverviewData, site: Site): Sentence[] {
  const worth = site.t.overview.worth
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: sum(
      findings.filter((one) => one.severity === severity),
      ({ count }) => count,
    ),
  }))
  const all = sum(counts, ({ count }) => count)
  if (all === 0) return []
  const said = counts.map(({ severity, count }) => worth.severity(severity, count))
  return [
    {
      text: worth.findings(all, site.t.listed(said)),
      places: counts.flatMap(({ severity, count }) =>
        count === 0
          ? []
          : [
              {
                label: worth.severity(severity, count),
                href: site.link('findings', { severities: [severity] }),
              },
            ],
      ),
    },
  ]
}

function missingSentence({ documents, staff }: OverviewData, site: Site): Sentence[] {
  const worth = site.t.overview.worth
  const { pairs, published } = pairsOf(documents)
  const staffed = new Set(staff.flatMap((one) => (one.staff === null ? [] : [one.documentId])))
  const staffless = documents.filter(({ id }) => !staffed.has(id)).length
  const list = [
    ...(pairs > published ? [worth.pairs(pairs, pairs - published)] : []),
    ...(staffless > 0 ? [worth.staff(staffless, documents.length)] : []),
  ]
  if (list.length === 0) return []
  return [
    {
      text: worth.missing(list.join(site.t.semicolon)),
      places: [{ label: worth.seeMissing, href: `${site.here({})}#missing` }],
    },
  ]
}

/**
 * What is most worth knowing of what is here, a sentence each, with its lines or the view that has it: the largest change of a
 * department's expenditure, how targets changed, what the checks ask, and what is missing. What the data does not have is not said.
 */
export function worthKnowing(data: OverviewData, site: Site): Sentence[] {
  if (data.documents.length === 0) return []
  return [
    ...changeSentence(data, site),
    ...targetSentence(data, site),
    ...findingSentence(data, site),
    ...missingSentence(data, site),
  ]
}
