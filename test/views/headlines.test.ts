import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import {
  projectsHeadline,
  revenueHeadline,
  splitHeadline,
} from '../../src/views/budget/headlines.ts'
import { loadBudget, type BudgetData } from '../../src/views/budget/loadBudget.ts'
import { revenuesOf } from '../../src/views/budget/revenue.ts'
import { splitsOf } from '../../src/views/budget/split.ts'
import { comparedDocuments } from '../../src/views/changes/comparedDocuments.ts'
import {
  budgetHeadline,
  countsHeadline,
  receivedHeadline,
  staffHeadline,
} from '../../src/views/changes/headlines.ts'
import { loadChanges, type ChangesData } from '../../src/views/changes/loadChanges.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { realDataset, siteAt } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
let data: BudgetData
beforeAll(async () => {
  real = await realDataset()
  data = await loadBudget(real.engine, real.catalog, EVERYTHING)
})
afterAll(() => real.engine.close())

const zh = siteAt('budget')
const en = siteAt('budget', '?lang=en')

async function within(departments: string[]): Promise<BudgetData> {
  return loadBudget(real.engine, real.catalog, { ...EVERYTHING, departments })
}

describe('the title of the split says what it shows', () => {
  it('of several forms, the range of the printed shares', () => {
    // 5,082.95 of 6,582.17, 978.80 of 1,114.70 and 4,684.01 of 5,772.26, all in 万元.
    expect(splitHeadline(splitsOf(data), 'amount', zh)).toBe(
      '3 份部门整体支出表里，基本支出占印出支出的 77.2%–87.8%',
    )
    expect(splitHeadline(splitsOf(data), 'share', en)).toBe(
      'Basic expenditure takes 77.2%–87.8% of what 3 whole-department forms print',
    )
  })

  it('of one form, its own share', async () => {
    const one = await within(['dongguan-municipal-organs-work-committee'])
    expect(splitHeadline(splitsOf(one), 'amount', zh)).toBe(
      '中共东莞市直属机关工作委员会 2026：基本支出占印出支出的 87.8%',
    )
  })

  it('of lists of projects, that more cannot be seen', async () => {
    const list = await within(['guangzhou-peoples-congress-office'])
    expect(splitHeadline(splitsOf(list), 'amount', zh)).toBe('1 份文件只列项目，看不到基本支出')
    expect(splitHeadline(splitsOf(list), 'staff', zh)).toBe(
      '筛选范围内没有文件印出人数，算不出人均支出',
    )
  })

  it('a head, only of documents that print their staff', () => {
    // 6,582.17 万元 for 78 people, 5,772.26 万元 for 66.
    expect(splitHeadline(splitsOf(data), 'staff', zh)).toBe(
      '2 份文件印出人数，人均支出 84.39–87.46 万元',
    )
    expect(splitHeadline(splitsOf(data), 'staff', en)).toContain('CNY 843,868–874,585 per staff')
  })
})

it('the title of the ranking names the largest project', () => {
  expect(projectsHeadline(data, zh)).toBe(
    '54 个项目与任务里，金额最大的是“市人大常委会其他运行经费”：937.58 万元',
  )
})

describe('the title of the revenue', () => {
  it('says when all of it is one thing', () => {
    expect(revenueHeadline(revenuesOf(data), zh)).toBe('4 份文件印出的收入都是财政拨款')
  })

  it('gives the range when it is not', () => {
    const revenues = revenuesOf(data).map((revenue, index) => ({
      ...revenue,
      items: revenue.items.map((item) =>
        index === 1 && item.category === '其他资金' && item.amountFen === 0
          ? { ...item, amountFen: 1_114_700_000 }
          : item,
      ),
    }))
    expect(revenueHeadline(revenues, zh)).toBe('4 份文件里，财政拨款占印出收入的 50.0%–100.0%')
  })
})

describe('the titles of the changes', () => {
  const YEARS = { from: '2023', to: '2026' }
  let changes: ChangesData
  beforeAll(async () => {
    const compared = comparedDocuments(real.catalog, parseUrl('').state)
    const loaded = await loadChanges(real.engine, compared)
    if (loaded === null) throw new Error('nothing to compare')
    changes = loaded
  })

  it('say how much less, in either language', () => {
    expect(budgetHeadline(changes, YEARS, zh)).toBe(
      '2026 年印出的支出为 5,772.26 万元，比 2023 年少 809.91 万元（−12.3%）',
    )
    expect(receivedHeadline(changes, YEARS, zh)).toBe(
      '2026 年印出的收入为 5,772.26 万元，比 2023 年少 809.91 万元（−12.3%）',
    )
    expect(staffHeadline(changes, YEARS, en)).toBe(
      'Staff paid from the budget fell from 78 in 2023 to 66 in 2026',
    )
    expect(countsHeadline(changes, YEARS, zh)).toBe(
      '绩效指标由 2023 年的 17 条增至 2026 年的 45 条',
    )
  })

  it('say how much more the other way round', () => {
    const back = { ...changes, from: changes.to, to: changes.from }
    const years = { from: '2026', to: '2023' }
    expect(budgetHeadline(back, years, zh)).toContain('比 2026 年多 809.91 万元')
    expect(staffHeadline(back, years, zh)).toContain('由 2026 年的 66 人增至 2023 年的 78 人')
    expect(countsHeadline(back, years, zh)).toContain('减至')
  })

  it('say that nothing changed', () => {
    const same = { ...changes, to: changes.from }
    expect(budgetHeadline(same, YEARS, zh)).toContain('支出相同')
    expect(staffHeadline(same, YEARS, zh)).toContain('都是 78 人')
    expect(countsHeadline(same, YEARS, zh)).toContain('都是 17 条')
  })

  it('make nothing of a blank', () => {
    const blank = { ...changes, to: { ...changes.to, staff: null, budget: [] } }
    expect(staffHeadline(blank, YEARS, zh)).toBe('人员的变化')
    expect(budgetHeadline(blank, YEARS, zh)).toBe('预算各栏的变化')
    expect(receivedHeadline(blank, YEARS, zh)).toBe('收入各栏的变化')
  })
})
