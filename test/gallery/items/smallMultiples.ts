import SmallMultiples from '../../../src/charts/smallMultiples/SmallMultiples.svelte'
import type {
  MultiplesCell,
  MultiplesPanel,
  SmallMultiplesProps,
} from '../../../src/charts/smallMultiples/types.ts'
import { subjectKey } from '../../../src/charts/frame/linking.svelte.ts'
import { chartItem } from '../item.ts'
import { many, minus, numbers, words } from '../synthetic.ts'

export const item = chartItem<SmallMultiplesProps>('smallMultiples', SmallMultiples, (language) => {
  const { say, office, longOffice, money } = words(language)
  const row = (n: number, label = office(n)) => ({
    key: String(n),
    label,
    sublabel: '2026',
    emphasis: n === 1,
    subjects: [subjectKey('document', office(n))],
  })
  const panel = (
    key: string,
    title: string,
    values: (number | null)[],
    more: Partial<MultiplesPanel> = {},
    missing: Partial<MultiplesCell> = {},
  ): MultiplesPanel => ({
    key,
    title,
    format: money,
    cells: values.map((value, index) => ({
      row: String(index + 1),
      value,
      href: value === null ? null : '#evidence',
      ...(value === null ? missing : {}),
    })),
    ...more,
  })
  const total = say('支出总额', 'Expenditure')
  const staff = say('人员（人）', 'Staff (people)')
  const people = { format: (value: number) => say(`${minus(value)} 人`, minus(value)) }
  const given = (rows: SmallMultiplesProps['rows'], panels: MultiplesPanel[]) => ({
    label: say('合成数据：同类部门对比', 'Synthetic data: peers compared'),
    rows,
    groups: [{ key: 'all', title: say('钱与人', 'Money and people'), panels }],
  })
  const next = numbers(19)
  return {
    normal: given(
      [row(1), row(2), row(3)],
      [
        panel('total', total, [657737000, 577226000, 111470000]),
        panel('staff', staff, [78, 66, 21], people),
        panel('index', say('指数（合成部门1 = 100）', 'Index (office 1 = 100)'), [100, 88, 17], {
          format: (value) => String(value),
          reference: 100,
          note: say('各部门口径不同。', 'Offices count differently.'),
        }),
      ],
    ),
    one: given([row(1)], [panel('total', total, [657737000])]),
    hundreds: given(
      many(100, (n) => row(n)),
      [
        panel(
          'total',
          total,
          many(100, () => next() * 5e8),
        ),
        panel(
          'staff',
          staff,
          many(100, () => Math.round(next() * 90)),
          people,
        ),
      ],
    ),
    negative: given(
      [row(1), row(2), row(3)],
      [
        panel('change', say('变化', 'Change'), [12000000, -80511000, 0]),
        panel('staff', say('人员变化', 'Staff change'), [-12, 4, -1], people),
      ],
    ),
    missing: given(
      [row(1), row(2), row(3)],
      [
        panel(
          'total',
          total,
          [657737000, null, 0],
          {},
          {
            missing: say('文件没有印出金额', 'the file prints no amount'),
          },
        ),
        panel('staff', staff, [null, null, null], people, {
          missing: say('未披露', 'not disclosed'),
        }),
      ],
    ),
    uncertain: given(
      [row(1), { ...row(2), sublabel: say('2026（年份为推断）', '2026 (year inferred)') }],
      [
        panel('total', total, [657737000, 577226000], {
          note: say('第二行的合计由本站加总。', 'The second total is our own sum.'),
        }),
      ],
    ),
    long: given(
      [row(1, longOffice), row(2, `${longOffice}2`)],
      [
        panel('total', longOffice, [657737000, 577226000], { note: longOffice }),
        panel('staff', longOffice, [78, null], people, { missing: longOffice }),
      ],
    ),
  }
})
