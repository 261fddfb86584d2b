import { describe, expect, it, test } from 'vitest'
import { blocksOf, FOLD_FROM, foldedCount, groupBlocks } from '../../src/charts/ribbons/blocks.ts'
import { BAR } from '../../src/charts/ribbons/columns.ts'
import { legendOf } from '../../src/charts/ribbons/legendOf.ts'
import { listGroups } from '../../src/charts/ribbons/listEntries.ts'
import { itemKey } from '../../src/charts/ribbons/placeItem.ts'
import { placeRibbons } from '../../src/charts/ribbons/ribbons.ts'
import { ribbonTip } from '../../src/charts/ribbons/ribbonTip.ts'
import type { RibbonItem, RibbonLink, RibbonsProps } from '../../src/charts/ribbons/types.ts'

/** Made-up items: the letter before the dash is the heading. */
const item = (key: string, label = `指标${key}`): RibbonItem => ({
  key,
  label,
  group: key.slice(0, 1),
  value: '≥95%',
  href: `#${key}`,
})

const link = (
  from: string | null,
  to: string | null,
  relation: RibbonLink['relation'],
  more: Partial<RibbonLink> = {},
): RibbonLink => ({ key: `${from ?? ''}~${to ?? ''}`, from, to, relation, ...more })

const words: RibbonsProps['words'] = {
  relations: {
    same: '相同',
    reworded: '改了',
    split: '分开',
    merged: '合并',
    dropped: '不再列',
    new: '新列',
  },
  folded: (count) => `${count} 项没变`,
  from: '2023',
  to: '2026',
}

function props(
  left: string[],
  right: string[],
  links: RibbonLink[],
  more: Partial<RibbonsProps> = {},
): RibbonsProps {
  const groups = ['a', 'b', 'c'].map((key) => ({ key, label: `级别${key}` }))
  const items = (keys: string[]) => keys.map((key) => item(key))
  return {
    width: 1200,
    label: '图',
    groups,
    left: items(left),
    right: items(right),
    links,
    words,
    ...more,
  }
}

const SPLIT = props(
  ['a-1', 'a-2', 'b-3'],
  ['a-x', 'a-y', 'b-z', 'b-n'],
  [
    link('a-1', 'a-x', 'split'),
    link('a-1', 'a-y', 'split'),
    link('a-2', 'b-z', 'reworded'),
    link('b-3', null, 'dropped'),
    link(null, 'b-n', 'new'),
  ],
)

describe('blocks', () => {
  it('hold what links hold together, each item once', () => {
    expect(blocksOf(SPLIT).map(({ left, right }) => [left.map(keyOf), right.map(keyOf)])).toEqual([
      [['a-1'], ['a-x', 'a-y']],
      [['a-2'], ['b-z']],
      [['b-3'], []],
      [[], ['b-n']],
    ])
  })

  it('stand under one heading, or leave one and arrive under another', () => {
    const [a, b] = groupBlocks(SPLIT)
    expect(a?.both).toHaveLength(1)
    expect(a?.leaving.down.map(keyOf)).toEqual(['a-2'])
    expect(b?.arriving.up.map(keyOf)).toEqual(['b-z'])
    expect([b?.dropped.map(keyOf), b?.added.map(keyOf)]).toEqual([['b-3'], ['b-n']])
  })

  it('leave out headings without items', () => {
    expect(groupBlocks(SPLIT).map(({ key }) => key)).toEqual(['a', 'b'])
  })
})

describe('a run of unchanged pairs', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, at) => `a-${String(at)}`)
  const run = (count: number, open = false) =>
    props(
      keys(count),
      keys(count),
      keys(count).map((key) => link(key, key, 'same', { plain: true })),
      { open },
    )

  it('is one band where it is long, and pairs where it is short or opened', () => {
    expect(placeRibbons(run(FOLD_FROM)).folds.map(({ count }) => count)).toEqual([FOLD_FROM])
    expect(placeRibbons(run(FOLD_FROM)).items).toEqual([])
    expect(placeRibbons(run(FOLD_FROM - 1)).folds).toEqual([])
    expect(placeRibbons(run(FOLD_FROM, true)).ribbons).toHaveLength(FOLD_FROM)
    expect(foldedCount(run(FOLD_FROM, true))).toBe(FOLD_FROM)
    expect(foldedCount(run(FOLD_FROM - 1))).toBe(0)
  })

  it('says every name that it stands for', () => {
    const placed = placeRibbons(run(FOLD_FROM))
    const tip = ribbonTip(placed.folds[0]?.key ?? '', placed, run(FOLD_FROM))
    expect(tip?.lines.map(({ value }) => value)).toEqual(keys(FOLD_FROM).map((key) => `指标${key}`))
  })

  it('is a count in the list too', () => {
    expect(listGroups(run(FOLD_FROM))[0]?.folded).toHaveLength(FOLD_FROM)
    expect(listGroups(run(FOLD_FROM, true))[0]?.entries).toHaveLength(FOLD_FROM)
  })
})

describe('places', () => {
  it('a whole as high as its parts, each part its own share', () => {
    const { items } = placeRibbons(SPLIT)
    const at = (key: string) => items.find((one) => one.key === key)
    const whole = at(itemKey('a-1', 'left'))
    const [first, last] = [at(itemKey('a-x', 'right')), at(itemKey('a-y', 'right'))]
    expect(whole?.y).toBe(first?.y)
    expect((whole?.y ?? 0) + (whole?.height ?? 0)).toBe((last?.y ?? 0) + (last?.height ?? 0))
  })

  it('a stub where there is no other side, and only there', () => {
    const stubs = placeRibbons(SPLIT).items.filter(({ stub }) => stub !== null)
    expect(stubs.map(({ item: one }) => one.key)).toEqual(['b-3', 'b-n'])
  })

  it('every mark once in the walk of the keyboard', () => {
    const { rows, items, ribbons } = placeRibbons(SPLIT)
    const all = [...items, ...ribbons].map(({ key }) => key)
    expect(rows.flat().toSorted()).toEqual(all.toSorted())
    expect(rows[0]).toEqual([
      itemKey('a-1', 'left'),
      'link␟a-1~a-x',
      'link␟a-1~a-y',
      itemKey('a-x', 'right'),
    ])
  })

  test.each([640, 900, 1400])('80 items a side within %i pixels, without overlaps', (width) => {
    const long = '关于进一步完善代表联系群众制度机制和提升代表履职能力的工作任务完成情况'
    const keys = Array.from({ length: 80 }, (_, at) => `${'abc'[at % 3] ?? 'a'}-${String(at)}`)
    const given = props(
      [],
      [],
      keys.map((key, at) =>
        at % 5 === 0
          ? link(key, null, 'dropped')
          : link(key, keys[(at + 7) % 80] ?? '', 'reworded'),
      ),
      {
        width,
        left: keys.map((key) => item(key, long + key)),
        right: keys.map((key) => item(key, long + key)),
      },
    )
    const { items, height } = placeRibbons(given)
    expect(items).toHaveLength(160)
    for (const side of ['left', 'right'] as const) {
      const own = items.filter((one) => one.side === side).sort((a, b) => a.y - b.y)
      for (const [at, one] of own.entries()) {
        const next = own[at + 1]
        if (next) expect(one.y + one.height).toBeLessThanOrEqual(next.y)
        expect(one.y + one.height).toBeLessThanOrEqual(height)
        for (const line of one.lines) expect(line.x).toBeGreaterThan(0)
        for (const line of one.lines) expect(line.x).toBeLessThan(width)
      }
    }
    const [left, right] = [items.find(isLeft), items.find((one) => !isLeft(one))]
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeGreaterThanOrEqual(100 + BAR)
  })

  it('one item alone', () => {
    const alone = placeRibbons(props([], ['a-1'], [link(null, 'a-1', 'new')]))
    expect(alone.items).toHaveLength(1)
    expect(alone.headings).toEqual([])
    expect(alone.rows).toEqual([[itemKey('a-1', 'right')]])
  })

  it('nothing at all', () => {
    expect(placeRibbons(props([], [], [])).rows).toEqual([])
  })
})

it('counts a whole once, however many parts it has', () => {
  expect(legendOf(SPLIT.links)).toEqual([
    { relation: 'reworded', count: 1 },
    { relation: 'split', count: 1 },
    { relation: 'dropped', count: 1 },
    { relation: 'new', count: 1 },
  ])
})

it('says in the list where something went', () => {
  const entries = listGroups(SPLIT).flatMap(({ entries: own }) => own)
  expect(entries.map(({ key, movedTo }) => [key, movedTo])).toEqual([
    ['a-1', null],
    ['a-2', '级别b'],
    ['b-3', null],
    ['b-n', null],
  ])
})

it('tells the whole name, the value, the other side and the reason of a mark', () => {
  const given = { ...SPLIT, links: SPLIT.links.map((one) => ({ ...one, note: '因为' })) }
  const placed = placeRibbons(given)
  expect(ribbonTip(itemKey('a-2', 'left'), placed, given)).toEqual({
    title: '指标a-2',
    lines: [
      { label: '2023', value: '≥95%' },
      { label: '', value: '改了' },
      { label: '2026', value: '指标b-z' },
    ],
    note: '因为',
    link: true,
  })
  expect(ribbonTip('nothing', placed, given)).toBeNull()
})

function keyOf({ key }: RibbonItem): string {
  return key
}

function isLeft({ side }: { side: string }): boolean {
  return side === 'left'
}
