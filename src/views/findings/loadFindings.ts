import { sum } from 'd3-array'
import { ask, type Engine } from '../../data/engine/engine.ts'
import { findingCounts } from '../../data/question/findingCounts.ts'
import { findingReach, type FindingReach } from '../../data/question/findingReach.ts'
import { findings, type FindingFilter, type FindingItem } from '../../data/question/findings.ts'
import { SEVERITIES } from '../../data/model/finding.ts'
import { EVERYTHING } from '../../data/question/scope.ts'
import type { Catalog } from '../state/catalog.ts'
import {
  filterOf,
  fits,
  PAGE,
  partsThatAreOn,
  WITHOUT,
  type AskedFindings,
  type FilterPart,
} from './askedFindings.ts'
import { loadCited, type CitedTexts } from './loadCited.ts'
import type { RuleText } from '../../data/analyze/ruleTexts.ts'
import { loadRuleCounts, type CountedFindings } from './loadRuleCounts.ts'
import { loadRules } from './loadRules.ts'

interface Shared {
  rules: readonly RuleText[]
  /** Lines that the findings shown rest on. */
  cited: CitedTexts
}

/** The findings within a filter. */
export interface ListedFindings extends Shared, CountedFindings {
  kind: 'list'
  /** How many fit the whole filter. */
  total: number
  /** The first of them, the gravest first. */
  shown: FindingItem[]
  /** Where nothing fits: how many would without a part of the filter, parts that help only. */
  remedies: { part: FilterPart | 'all'; count: number }[]
}

/** One finding, by its permanent id. */
export interface OneFinding extends Shared {
  kind: 'one'
  finding: FindingItem
}

/** A rule, how much it found in all documents, and one of its findings. */
export interface ExplainedRule extends Shared {
  kind: 'rule'
  rule: RuleText
  /** null where it found nothing. */
  reach: FindingReach | null
  /** How many documents were checked. */
  checked: number
  example: FindingItem | null
}

export type FindingsData = ListedFindings | OneFinding | ExplainedRule

const ALL: FindingFilter = { ...EVERYTHING, rules: [], severities: [] }

/** Asks for what a link wants to see: one finding, a rule, or a list; for the list where the first two are not here. */
export async function loadFindings(
  engine: Engine,
  catalog: Catalog,
  asked: AskedFindings,
): Promise<FindingsData> {
  const isDocument = (id: string) => catalog.byId.has(id)
  const rules = await loadRules()
  if (asked.finding !== null) {
    const [finding] = await ask(engine, findings, { ...ALL, ids: [asked.finding] })
    if (finding) {
      const cited = await loadCited(engine, [finding], isDocument)
      return { kind: 'one', rules, finding, cited }
    }
  }
  const rule = rules.find(({ id }) => id === asked.about)
  if (rule && asked.finding === null) return explainedRule(engine, catalog, rules, rule)
  const filter = filterOf(asked, catalog)
  const counted = await loadRuleCounts(engine, catalog, asked)
  const total = sum(counted.counts.filter(fits(filter)), ({ count }) => count)
  const shown = total === 0 ? [] : await gravestFirst(engine, filter, asked.shown ?? PAGE)
  return {
    kind: 'list',
    rules,
    ...counted,
    total,
    shown,
    cited: await loadCited(engine, shown, isDocument),
    remedies: total === 0 ? await remediesFor(engine, catalog, asked) : [],
  }
}

async function gravestFirst(
  engine: Engine,
  filter: FindingFilter,
  limit: number,
): Promise<FindingItem[]> {
  const wanted = SEVERITIES.filter(
    (one) => filter.severities.length === 0 || filter.severities.includes(one),
  )
  const bySeverity = await Promise.all(
    wanted.map((severity) => ask(engine, findings, { ...filter, severities: [severity], limit })),
  )
  return bySeverity.flat().slice(0, limit)
}

async function explainedRule(
  engine: Engine,
  catalog: Catalog,
  rules: readonly RuleText[],
  rule: RuleText,
): Promise<ExplainedRule> {
  const filter = { ...ALL, rules: [rule.id] }
  const [[reach = null], [example = null]] = await Promise.all([
    ask(engine, findingReach, filter),
    gravestFirst(engine, filter, 1),
  ])
  const cited = await loadCited(engine, example ? [example] : [], (id) => catalog.byId.has(id))
  // The reader's own documents are not compared with others.
  const checked = catalog.all.filter(({ onlyHere }) => !onlyHere || rule.scope === 'document')
  return { kind: 'rule', rules, rule, reach, checked: checked.length, example, cited }
}

async function remediesFor(
  engine: Engine,
  catalog: Catalog,
  asked: AskedFindings,
): Promise<ListedFindings['remedies']> {
  const parts = partsThatAreOn(asked, catalog)
  if (parts.length === 0) return []
  const countOf = async (filter: FindingFilter) =>
    sum(await ask(engine, findingCounts, filter), ({ count }) => count)
  const single = await Promise.all(
    parts.map(async (part) => ({
      part,
      count: await countOf(filterOf({ ...asked, ...WITHOUT[part] }, catalog)),
    })),
  )
  const helpful = single.filter(({ count }) => count > 0)
  if (helpful.length > 0) return helpful
  const all = await countOf(ALL)
  return all > 0 ? [{ part: 'all', count: all }] : []
}
