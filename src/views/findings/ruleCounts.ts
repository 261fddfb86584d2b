import { group, sum } from 'd3-array'
import type { TableTwin } from '../../charts/frame/types.ts'
import type { RankedItem } from '../../charts/rankedBars/types.ts'
import { SEVERITIES, type Severity } from '../../data/model/finding.ts'
import type { Site } from '../state/site.ts'
import { fits } from './askedFindings.ts'
import type { RuleCountsData } from './loadRuleCounts.ts'
import type { RuleTitle } from '../../data/analyze/ruleTitles.ts'

/** How much one rule asks. */
export interface RuleCount {
  id: string
  title: string
  count: number
  bySeverity: { severity: Severity; count: number }[]
}

/** A rule's title in the reader's language; its id where the page does not know it. */
export function ruleTitle(id: string, rules: readonly RuleTitle[], site: Site): string {
  return rules.find((rule) => rule.id === id)?.title[site.language] ?? id
}

/** How much each rule asks within the severities chosen, the most first; rules that ask nothing are left out. */
export function ruleCounts({ counts, rules }: RuleCountsData, site: Site): RuleCount[] {
  const { severities } = site.state
  const within = counts.filter(fits({ rules: [], severities }))
  return [...group(within, ({ rule }) => rule)]
    .map(([id, own]) => ({
      id,
      title: ruleTitle(id, rules, site),
      count: sum(own, ({ count }) => count),
      bySeverity: SEVERITIES.flatMap((severity) => {
        const count = sum(
          own.filter((one) => one.severity === severity),
          (one) => one.count,
        )
        return count > 0 ? [{ severity, count }] : []
      }),
    }))
    .sort((a, b) => b.count - a.count)
}

/** How many findings each severity has within the rules chosen, the gravest first, zeros as well. */
export function severityCounts({ counts }: RuleCountsData, site: Site): RuleCount['bySeverity'] {
  const within = counts.filter(fits({ rules: site.state.rules, severities: [] }))
  return SEVERITIES.map((severity) => ({
    severity,
    count: sum(
      within.filter((one) => one.severity === severity),
      (one) => one.count,
    ),
  }))
}

/** The bars: a bar lists its rule's findings alone; that of a rule that is listed takes the choice back. */
export function ruleBars(counts: readonly RuleCount[], site: Site): RankedItem[] {
  const { rules } = site.state
  return counts.map(({ id, title, count, bySeverity }) => {
    const selected = rules.includes(id)
    return {
      key: id,
      name: title,
      value: count,
      selected,
      href: site.here({ rules: selected ? rules.filter((one) => one !== id) : [id], shown: null }),
      detail: bySeverity.map((one) => ({
        label: site.t.findings.severities[one.severity],
        value: String(one.count),
      })),
    }
  })
}

/** The rows the bars draw. */
export function ruleTable(counts: readonly RuleCount[], site: Site): TableTwin {
  const t = site.t.findings
  return {
    fileName: 'mingzhang-findings-by-rule',
    columns: [
      {
        key: 'rule',
        label: t.columns.rule,
        href: ({ id }) => site.link('findings', { about: String(id) }),
      },
      {
        key: 'count',
        label: t.columns.count,
        numeric: true,
        href: ({ id }) => site.here({ rules: [String(id)], shown: null }),
      },
      ...SEVERITIES.map((severity) => ({
        key: severity,
        label: t.severities[severity],
        numeric: true,
      })),
      { key: 'id', label: t.columns.id },
    ],
    rows: counts.map(({ id, title, count, bySeverity }) => ({
      rule: title,
      count,
      ...Object.fromEntries(
        SEVERITIES.map((severity) => [
          severity,
          bySeverity.find((one) => one.severity === severity)?.count ?? 0,
        ]),
      ),
      id,
    })),
  }
}
