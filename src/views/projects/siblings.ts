import type { TableTwin } from '../../charts/frame/types.ts'
import type { RankedItem } from '../../charts/rankedBars/types.ts'
import type { Site } from '../state/site.ts'
import type { ListedProject } from './listedProjects.ts'

/** The projects of one document, and where one of them stands among them. */
export interface Siblings {
  all: ListedProject[]
  /** Place by printed amount, from 1, the same for equal ones; null where no amount is printed. */
  rank: number | null
}

/** The projects that stand in the same document as one. */
export function siblingsOf(row: ListedProject, projects: readonly ListedProject[]): Siblings {
  const all = projects.filter(({ documentId }) => documentId === row.documentId)
  const { amountFen } = row
  if (amountFen === null) return { all, rank: null }
  const larger = all.filter((one) => one.amountFen !== null && one.amountFen > amountFen)
  return { all, rank: larger.length + 1 }
}

/** The same as bars; the one whose card is open has a colour of its own. */
export function siblingBars(row: ListedProject, { all }: Siblings, site: Site): RankedItem[] {
  return all.map((one) => ({
    key: one.id,
    name: one.name ?? site.t.nameLost,
    lost: one.name === null,
    value: one.amountFen,
    kind: one.id === row.id ? 'this' : 'others',
    selected: one.id === row.id,
    href: site.here({ project: one.id }),
  }))
}

/** The rows that the bars draw, amounts in yuan. */
export function siblingTable({ all }: Siblings, site: Site): TableTwin {
  const t = site.t.projectTable
  const href = (cells: Record<string, string | number | null>) =>
    site.evidence(String(cells.document), Number(cells.line))
  return {
    fileName: 'mingzhang-project-among-others',
    columns: [
      { key: 'name', label: t.columns.name, href },
      {
        key: 'amount',
        label: t.csv.amount,
        numeric: true,
        format: (value) => value.toLocaleString('en', { minimumFractionDigits: 2 }),
        href,
      },
      { key: 'line', label: t.csv.line, numeric: true, href },
    ],
    rows: all
      .toSorted((a, b) => (b.amountFen ?? -1) - (a.amountFen ?? -1))
      .map((one) => ({
        document: one.documentId,
        name: one.name,
        amount: one.amountFen === null ? null : one.amountFen / 100,
        line: one.amountLine,
      })),
  }
}
