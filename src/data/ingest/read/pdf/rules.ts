import type { Rule } from './page.ts'

/** Lines nearer than this, in points, are meant to be one, or to touch. */
export const NEAR = 3

/** Joins lines that are drawn in pieces, or twice. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const group of clusters(rules, (rule) => rule.at)) {
    const at = average(group.map((rule) => rule.at))
    let last: Rule | null = null
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      if (last && rule.from <= last.to + NEAR) last.to = Math.max(last.to, rule.to)
      else joined.push((last = { ...rule, at }))
    }
  }
  return joined
}

/** Positions that lie near each other, as one position each, rising. */
export function positions(values: readonly number[]): number[] {
  return clusters(values, (value) => value).map(average)
}

/** How much of a stretch a set of lines at one position covers, 0 to 1. */
export function coverage(rules: readonly Rule[], from: number, to: number): number {
  const covered = rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)),
    0,
  )
  return to > from ? covered / (to - from) : 1
}

/** Tables are made of lines that touch: groups of level and upright ones that hold together. */
export function connected(
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): { horizontal: Rule[]; vertical: Rule[] }[] {
  const group = new Map<Rule, Rule>()
  const root = (rule: Rule): Rule => {
    let at = rule
    for (let up = group.get(at); up; up = group.get(at)) at = up
    return at
  }
  for (const level of horizontal) {
    for (const upright of vertical) {
      const touches =
        upright.at >= level.from - NEAR &&
        upright.at <= level.to + NEAR &&
        level.at >= upright.from - NEAR &&
        level.at <= upright.to + NEAR
      if (!touches) continue
      const [a, b] = [root(level), root(upright)]
      if (a !== b) group.set(a, b)
    }
  }
  const groups = new Map<Rule, { horizontal: Rule[]; vertical: Rule[] }>()
  const groupOf = (rule: Rule) => {
    const known = groups.get(root(rule)) ?? { horizontal: [], vertical: [] }
    groups.set(root(rule), known)
    return known
  }
  for (const rule of horizontal) groupOf(rule).horizontal.push(rule)
  for (const rule of vertical) groupOf(rule).vertical.push(rule)
  return [...groups.values()]
}

function clusters<Item>(items: readonly Item[], at: (item: Item) => number): Item[][] {
  const found: Item[][] = []
  let first = -Infinity
  for (const item of [...items].sort((a, b) => at(a) - at(b))) {
    const last = found.at(-1)
    if (last && at(item) - first <= NEAR) last.push(item)
    else {
      found.push([item])
      first = at(item)
    }
  }
  return found
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
