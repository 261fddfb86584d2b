import Ribbons from '../../../src/charts/ribbons/Ribbons.svelte'
import type { RibbonItem, RibbonLink, RibbonsProps } from '../../../src/charts/ribbons/types.ts'
import { chartItem } from '../item.ts'
import { many, words } from '../synthetic.ts'

export const item = chartItem<RibbonsProps>(
  'ribbons',
  Ribbons,
  (language) => {
    const { say, longOffice } = words(language)
    const name = (n: number) => say(`合成指标${String(n)}`, `Synthetic indicator ${String(n)}`)
    const one = (n: number, value: string | null, more: Partial<RibbonItem> = {}): RibbonItem => ({
      key: String(n),
      label: name(n),
      group: n % 2 === 0 ? 'output' : 'benefit',
      value,
      href: '#evidence',
      ...more,
    })
    const link = (
      from: number | null,
      to: number | null,
      relation: RibbonLink['relation'],
      more: Partial<RibbonLink> = {},
    ): RibbonLink => ({
      key: `${String(from)}-${String(to)}`,
      from: from === null ? null : String(from),
      to: to === null ? null : String(to),
      relation,
      ...more,
    })
    const given = (left: RibbonItem[], right: RibbonItem[], links: RibbonLink[]) => ({
      label: say('合成数据：两年指标的去向', 'Synthetic data: what indicators became'),
      groups: [
        { key: 'output', label: say('产出指标', 'Output') },
        { key: 'benefit', label: say('效益指标', 'Benefit') },
      ],
      left,
      right,
      links,
      words: {
        relations: {
          same: say('名称相同', 'same name'),
          reworded: say('改了说法', 'reworded'),
          split: say('一分为几', 'split'),
          merged: say('几并为一', 'merged'),
          dropped: say('不再列出', 'no longer listed'),
          new: say('新列', 'new'),
        },
        folded: (count: number) =>
          say(`${String(count)} 项没有变`, `${String(count)} did not change`),
        from: '2023',
        to: '2026',
      },
    })
    const blank = say('格子空白', 'blank cell')
    const lost = { label: say('（名称缺失）', '(name lost)'), lost: true }
    return {
      normal: given(
        [one(1, '90%'), one(2, '12'), one(4, '100%'), one(6, '3'), one(8, '5'), one(3, '≥80%')],
        [
          one(1, '90%'),
          one(2, '10', { changed: true }),
          one(14, '60%'),
          one(24, '40%'),
          one(16, '8', { changed: true }),
          one(5, '≥95%'),
        ],
        [
          link(1, 1, 'same', { plain: true }),
          link(2, 2, 'reworded'),
          link(4, 14, 'split'),
          link(4, 24, 'split'),
          link(6, 16, 'merged'),
          link(8, 16, 'merged'),
          link(3, null, 'dropped'),
          link(null, 5, 'new'),
        ],
      ),
      one: given([one(1, '90%')], [one(1, '90%')], [link(1, 1, 'same')]),
      hundreds: given(
        many(400, (n) => one(n, String(n))),
        many(400, (n) => one(n, String(n % 7 === 0 ? n : n + 1), { changed: n % 7 !== 0 })),
        many(400, (n) =>
          n % 7 === 0 ? link(n, n, 'same', { plain: true }) : link(n, n, 'reworded'),
        ),
      ),
      missing: given(
        [one(1, blank), one(2, '12')],
        [one(2, blank), one(3, null)],
        [link(2, 2, 'same'), link(1, null, 'dropped'), link(null, 3, 'new')],
      ),
      uncertain: given(
        [one(1, '90%', lost), one(2, '12')],
        [one(1, '90%'), one(2, '12')],
        [
          link(1, 1, 'reworded', {
            note: say('名称缺失，按位置对应', 'The name is lost; matched by place.'),
          }),
          link(2, 2, 'same'),
        ],
      ),
      long: given(
        [one(1, '90%', { label: longOffice }), one(2, longOffice, { label: longOffice })],
        [one(1, '≥95%', { label: longOffice, changed: true }), one(4, '12', { label: longOffice })],
        [link(1, 1, 'reworded'), link(2, null, 'dropped'), link(null, 4, 'new')],
      ),
    }
  },
  { negative: 'Values are texts; nothing is drawn by size.' },
)
