import type { IcicleNode } from '../../charts/icicle/types.ts'
import { sizeTree } from '../../charts/icicle/icicleTree.ts'
import type { TableTwin } from '../../charts/frame/types.ts'
import { documentCaveat, documentLabel } from '../i18n/labels.ts'
import { documentById } from '../state/documentById.ts'
import type { Site } from '../state/site.ts'
import type { BudgetData, PlacedProject } from './loadBudget.ts'
import { expenditureCategories, splitsOf, type Split, type SplitPart } from './split.ts'
import { totalOf } from './splitGroups.ts'

const PROJECTS = '项目支出'
/** Key of all documents together. */
export const ALL = 'all'
const LAST_COLOR = 6

/** Key of a document's project expenditure; that of the document is its id. */
export function projectsKey(documentId: string): string {
  return `${documentId}.projects`
}

/**
 * All documents, what each spends by category, and the projects and tasks of its project expenditure, in fen. A document that has
 * projects only does not say what it spends in all, so it has no amount of its own.
 */
export function moneyTree(data: BudgetData, site: Site): IcicleNode {
  const t = site.t.budget.tree
  const root: IcicleNode = {
    key: ALL,
    label: t.all(data.documents.length),
    value: null,
    missing: t.allNote,
    zoomHref: site.here({ zoom: null }),
    children: splitsOf(data).map((split) => documentNode(split, data, site)),
  }
  return { ...root, value: sizeTree(root).inner }
}

function documentNode(split: Split, data: BudgetData, site: Site): IcicleNode {
  const t = site.t.budget
  const { document } = split
  const isWhole = split.projectsOnly === null && totalOf(split) !== null
  const caveat = documentCaveat(document, site)
  const note = isWhole ? t.tree.summed : t.onlyProjects
  return {
    key: document.id,
    label: documentLabel(document, site),
    value: isWhole ? totalOf(split) : null,
    missing: [note, caveat].filter((one) => one !== null).join(site.t.semicolon),
    href: site.evidence(document.id, null),
    zoomHref: site.here({ zoom: document.id }),
    children: split.parts
      .filter(({ missing }) => missing !== 'not-in-form')
      .map((part) => categoryNode(part, split, data, site)),
  }
}

function categoryNode(part: SplitPart, split: Split, data: BudgetData, site: Site): IcicleNode {
  const t = site.t.budget
  const { category, fen, line } = part
  const { id } = split.document
  const color = expenditureCategories(data).indexOf(category) + 1
  const isProjects = category === PROJECTS
  const own = isProjects ? projectsOf(data, id) : []
  const summed = split.projectsOnly?.how === 'summed'
  const note = fen === null ? t.blankCell : summed ? t.totalSummed(own.length) : null
  return {
    key: isProjects ? projectsKey(id) : `${id}/${category}`,
    label: site.t.vocabulary.category(category),
    value: fen,
    color: color > 0 ? Math.min(color, LAST_COLOR) : LAST_COLOR,
    href: line === null ? null : site.evidence(id, line),
    ...(note === null ? {} : { missing: note }),
    ...(own.length === 0
      ? {}
      : {
          zoomHref: site.here({ zoom: projectsKey(id) }),
          children: own.map((item) => projectNode(item, site)),
        }),
  }
}

function projectsOf({ projects }: BudgetData, documentId: string): PlacedProject[] {
  return projects.filter((item) => item.documentId === documentId)
}

function projectNode(item: PlacedProject, site: Site): IcicleNode {
  return {
    key: item.id,
    label: item.name ?? site.t.nameLost,
    value: item.amountFen,
    href: site.evidence(item.documentId, item.amountLine),
    detail: [{ label: site.t.budget.columns.kind, value: site.t.vocabulary.kinds[item.kind] }],
    ...(item.amountFen === null ? { missing: site.t.blank } : {}),
  }
}

/** How many projects and tasks have no place in the tree, as their document has no line for project expenditure. */
export function leftOut(data: BudgetData): number {
  const placed = new Set(
    splitsOf(data).flatMap(({ document, parts }) =>
      parts.some(({ category, missing }) => category === PROJECTS && missing !== 'not-in-form')
        ? [document.id]
        : [],
    ),
  )
  const shown = new Set(data.documents.map(({ id }) => id))
  return data.projects.filter(({ documentId: id }) => shown.has(id) && !placed.has(id)).length
}

/** The node of a key; null where the tree has none. */
export function nodeOf(root: IcicleNode, key: string | null): IcicleNode | null {
  if (root.key === key) return root
  for (const child of root.children ?? []) {
    const found = nodeOf(child, key)
    if (found) return found
  }
  return null
}

/** What is enlarged, in words; null where nothing within the filters has that key. */
export function zoomLabel(data: BudgetData, zoom: string, site: Site): string | null {
  const root = moneyTree(data, site)
  const node = nodeOf(root, zoom)
  if (!node) return null
  const document = root.children?.find((one) => one !== node && nodeOf(one, zoom) !== null)
  return document && node !== root ? `${document.label} · ${node.label}` : node.label
}

/** The documents that fill the picture or lie in it. */
export function zoomedDocuments(data: BudgetData, zoom: string | null): BudgetData['documents'] {
  const own = data.documents.filter(({ id }) => zoom === id || zoom === projectsKey(id))
  return own.length > 0 ? own : data.documents
}

/** The rows the picture is made of, in yuan: categories, and projects below project expenditure. */
export function treeTable(data: BudgetData, zoom: string | null, site: Site): TableTwin {
  const t = site.t.budget.columns
  const shown = new Set(zoomedDocuments(data, zoom).map(({ id }) => id))
  const href = (row: Record<string, string | number | null>) =>
    typeof row.href === 'string' ? row.href : null
  const rowOf = (
    document: string,
    category: string | null,
    name: string | null,
    node: IcicleNode,
  ) => ({
    document: documentLabel(documentById(data.documents, document), site),
    category,
    name,
    amount: node.value === null ? null : node.value / 100,
    how: node.missing ?? null,
    href: node.href ?? null,
  })
  const isZoomed = zoom !== null && [...shown].some((id) => zoom === projectsKey(id))
  const rows = (moneyTree(data, site).children ?? [])
    .filter(({ key }) => shown.has(key))
    .flatMap((document) => [
      ...(isZoomed ? [] : [rowOf(document.key, null, null, document)]),
      ...(document.children ?? [])
        .filter(({ key }) => !isZoomed || key === zoom)
        .flatMap((category) => [
          rowOf(document.key, category.label, null, category),
          ...(category.children ?? []).map((one) =>
            rowOf(document.key, category.label, one.label, one),
          ),
        ]),
    ])
  return {
    fileName: 'mingzhang-money-tree',
    columns: [
      { key: 'document', label: site.t.budget.tree.document },
      { key: 'category', label: t.category },
      { key: 'name', label: t.name, href },
      {
        key: 'amount',
        label: t.amount,
        numeric: true,
        format: (value) => value.toLocaleString('en', { minimumFractionDigits: 2 }),
        href,
      },
      { key: 'how', label: t.how },
    ],
    rows,
  }
}
