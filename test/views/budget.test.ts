import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { loadBudget, type BudgetData } from '../../src/views/budget/loadBudget.ts'
import { explainedHeadline, explainedSentences } from '../../src/views/budget/explained.ts'
import {
  moneyTree,
  nodeOf,
  projectsKey,
  treeTable,
  zoomedDocuments,
  zoomLabel,
} from '../../src/views/budget/moneyTree.ts'
import { rankedItems } from '../../src/views/budget/ranked.ts'
import { balanceSentences } from '../../src/views/budget/revenue.ts'
import { splitsOf } from '../../src/views/budget/split.ts'
import { measured, splitGroups } from '../../src/views/budget/splitGroups.ts'
import { splitTable } from '../../src/views/budget/splitTable.ts'
import { citedLine, realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
let data: BudgetData
beforeAll(async () => {
  real = await realDataset()
  data = await loadBudget(real.engine, real.catalog, EVERYTHING)
})
afterAll(() => real.engine.close())

const site = siteAt('budget')

function splitOf(departmentId: string, year: number) {
  const found = splitsOf(data).find(
    ({ document }) => document.departmentId === departmentId && document.fiscalYear === year,
  )
  if (!found) throw new Error(`no split of ${departmentId}`)
  return found
}

describe('the split', () => {
  it('has the four printed categories of a whole-department form, zero as zero', () => {
    const { parts } = splitOf('dongguan-peoples-congress-office', 2026)
    expect(parts.map(({ category, fen }) => [category, fen])).toEqual([
      ['基本支出', 4_684_010_000],
      ['项目支出', 1_059_590_000],
      ['财政专项资金', 0],
      ['其他事业发展性支出', 28_660_000],
    ])
  })

  it('shows only project money of a document that has only projects, and how it came about', () => {
    const list = splitsOf(data).find(({ document }) => document.form === 'project-list')
    const forms = splitsOf(data).find(({ document }) => document.form === 'project')
    expect(list?.projectsOnly).toEqual({ how: 'printed', count: 19 })
    expect(forms?.projectsOnly).toEqual({ how: 'summed', count: 12 })
    expect(list?.parts.map(({ fen, missing }) => [fen, missing])).toEqual([
      [null, 'not-in-form'],
      [3_465_680_000, null],
      [null, 'not-in-form'],
      [null, 'not-in-form'],
    ])
  })

  it('gives no share of a whole that is not disclosed, and nothing per head without heads', () => {
    const list = splitsOf(data).find(({ document }) => document.form === 'project-list')
    const blank = splitsOf(data).find((item) => item.hasStaffCell && item.staff === null)
    if (!list?.parts[1] || !blank?.parts[0]) throw new Error('documents are not here')
    expect(measured(list.parts[1], list, 'share')).toBeNull()
    expect(measured(blank.parts[0], blank, 'staff')).toBeNull()
    const groups = splitGroups(splitsOf(data), 'staff', 'wan', site)
    expect(groups.filter((group) => group.missing !== undefined)).toHaveLength(3)
  })

  it('sums shares to one', () => {
    const split = splitOf('dongguan-peoples-congress-office', 2023)
    const shares = split.parts.map((part) => measured(part, split, 'share') ?? 0)
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
  })

  it('leads every printed amount to a line that has it', () => {
    const table = splitTable(splitsOf(data), 'amount', site)
    const value = table.columns.find(({ key }) => key === 'value')
    const printed = table.rows.filter(
      (row) => row.line !== null && row.how !== '12 个项目的印出金额由我们加总',
    )
    expect(printed.length).toBeGreaterThan(10)
    for (const row of printed) {
      const inWan = (Number(row.value) / 10_000).toLocaleString('en', { minimumFractionDigits: 2 })
      expect(citedLine(real.dataset, value?.href?.(row) ?? '')).toContain(inWan)
    }
  })
})

describe('projects and tasks', () => {
  it('says what stands for a lost name', () => {
    const lost = rankedItems(data, site).filter((item) => item.lost)
    expect(lost.map((item) => item.name)).toEqual(['（名称缺失）'])
  })

  it('leads every amount to a line that has it, in the unit of its document', () => {
    const items = rankedItems(data, site).filter((item) => item.value !== null)
    expect(items).toHaveLength(54)
    for (const item of items) {
      const line = citedLine(real.dataset, item.href ?? '').replaceAll(',', '')
      const yuan = (item.value ?? 0) / 100
      const printed = [yuan.toFixed(2), (yuan / 10_000).toFixed(2), String(yuan)]
      expect(
        printed.some((text) => line.includes(text)),
        `${item.name} ${line}`,
      ).toBe(true)
    }
  })

  it('relates printed tasks to printed project money, and leads to both lines', () => {
    const said = explainedSentences(data, site)
    expect(said).toHaveLength(5)
    const office = said.find(({ text }) => text.startsWith('东莞市人大常委会办公室 2023'))
    expect(office?.text).toContain('83.4%')
    expect(office?.places.map(({ href }) => citedLine(real.dataset, href))).toEqual([
      expect.stringContaining('1,494.42'),
      expect.stringContaining('7,919,100.00'),
    ])
    const forms = said.find(({ text }) => text.startsWith('中共东莞市委办公室'))
    expect(forms?.text).toContain('12 个项目的印出金额相加为 363.79 万元，文件没有印')
    expect(explainedHeadline(data, site)).toBe(
      '4 份文件里，逐项列出的金额相当于印出的项目支出的 72.3%–100.0%',
    )
  })

  it('says how many have no amount', () => {
    const [first, ...rest] = data.projects
    if (!first) throw new Error('no project')
    const blank = { ...data, projects: [{ ...first, amountFen: null }, ...rest] }
    expect(explainedSentences(blank, site).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/18 个项目.*1 个没有印出金额/),
    )
  })

  it('says where a year is inferred wherever the document is named', () => {
    const guangzhou = rankedItems(data, site).filter((item) => item.sublabel?.startsWith('广州'))
    expect(guangzhou).toHaveLength(19)
    for (const item of guangzhou) expect(item.sublabel).toContain('年份为推断')
  })
})

describe('the money level by level', () => {
  const office = () => {
    const found = data.documents.find(
      ({ departmentId, fiscalYear }) =>
        departmentId === 'dongguan-peoples-congress-office' && fiscalYear === 2023,
    )
    if (!found) throw new Error('no document')
    return found
  }

  it('has a document, its categories, and the tasks of its project expenditure', () => {
    const root = moneyTree(data, site)
    expect(root.children).toHaveLength(5)
    const { id } = office()
    const own = nodeOf(root, id)
    expect(own?.value).toBe(6_582_170_000)
    expect(own?.children?.map(({ label, value }) => [label, value])).toEqual([
      ['基本支出', 5_082_950_000],
      ['项目支出', 1_494_420_000],
      ['财政专项资金', 0],
      ['其他事业发展性支出', 4_800_000],
    ])
    expect(nodeOf(root, projectsKey(id))?.children).toHaveLength(7)
  })

  it('gives no amount to a document that has projects only', () => {
    const list = data.documents.find(({ form }) => form === 'project-list')
    const node = nodeOf(moneyTree(data, site), list?.id ?? '')
    expect([node?.value, node?.children?.length]).toEqual([null, 1])
    expect(node?.missing).toContain('只列项目')
    expect(node?.children?.[0]?.value).toBe(3_465_680_000)
  })

  it('leads every amount to the line that has it', () => {
    for (const { children = [] } of moneyTree(data, site).children ?? [])
      for (const { value, href, missing } of children) {
        if (value === null || missing !== undefined) continue
        const line = citedLine(real.dataset, href ?? '')
        expect(line).toContain(
          (value / 1_000_000).toLocaleString('en', { minimumFractionDigits: 2 }),
        )
      }
  })

  it('says what is enlarged, by the address', () => {
    const { id } = office()
    const zoom = projectsKey(id)
    expect(zoomLabel(data, zoom, site)).toBe('东莞市人大常委会办公室 2023 · 项目支出')
    expect(zoomLabel(data, 'no-such-part', site)).toBeNull()
    expect(zoomedDocuments(data, zoom).map((item) => item.id)).toEqual([id])
    expect(zoomedDocuments(data, null)).toHaveLength(5)
    expect(nodeOf(moneyTree(data, site), id)?.zoomHref).toContain(`zoom=${id}`)
    // The category and its seven tasks.
    expect(treeTable(data, zoom, site).rows).toHaveLength(8)
  })
})

it('says that printed expenditure and revenue sum to the same', () => {
  expect(balanceSentences(data, site)).toEqual([
    expect.stringContaining('都是 1,114.70 万元'),
    expect.stringContaining('都是 6,582.17 万元'),
    expect.stringContaining('都是 5,772.26 万元'),
  ])
})

it('says the questions behind its charts, and they run', async () => {
  for (const text of [data.sql.split(), data.sql.tree(), data.sql.projects(), data.sql.revenue()]) {
    for (const statement of text.split(/;\n*/).filter((sql) => sql !== '')) {
      expect((await real.engine.run(statement)).length).toBeGreaterThan(0)
    }
  }
})
