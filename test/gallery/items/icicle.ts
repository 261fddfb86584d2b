import Icicle from '../../../src/charts/icicle/Icicle.svelte'
import type { IcicleNode, IcicleProps } from '../../../src/charts/icicle/types.ts'
import { subjectKey } from '../../../src/charts/frame/linking.svelte.ts'
import { chartItem } from '../item.ts'
import { many, numbers, words } from '../synthetic.ts'

export const item = chartItem<IcicleProps>('icicle', Icicle, (language) => {
  const { say, longOffice, money } = words(language)
  const node = (
    key: string,
    value: number | null,
    children: IcicleNode[] = [],
    more: Partial<IcicleNode> = {},
  ): IcicleNode => ({
    key,
    label: say(`合成部分${key}`, `Synthetic part ${key}`),
    value,
    href: value === null ? null : '#evidence',
    subjects: [subjectKey('category', key)],
    ...(children.length > 0 ? { children, zoomHref: `#zoom-${key}` } : {}),
    ...more,
  })
  const given = (root: IcicleNode) => ({
    label: say('合成数据：支出逐级拆开', 'Synthetic data: expenditure taken apart'),
    root,
    format: money,
  })
  const next = numbers(43)
  return {
    normal: given(
      node('0', 657737000, [
        node('1', 508295000, [node('1.1', 300000000), node('1.2', 208295000)], { color: 1 }),
        node('2', 149442000, [node('2.1', 93758000), node('2.2', 40000000)], { color: 2 }),
      ]),
    ),
    one: given(node('1', 657737000)),
    hundreds: given(
      node(
        '0',
        null,
        many(150, (n) => node(String(n), next() ** 3 * 5e7, [], { color: (n % 6) + 1 })),
      ),
    ),
    negative: given(
      node('0', 40000000, [node('1', 60000000, [], { color: 1 }), node('2', -20000000)]),
    ),
    missing: given(
      node('0', null, [
        node('1', 508295000, [node('1.1', 300000000)], { color: 1 }),
        node('2', null, [node('2.1', 93758000, [], { color: 2 })]),
        node('3', null, [], { missing: say('格子空白', 'blank cell') }),
        node('4', 0),
      ]),
    ),
    uncertain: given(
      node('0', 500000000, [
        node('1', 508295000, [], {
          color: 1,
          missing: say('明细大于合计', 'the detail is more than the total'),
        }),
        node('2', 60000000, [], { color: 2, label: say('（名称缺失）', '(name lost)') }),
      ]),
    ),
    long: given(
      node(
        '0',
        657737000,
        [
          node('1', 508295000, [node('1.1', 300000000, [], { label: longOffice })], {
            label: longOffice,
            color: 1,
          }),
          node('2', null, [], { label: longOffice }),
          node('3', 9442000, [], { label: longOffice, color: 4 }),
        ],
        { label: longOffice },
      ),
    ),
  }
})
