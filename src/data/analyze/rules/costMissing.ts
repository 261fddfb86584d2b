import { citingRows, listed } from '../citingRows.ts'
import { isPrintedEmpty } from '../emptyLevels.ts'
import { groupsByDocument, isCost, type IndicatorGroup } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

/** One million yuan, in fen. */
const LARGE_FEN = 100_000_000
const WORKS = /工程|修缮|维修|改造|扩建|新建|购置|采购|信息化|系统建设|系统升级|装修/u
const COST_NAME = /成本|费用|经费|单价|造价|控制数|超支|节约率|标准|价格/u

/** Large projects, works and purchases without an indicator of cost. */
export const costMissing: Rule = {
  id: 'cost-missing',
  title: { zh: '工程、购置或大额项目没有成本指标', en: 'Works or large projects without cost' },
  computes: {
    zh: '在工程、修缮、购置、信息化项目和大额项目里，找出没有成本指标的。',
    en: 'Among works, repairs, purchases, information systems and large projects, finds those without an indicator of cost.',
  },
  threshold: {
    zh: '名称有上述字样，或当年金额不少于100万元。',
    en: 'By its name, or from 1,000,000 yuan a year.',
  },
  exclusions: [
    {
      zh: '归在产出下、名称说的是成本、费用、单价的，算有。',
      en: 'An indicator under output whose name speaks of cost, fees or unit prices counts.',
    },
    {
      zh: '没有指标的项目和印了栏目而为空的，由别的规则提问。',
      en: 'Projects without indicators, and levels printed empty, are asked about by other rules.',
    },
  ],
  innocent: [
    {
      zh: '价格由政府采购或定额决定，未另设指标。',
      en: 'Prices come from procurement or quotas and were not made an indicator.',
    },
    {
      zh: '2021年以前的表式没有成本这一栏。',
      en: 'Forms from before 2021 have no level for cost.',
    },
  ],
  source: {
    zh: '金额与项目类别的门槛是本站的标准；武山县2024年整改报告（wushan.gov.cn/info/2531/1571642.htm）把“无成本指标”列为问题。',
    en: 'The threshold is our criterion; a report on corrections in Wushan county, 2024 (wushan.gov.cn/info/2531/1571642.htm), lists the lack of cost indicators as a fault.',
  },
  scope: 'document',
  check: (dataset) => {
    return groupsByDocument(dataset).flatMap((groups) =>
      questionOf(groups.filter((group) => isAsked(group) && !isPrintedEmpty(dataset, group, '4'))),
    )
  },
}

function isAsked({ project, indicators }: IndicatorGroup): boolean {
  if (!project || indicators.length === 0) return false
  const isLarge = (project.amountFen ?? 0) >= LARGE_FEN || WORKS.test(project.name ?? '')
  return isLarge && !indicators.some((one) => isCost(one) || COST_NAME.test(one.name))
}

function questionOf(asked: readonly IndicatorGroup[]): Finding[] {
  const projects = asked.flatMap(({ project }) => project ?? [])
  const [first] = projects
  if (!first) return []
  const names = listed(projects.map(({ name }) => name ?? '—'))
  return [
    {
      documentId: first.documentId,
      severity: 'warning',
      ...citingRows(projects),
      values: {
        count: projects.length,
        amount_fen: projects.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
      },
      question: {
        zh: `${names.zh}没有成本指标：单价或总成本以什么为限？`,
        en: `${names.en} ${projects.length === 1 ? 'has' : 'have'} no indicator of cost: what limits the unit price or the total?`,
      },
    },
  ]
}
