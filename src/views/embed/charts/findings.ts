import { RULE_TITLES } from '../../../data/analyze/ruleTitles.ts'
import { askedFindings, fits } from '../../findings/askedFindings.ts'
import { loadRuleCounts, unknownRules } from '../../findings/loadRuleCounts.ts'
import { drawnAlone, type DrawAlone } from '../drawnAlone.ts'

/** The charts of the findings view. */
export const charts: Record<string, DrawAlone> = {
  async rules({ engine, catalog, state }) {
    const chart = import('../../findings/RuleChart.svelte')
    const counted = await loadRuleCounts(engine, catalog, askedFindings(state))
    const data = { ...counted, rules: RULE_TITLES }
    const within = data.counts.filter(fits({ rules: [], severities: state.severities }))
    return drawnAlone(chart, Promise.resolve(within.length > 0 ? { data } : null), (site) =>
      unknownRules(data, state.rules).map(site.t.findings.unknownFilter),
    )
  },
}
