import RankedBars from '../../../src/charts/rankedBars/RankedBars.svelte'
import type { RankedBarsProps, RankedItem } from '../../../src/charts/rankedBars/types.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

export const item = chartItem<RankedBarsProps>('rankedBars', RankedBars, (language) => {
  const { say, office, longOffice, money } = words(language)
  const project = (
    n: number,
    value: number | null,
    more: Partial<RankedItem> = {},
  ): RankedItem => ({
    key: `p${String(n)}`,
    name: say(`合成项目${String(n)}`, `Synthetic project ${String(n)}`),
    value,
    kind: n % 3 === 0 ? 'task' : 'project',
    sublabel: `${office((n % 4) + 1)} 2026`,
    href: value === null ? null : '#evidence',
    ...more,
  })
  const kinds = [
    { key: 'project', label: say('项目', 'Project'), color: 2 },
    { key: 'task', label: say('重点任务', 'Key task'), color: 5 },
  ]
  const given = (items: RankedItem[]) => ({
    label: say('合成数据：项目金额', 'Synthetic data: projects by amount'),
    items,
    kinds,
    format: money,
  })
  const next = numbers(11)
  const lost = { name: say('（名称缺失）', '(name lost)'), lost: true }
  return {
    normal: given([
      project(1, 93758000),
      project(2, 79191000, { selected: true }),
      project(3, 56742000),
      project(4, 1200000),
    ]),
    one: given([project(1, 93758000)]),
    hundreds: {
      ...given(many(1000, (n) => project(n, next() * 9e7))),
      share: 'cumulative',
      limit: 1000,
    },
    negative: given([project(1, 93758000), project(2, -21900000), project(3, 800000)]),
    missing: given([project(1, 93758000), project(2, 0), project(3, null), project(4, null)]),
    uncertain: given([project(1, 93758000, lost), project(2, 36330000)]),
    long: given([
      project(1, 93758000, { name: `${longOffice}${longOffice}`, sublabel: longOffice }),
      project(2, 6330000, { name: longOffice }),
      project(3, null, { name: longOffice }),
    ]),
  }
})
