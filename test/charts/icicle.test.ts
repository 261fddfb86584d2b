import { sum } from 'd3-array'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCount } from '../../src/charts/format/formatCount.ts'
import { chartMessages } from '../../src/charts/frame/messages.ts'
import { icicleKeys, placeIcicle } from '../../src/charts/icicle/icicle.ts'
import { icicleTip } from '../../src/charts/icicle/icicleTip.ts'
import { sizeTree } from '../../src/charts/icicle/icicleTree.ts'
import { placeSizeless } from '../../src/charts/icicle/placeSizeless.ts'
import type { IcicleNode } from '../../src/charts/icicle/types.ts'

const messages = chartMessages('zh')
const words = {
  notDisclosed: '未披露',
  rest: '余',
  over: '多出',
  smaller: (count: number) => `另 ${count} 项`,
}

function node(key: string, value: number | null, children: IcicleNode[] = []): IcicleNode {
  const links = { href: `#${key}`, zoomHref: `?zoom=${key}` }
  return { key, label: key, value, ...links, ...(children.length > 0 ? { children } : {}) }
}

const place = (root: IcicleNode, zoom: string | null = null, width = 1000) =>
  placeIcicle(root, { width, zoom, format: formatCount, words })

const tree = node('部门', 100, [
  node('基本', 60),
  node('项目', 40, [node('甲', 10), node('乙', 20)]),
])

describe('an icicle', () => {
  test('heights are to scale, children beside their parent, largest first', () => {
    const { boxes, height } = place(tree)
    expect(boxes.map(({ key }) => key)).toEqual(['部门', '基本', '项目', '乙', '甲', '项目␟rest'])
    const by = new Map(boxes.map((box) => [box.key, box]))
    expect((by.get('乙')?.height ?? 0) / height).toBeCloseTo(0.2, 6)
    expect(by.get('乙')?.y).toBeCloseTo(by.get('项目')?.y ?? 0, 6)
    expect(by.get('乙')?.x).toBeGreaterThan(by.get('项目')?.x ?? 0)
  })

  test('what the children do not tell of their parent is a hatched box of its own', () => {
    const rest = place(tree).boxes.find(({ kind }) => kind === 'rest')
    expect(rest).toMatchObject({ value: 10, fill: null, href: null })
    expect(place(node('a', 30, [node('b', 30)])).boxes.map(({ kind }) => kind)).toEqual([
      'node',
      'node',
    ])
  })

  test('children that exceed their parent keep their size, and the excess is said', () => {
    const { boxes, height } = place(node('a', 30, [node('b', 30), node('c', 10)]))
    expect(boxes.map(({ kind, value }) => [kind, value])).toEqual([
      ['node', 30],
      ['over', 10],
      ['node', 30],
      ['node', 10],
    ])
    expect(boxes[0]?.height).toBeCloseTo(height * 0.75, 6)
  })

  test('a parent that discloses nothing is hatched, as large as what is in it', () => {
    const { boxes, height } = place(node('a', null, [node('b', 30)]))
    expect(boxes[0]).toMatchObject({ value: null, fill: null, height })
    expect(boxes[0]?.lines.map(({ text }) => text)).toEqual(['a', '未披露'])
  })

  test('missing, zero and negative parts have no box and are listed', () => {
    const { boxes, sizeless } = place(
      node('a', 30, [node('b', 30), node('c', null), node('d', 0), node('e', -5)]),
    )
    expect(boxes.map(({ key }) => key)).toEqual(['a', 'b'])
    expect(sizeless.map(({ key }) => key)).toEqual(['c', 'd', 'e'])
    expect(place(node('a', null)).sizeless.map(({ key }) => key)).toEqual(['a'])
  })

  test('the zoomed node fills the picture and leads up, the others down or to their line', () => {
    const { boxes, path, height } = place(tree, '项目')
    expect(path.map(({ key }) => key)).toEqual(['部门', '项目'])
    expect(boxes[0]).toMatchObject({ key: '项目', height, href: '?zoom=部门' })
    expect(boxes.find(({ key }) => key === '甲')?.href).toBe('#甲')
    expect(place(tree).boxes.find(({ key }) => key === '项目')).toMatchObject({
      href: '?zoom=项目',
      opens: true,
    })
    expect(place(tree, 'nobody').path.map(({ key }) => key)).toEqual(['部门'])
  })

  test('parts too small to draw stand together as one, and are drawn when there is room', () => {
    const many = Array.from({ length: 400 }, (_, n) => node(`p${n}`, 1))
    const { boxes } = place(node('a', 10_400, [node('big', 10_000), ...many]))
    expect(boxes.find(({ kind }) => kind === 'smaller')).toMatchObject({ count: 400, value: 400 })
    const equal = Array.from({ length: 40 }, (_, n) => node(`p${n}`, 1))
    expect(place(node('a', 40, equal)).boxes).toHaveLength(41)
  })

  test('a narrow picture shows two levels', () => {
    expect(Math.max(...place(tree, null, 360).boxes.map(({ level }) => level))).toBe(1)
  })

  test('the keyboard goes right into a box and down to the next', () => {
    expect(icicleKeys(place(tree))).toEqual([
      ['部门', '基本'],
      ['项目', '乙'],
      ['甲'],
      ['项目␟rest'],
    ])
  })

  test('says the part of the level above, and the sum of details where it differs', () => {
    const { boxes } = place(tree)
    const project = boxes.find(({ key }) => key === '项目')
    expect(project && icicleTip(project, formatCount, messages)).toMatchObject({
      title: '项目',
      lines: [
        { label: '金额', value: '40' },
        { label: '占上一级', value: '部门 40.0%' },
        { label: '明细合计', value: '30' },
      ],
      link: true,
    })
  })

  const values = fc.option(fc.integer({ min: -100, max: 10 ** 9 }), { nil: null })
  const trees = fc
    .array(fc.tuple(values, fc.array(values, { maxLength: 40 })), { maxLength: 40 })
    .chain((rows) =>
      values.map((value) =>
        node(
          'root',
          value,
          rows.map(([own, parts], n) =>
            node(
              `n${n}`,
              own,
              parts.map((part, m) => node(`n${n}m${m}`, part)),
            ),
          ),
        ),
      ),
    )

  test('children, remainder and excess always fill the same height as their parent', () => {
    fc.assert(
      fc.property(trees, (root) => {
        const { size, own, inner, children } = sizeTree(root)
        expect(size).toBe(Math.max(own, inner))
        expect(sum(children, (child) => child.size)).toBe(inner)
        const { boxes, height } = place(root)
        const first = boxes.filter(({ level }) => level === 1)
        if (first.length === 0) return
        // `over` boxes stand at the level of their node; a box is never lower than a pixel.
        expect(sum(first, (box) => box.height)).toBeLessThanOrEqual(height + first.length)
        expect(sum(first, (box) => box.height)).toBeGreaterThanOrEqual(height - 0.001)
      }),
    )
  })

  test('what has no size is written within the chart, long names cut', () => {
    const nodes = Array.from({ length: 200 }, (_, n) => ({
      ...node(String(n), null),
      label: '关于进一步加强和改进机关事业单位派遣人员经费管理工作'.repeat(1 + (n % 3)),
    }))
    const { notes, bottom } = placeSizeless(nodes, { top: 400, width: 320, said: () => '未披露' })
    for (const note of notes) {
      expect(note.x + note.width).toBeLessThanOrEqual(320)
      expect(note.y).toBeLessThan(bottom)
    }
  })
})
