import type { BudgetLineRow, IndicatorRow } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'
import { documentCards } from '../documentCards.ts'
import { grouped, isCost, targetOf, type IndicatorGroup } from '../groups.ts'
import type { Rule } from '../rule.ts'
import { partsOf, targetReader, type ReadTarget } from '../targets/targetReadings.ts'

const OVERRUN = /超支|超预算|预算(?:控制|执行|偏差)率/u
const WITHIN = /预算内|不超(?:出|过)?(?:预算|概算|支)|控制在预算|按预算|未超支|无超支|以预算为限/u

/** Projects whose indicators of cost say no more than that the budget will not be exceeded. */
export const costRestatesBudget: Rule = {
  id: 'cost-restates-budget',
  title: { zh: '成本指标只是预算额', en: 'Cost that is only the budget' },
  computes: {
    zh: '找出成本指标全部只写“不超支”“0%及以下”“预算内”，或金额就等于项目预算的项目。',
    en: 'Finds projects all of whose indicators of cost say “not over budget”, “0% or less”, or the very amount of the budget.',
  },
  threshold: {
    zh: '项目的每一个成本指标都如此。一个文件问一次。',
    en: 'Every indicator of cost of the project is of that sort. One question a document.',
  },
  exclusions: [
    {
      zh: '有单价、定额、人均标准，或金额与预算不同的，不算。',
      en: 'A unit price, a quota, a rate a head, or an amount other than the budget takes the project out.',
    },
  ],
  innocent: [
    { zh: '一次性合同，合同价即预算。', en: 'A single contract whose price is the budget.' },
    {
      zh: '表式只允许从指标库里选“成本超支率”。',
      en: 'The system offers only a rate of overrun to choose from.',
    },
  ],
  source: {
    zh: '本站的标准：成本指标应说明单位成本或节约，预算额本身已在预算里。',
    en: 'Our criterion: an indicator of cost should tell a unit cost or a saving; the budget itself stands in the budget.',
  },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    const budgets = grouped(dataset.budgetLines, ({ documentId }) => documentId)
    return documentCards(dataset, (groups) => {
      const having = groups.filter(({ indicators }) => indicators.some(isCost))
      const restating = having.filter((group) => {
        const amounts = amountsOf(group, budgets.get(group.document.id) ?? [])
        return group.indicators.filter(isCost).every((one) => restates(one, amounts, read))
      })
      return {
        picked: restating.flatMap(({ indicators }) => indicators.filter(isCost)),
        severity: 'warning',
        values: { projects: having.length, restating: restating.length },
        question: ({ names }) =>
          restating[0]?.project === null
            ? {
                zh: `成本指标${names.zh}只写了预算额或不超支：单位成本是多少？`,
                en: `The cost indicator ${names.en} gives the budget or “not over budget”: what does a unit cost?`,
              }
            : {
                zh: `有成本指标的${having.length}个项目里，${restating.length}个的成本指标（${names.zh}）只写了预算额或不超支：单位成本是多少？`,
                en: `Of ${having.length} projects with indicators of cost, ${restating.length} ${restating.length === 1 ? 'gives' : 'give'} only the budget or “not over budget” (${names.en}): what does a unit cost?`,
              },
      }
    })
  },
}

/** The money a cost could merely repeat: the project's, or each printed amount of the department. */
function amountsOf({ project }: IndicatorGroup, lines: readonly BudgetLineRow[]): number[] {
  const amounts = project ? [project.amountFen] : lines.map(({ amountFen }) => amountFen)
  return amounts.filter((fen): fen is number => fen !== null && fen > 0)
}

function restates(indicator: IndicatorRow, amounts: readonly number[], read: ReadTarget): boolean {
  const target = targetOf(indicator)
  if (target === null) return false
  const words = comparable(target)
  if (WITHIN.test(words)) return true
  const parts = partsOf(read(target))
  const [only] = parts
  if (parts.length !== 1 || only?.shape !== 'measure' || only.per.length > 0) return false
  if (only.kind === 'ratio') return OVERRUN.test(indicator.name) && only.value.number <= 0
  return only.kind === 'money' && only.upper === null && amounts.includes(only.value.number)
}
