import StackedBars from '../../../src/charts/stackedBars/StackedBars.svelte'
import type { StackedBarsProps, StackedGroup } from '../../../src/charts/stackedBars/types.ts'
import { subjectKey } from '../../../src/charts/frame/linking.svelte.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

const CATEGORIES = ['basic', 'project', 'fund', 'other'] as const

export const item = chartItem<StackedBarsProps>('stackedBars', StackedBars, (language) => {
  const { say, office, longOffice, money } = words(language)
  const labels = [
    say('基本支出', 'Basic expenditure'),
    say('项目支出', 'Project expenditure'),
    say('财政专项资金', 'Earmarked funds'),
    say('其他支出', 'Other expenditure'),
  ]
  const categories = CATEGORIES.map((key, index) => ({ key, label: labels[index] ?? key }))
  const bar = (
    key: string,
    values: (number | null)[],
    more: Partial<StackedGroup> = {},
  ): StackedGroup => ({
    key,
    label: key,
    sublabel: '2026',
    subjects: [subjectKey('document', key)],
    segments: values.map((value, index) => ({
      category: CATEGORIES[index] ?? 'other',
      value,
      href: value === null ? null : '#evidence',
    })),
    ...more,
  })
  const given = (groups: StackedGroup[]) => ({
    label: say('合成数据：支出构成', 'Synthetic data: expenditure'),
    categories,
    groups,
    format: money,
  })
  const next = numbers(7)
  return {
    normal: given([
      bar(office(1), [508295000, 149442000, 0, 1250000], {
        division: say('甲市', 'City A'),
        filter: { href: '#all', on: true },
      }),
      bar(office(2), [468401000, 105959000, 0, 2866000], {
        division: say('甲市', 'City A'),
        filter: { href: '#office', on: false },
      }),
      bar(office(3), [97880000, 13590000, 0, 0], { division: say('乙市', 'City B') }),
    ]),
    one: given([bar(office(1), [508295000, 149442000])]),
    hundreds: given(
      many(120, (n) => bar(office(n), [next() * 5e8, next() * 2e8, 0, n % 9 === 0 ? null : 4e7])),
    ),
    negative: given([
      bar(office(1), [508295000, -49442000, 0, 1250000]),
      bar(office(2), [268401000, 105959000]),
    ]),
    missing: given([
      bar(office(1), [null, 346568000, null, null]),
      bar(office(2), [], { missing: say('文件没有印出金额', 'the file prints no amount') }),
      bar(office(3), [0, 0, 0, 0]),
    ]),
    uncertain: given([
      bar(office(1), [308295000, 149442000], {
        note: say('年份为推断；合计由本站加总', 'year inferred; our sum'),
      }),
      bar(office(2), [268401000, 105959000]),
    ]),
    long: given([
      bar(longOffice, [508295000, 149442000, null, 1250000], {
        note: say(
          '年份据文件名，文件本身没有印出预算年度',
          'year from the file name; the file prints none',
        ),
      }),
      bar(`${longOffice} 2`, [68401000, 5959000, 0, 2866000]),
    ]),
  }
})
