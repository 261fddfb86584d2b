import type { Dataset } from '../../model/rows.ts'
import { groupBy } from './groupBy.ts'
import { projectCosts, sumsOf } from './costTotals.ts'
import { createRowLines, type Place } from './rowLines.ts'
import { plainText, statedTotals } from './statedTotals.ts'
import { taskTotals } from './taskTotals.ts'

/** A total of money that a target or a text states, and the money it should be. */
export interface MoneyTotal {
  documentId: string
  /** What states it: an indicator's name, or null for the project's own text. */
  indicator: string | null
  /** Name of the project; null when the money is the department's. */
  project: string | null
  text: string
  fen: number
  /** Whether it says that it is all: caps that do not can be about a part. */
  isTotal: boolean
  amountFen: number
  /** Other amounts that it may be as well: what was planned before an adjustment, all expenditure of a department. */
  otherFen: number[]
  cited: () => Place[]
}

/** Totals that cost indicators and the texts of projects state, with the money of the project or of the department's projects. */
export function moneyTotals(dataset: Dataset): MoneyTotal[] {
  return [...inIndicators(dataset), ...inDepartments(dataset), ...inTexts(dataset)]
}

function inIndicators(dataset: Dataset): MoneyTotal[] {
  const lines = createRowLines(dataset.sourceLines)
  return projectCosts(dataset).flatMap(({ project, amountFen, otherFen, costs }) =>
    costs.map(({ indicator, fen, isTotal }) => ({
      documentId: project.documentId,
      indicator: indicator.name,
      project: project.name,
      text: indicator.annualTarget ?? '',
      fen,
      isTotal,
      amountFen,
      otherFen,
      cited: () => [lines.amountOf(project), indicator],
    })),
  )
}

/** A department's cost total is that of its projects, or all it spends. */
function inDepartments(dataset: Dataset): MoneyTotal[] {
  const ofDepartment = groupBy(dataset.indicators, ({ documentId, projectId }) =>
    projectId === null ? documentId : null,
  )
  return taskTotals(dataset).flatMap(({ documentId, tasks, available, all }) => {
    const amounts = available.rows.flatMap(({ amountFen }) =>
      amountFen === null ? [] : [amountFen],
    )
    if (!available.isComplete || available.sumFen === 0) return []
    return sumsOf(ofDepartment.get(documentId) ?? []).map(({ indicator, fen, isTotal }) => ({
      documentId,
      indicator: indicator.name,
      project: null,
      text: indicator.annualTarget ?? '',
      fen,
      isTotal,
      amountFen: available.sumFen,
      otherFen: [...amounts, tasks.sumFen, all.sumFen],
      cited: () => [...available.rows, indicator],
    }))
  })
}

/** 总投资 and the like are of the whole life of a project, 产值 and 收入 are no cost. */
const NO_COST = /投资|产值|收入|收益|贷款|债|累计|历年|计划总/u

function inTexts(dataset: Dataset): MoneyTotal[] {
  const lines = createRowLines(dataset.sourceLines)
  return dataset.projects.flatMap((project) => {
    const { documentId, amountFen, name } = project
    if (amountFen === null || amountFen <= 0) return []
    const texts = new Set([project.content, project.expected, project.annualGoal])
    return [...texts].flatMap((text): MoneyTotal[] => {
      const plain = plainText(text ?? '')
      const stated = statedTotals(plain).filter(({ word }) => /合计|总|共计/u.test(word))
      const [only] = stated
      if (!only || stated.length > 1 || NO_COST.test(plain)) return []
      return [
        {
          documentId,
          indicator: null,
          project: name,
          text: plain.slice(Math.max(0, only.index - 20), only.index + 20),
          fen: only.fen,
          isTotal: true,
          amountFen,
          otherFen: [],
          cited: () => [project, lines.amountOf(project), lines.textLineOf(project, text ?? '')],
        },
      ]
    })
  })
}
