import { csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../src/charts/frame/csv.ts'
import { colorNumbers } from '../../src/charts/frame/legend.ts'
import { placeTip } from '../../src/charts/frame/placeTip.ts'
import { step } from '../../src/charts/frame/roving.svelte.ts'
import { textWidth } from '../../src/charts/frame/textWidth.ts'
import { ellipsize, wrapText } from '../../src/charts/frame/wrapText.ts'

describe('toCsv', () => {
  const columns = [
    { key: 'name', label: '名称' },
    { key: 'yuan', label: '金额（元）', numeric: true },
  ]
  const body = (name: string | number | null, yuan: number | null = 0) =>
    toCsv({ columns, rows: [{ name, yuan }] }).split('\r\n')[1]

  test('begins with a byte order mark and the labels', () => {
    expect(toCsv({ columns, rows: [] })).toBe('\uFEFF名称,金额（元）\r\n')
  })

  test('a blank stays blank and a zero a zero', () => {
    expect(body('甲', null)).toBe('甲,')
    expect(body('甲', 0)).toBe('甲,0')
    expect(body(null, -363300)).toBe(',-363300')
  })

  test.each([
    ['=1+1', "'=1+1,0"],
    ['+86', '+86,0'],
    ['-12.5%', '-12.5%,0'],
    ['-待定', "'-待定,0"],
    ['@sum', "'@sum,0"],
    ['=A1,"x"', `"'=A1,""x""",0`],
    ['甲\n乙', '"甲\n乙",0'],
    ['≥95%', '≥95%,0'],
  ])('writes %j safely', (name, line) => {
    expect(body(name)).toBe(line)
  })

  test('reads back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text))), (names) => {
        const csv = toCsv({ columns, rows: names.map((name) => ({ name, yuan: 1 })) })
        const [, ...rows] = csvParseRows(csv.slice(1))
        expect(rows.map(([name]) => name)).toEqual(names)
      }),
    )
  })
})

describe('wrapText', () => {
  test('breaks Chinese anywhere, but not before closing punctuation', () => {
    expect(wrapText('东莞市人民代表大会常务委员会办公室', 13 * 9, 13, 3)).toEqual([
      '东莞市人民代表大会',
      '常务委员会办公室',
    ])
    expect(wrapText('中共东莞市委办公室，', 13 * 9, 13, 3)).toEqual(['中共东莞市委办公', '室，'])
  })

  test('leaves no opening punctuation at the end of a line', () => {
    expect(wrapText('运行维护服务中心（含下属单位）', 13 * 9, 13, 3)).toEqual([
      '运行维护服务中心',
      '（含下属单位）',
    ])
    expect(wrapText('印发《预算管理办法》的通知', 13 * 3.5, 13, 9)).toEqual([
      '印发',
      '《预算',
      '管理办',
      '法》的',
      '通知',
    ])
  })

  test('breaks where it must when punctuation leaves no better place', () => {
    expect(wrapText('（（（（（（', 13 * 2.5, 13, 9)).toEqual(['（（', '（（', '（（'])
  })

  test('breaks English at spaces', () => {
    expect(wrapText('General Office of Guangzhou', 115, 13, 3)).toEqual([
      'General Office',
      'of Guangzhou',
    ])
  })

  test('cuts what is left with an ellipsis', () => {
    const lines = wrapText('人'.repeat(60), 130, 13, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  test('keeps the space before what it cuts', () => {
    const lines = wrapText('Centre for Systems, Operations and Maintenance', 130, 13, 2)
    expect(lines[0]).toBe('Centre for')
    expect(lines[1]).toMatch(/^Systems, Oper/)
    expect(wrapText('of those served by all', 90, 13, 1)[0]).toMatch(/^of those s.*…$/)
  })

  test('never writes a line wider than asked for, and loses nothing when lines suffice', () => {
    const text = fc.string({ unit: fc.constantFrom('人', '，', '（', '）', 'a', ' ', '9', 'W') })
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 300 }), (value, width) => {
        const lines = wrapText(value, width, 13, 1000)
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width)
        expect(lines.join('').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''))
      }),
    )
  })

  test('an ellipsis fits its width', () => {
    expect(textWidth(ellipsize('人民代表大会', 50, 13), 13)).toBeLessThanOrEqual(50)
    expect(ellipsize('人大', 50, 13)).toBe('人大')
  })
})

describe('step', () => {
  const rows = [['a1', 'a2', 'a3'], [], ['b1'], ['c1', 'c2']]

  test.each([
    ['a1', 'ArrowRight', 'a2'],
    ['a3', 'ArrowRight', 'b1'],
    ['c2', 'ArrowRight', 'c2'],
    ['b1', 'ArrowLeft', 'a3'],
    ['a1', 'ArrowLeft', 'a1'],
    ['a3', 'ArrowDown', 'b1'],
    ['b1', 'ArrowDown', 'c1'],
    ['c2', 'ArrowUp', 'b1'],
    ['c1', 'ArrowDown', 'c1'],
    ['b1', 'Home', 'a1'],
    ['b1', 'End', 'c2'],
    ['b1', 'x', null],
  ])('%s %s → %s', (key, pressed, next) => {
    expect(step(rows, key, pressed)).toBe(next)
  })
})

describe('placeTip', () => {
  const viewport = { width: 390, height: 800 }
  const tip = { width: 200, height: 100 }

  test('stands above its mark, centred', () => {
    expect(placeTip({ left: 180, right: 200, top: 400, bottom: 420 }, tip, viewport)).toEqual({
      left: 90,
      top: 292,
    })
  })

  test('stands below where there is no room above', () => {
    expect(placeTip({ left: 180, right: 200, top: 40, bottom: 60 }, tip, viewport).top).toBe(68)
  })

  test('is within the viewport wherever the mark is', () => {
    const edge = fc.integer({ min: -100, max: 900 })
    fc.assert(
      fc.property(edge, edge, (left, top) => {
        const at = placeTip({ left, right: left + 30, top, bottom: top + 20 }, tip, viewport)
        expect(at.left).toBeGreaterThanOrEqual(8)
        expect(at.left + tip.width).toBeLessThanOrEqual(viewport.width - 8)
        expect(at.top).toBeGreaterThanOrEqual(8)
        expect(at.top + tip.height).toBeLessThanOrEqual(viewport.height - 8)
      }),
    )
  })
})

test('colours go by position unless they are told', () => {
  const keys = ['a', 'b', 'c'].map((key) => ({ key, label: key }))
  expect([...colorNumbers([...keys, { key: 'd', label: 'd', color: 6 }])]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 6],
  ])
})
