import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseTarget } from '../../src/data/text/target/parseTarget.ts'
import { indicatorTargets } from '../../src/data/analyze/targets/indicatorTargets.ts'
import { ask } from '../../src/data/engine/engine.ts'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { targetValues } from '../../src/data/question/targetValues.ts'
import type { TypedTarget } from '../../src/data/question/typedTargets.ts'
import { messagesIn } from '../../src/views/i18n/messages.ts'
import { foundIndicators } from '../../src/views/indicators/found.ts'
import { loadIndicators, type IndicatorsData } from '../../src/views/indicators/loadIndicators.ts'
import { byDocument } from '../../src/views/indicators/pointCharts.ts'
import {
  classCounts,
  classItems,
  exactDigits,
  percentCounts,
  percentDomain,
  percentHref,
  percentRows,
  percentTable,
} from '../../src/views/indicators/targetCharts.ts'
import { targetClass, TARGET_CLASSES } from '../../src/views/indicators/targetClasses.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
let data: IndicatorsData
beforeAll(async () => {
  real = await realDataset()
  data = await loadIndicators(real.engine, real.catalog, EVERYTHING)
}, 60_000)
afterAll(() => real.engine.close())

const site = (search = '') => siteAt('indicators', search)
const listed = (href: string | null | undefined) =>
  foundIndicators(
    data.indicators,
    parseUrl(new URL(href ?? '?', 'https://example.org').search).state,
    true,
  )

/** A target string as the tables type it. */
function typed(text: string): TypedTarget[] {
  const indicator = { id: 'i', documentId: 'd', annualTarget: text, cycleTarget: null }
  const rows = indicatorTargets({ indicators: [indicator as never], results: [] })
  return rows.map((row) => ({
    ...row,
    isImplied: row.isImplied === 1,
    isApproximate: row.isApproximate === 1,
  }))
}

it.each([
  ['100%', 'hundred'],
  ['≥100%', 'hundred'],
  ['≤100%', 'ratio'],
  ['≥95%', 'high'],
  ['大于98%', 'high'],
  ['≤95%', 'ratio'],
  ['≥90%', 'ratio'],
  ['≤0%', 'zero'],
  ['≤135.90万元', 'money'],
  ['50人次', 'quantity'],
  ['12', 'bare'],
  ['12月31日前', 'time'],
  ['是', 'yes-no'],
  ['较高', 'graded'],
  ['高中低', 'unread'],
])('%s is of the class %s', (text, expected) => {
  expect(parseTarget(text).shape).toBeTruthy()
  expect(targetClass(typed(text))).toBe(expected)
})

it('a cell with targets of two classes is of its own class, and an empty one is blank', () => {
  expect(targetClass([...typed('100%'), ...typed('是')])).toBe('several')
  expect(targetClass([...typed('100%'), ...typed('≥100%')])).toBe('hundred')
  expect(targetClass([])).toBe('blank')
})

describe('the charts of targets', () => {
  it('sort every indicator into one class, and lead to just as many', () => {
    const counts = classCounts(data.indicators, data.indicators)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(234)
    for (const { href, value } of classItems(counts, site()))
      expect(listed(href)).toHaveLength(value ?? -1)
  })

  it('keep a class that the list’s filters leave nothing of, as a zero without a link', () => {
    const items = foundIndicators(data.indicators, parseUrl('?l1=3').state, true)
    const bars = classItems(classCounts(data.indicators, items), site('?l1=3'))
    const zeros = bars.filter(({ value }) => value === 0)
    expect(zeros.length).toBeGreaterThan(0)
    for (const { href } of zeros) expect(href).toBeNull()
  })

  it('count percentages as the table does', () => {
    const hundred = real.dataset.indicatorTargets.filter(
      (row) => row.scope === 'annual' && row.kind === 'ratio' && row.value === '100',
    )
    const found = percentCounts(data.indicators).find(({ value }) => value === '100')
    expect(found?.count).toBe(new Set(hundred.map(({ indicatorId }) => indicatorId)).size)
  })

  it('lead from every dot to just as many indicators', () => {
    const groups = byDocument(data.indicators, data.documents)
    const digits = exactDigits(data.indicators)
    let dots = 0
    for (const { key, points, missing } of percentRows(groups, site())) {
      for (const { value, count } of points) {
        expect(listed(percentHref(key, [digits(value)], site()))).toHaveLength(count)
        dots += 1
      }
      expect(listed(missing?.href)).toHaveLength(missing?.count ?? -1)
    }
    expect(dots).toBeGreaterThan(10)
    for (const row of percentTable(groups, site()).rows)
      if (row['digits'] !== null)
        expect(
          listed(percentHref(String(row['document']), [String(row['digits'])], site())),
        ).toHaveLength(Number(row['count']))
  })

  it('have an axis over the percentages of the whole scope', async () => {
    expect(percentDomain(data.targetValues)).toEqual([0, 100])
    const parts = await ask(real.engine, targetValues, EVERYTHING)
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(
      real.dataset.indicatorTargets.length,
    )
    expect(percentDomain([])).toBeUndefined()
  })
})

it('has words for every class in both languages, and reads parts in English', () => {
  for (const language of ['zh', 'en'] as const)
    for (const one of TARGET_CLASSES) {
      expect(messagesIn(language).targets.classes[one]).toBeTruthy()
      expect(messagesIn(language).targets.classSays[one]).toBeTruthy()
    }
  const { reading } = messagesIn('en').targets
  const said = (text: string) => typed(text).map(reading).join()
  expect(said('≥95%')).toBe('at least 95%')
  expect(said('≤135.90万元')).toBe('at most CNY 1359000')
  expect(said('较高')).toBe('')
})
