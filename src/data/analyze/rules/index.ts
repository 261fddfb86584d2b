import type { Rule } from '../rule.ts'
import { budgetSides } from './budgetSides.ts'
import { listTotal } from './listTotal.ts'
import { fundingParts } from './fundingParts.ts'
import { unitSlip } from './unitSlip.ts'
import { tasksExceed } from './tasksExceed.ts'
import { taskCoverage } from './taskCoverage.ts'
import { costTotal } from './costTotal.ts'
import { costCoverage } from './costCoverage.ts'
import { priceQuantity } from './priceQuantity.ts'
import { textSum } from './textSum.ts'
import { priceBase } from './priceBase.ts'
import { cycleBelowAnnual } from './cycleBelowAnnual.ts'
import { cycleEqualsAnnual } from './cycleEqualsAnnual.ts'
import { openEnd } from './openEnd.ts'
import { periodReversed } from './periodReversed.ts'
import { periodOutsideYear } from './periodOutsideYear.ts'
import { nameYear } from './nameYear.ts'
import { nameOverlap } from './nameOverlap.ts'
import { targetYear } from './targetYear.ts'
import { taskSpansYears } from './taskSpansYears.ts'
import { executionRate } from './executionRate.ts'
import { executionReason } from './executionReason.ts'
import { scoreAboveWeight } from './scoreAboveWeight.ts'
import { weightSum } from './weightSum.ts'
import { scoreReason } from './scoreReason.ts'
import { scoreSum } from './scoreSum.ts'
import { fullScoreMissed } from './fullScoreMissed.ts'
import { actualVerbatim } from './actualVerbatim.ts'
import { departmentConflict } from './departmentConflict.ts'
import { jurisdictionConflict } from './jurisdictionConflict.ts'
import { textMissing } from './textMissing.ts'
import { unitConflict } from './unitConflict.ts'
import { yearConflict } from './yearConflict.ts'
import { levelEmpty } from './levelEmpty.ts'
import { targetMissing } from './targetMissing.ts'
import { goalMissing } from './goalMissing.ts'
import { staffingBlank } from './staffingBlank.ts'
import { fewIndicators } from './fewIndicators.ts'
import { levelUncovered } from './levelUncovered.ts'
import { outputsOnlyInputs } from './outputsOnlyInputs.ts'
import { satisfactionMissing } from './satisfactionMissing.ts'
import { costMissing } from './costMissing.ts'
import { costRestatesBudget } from './costRestatesBudget.ts'
import { targetVague } from './targetVague.ts'
import { optionList } from './optionList.ts'
import { numberBare } from './numberBare.ts'
import { rangeWide } from './rangeWide.ts'
import { unitLost } from './unitLost.ts'
import { rateWithoutBase } from './rateWithoutBase.ts'
import { inputAsGoal } from './inputAsGoal.ts'
import { levelMismatch } from './levelMismatch.ts'
import { boilerplate } from './boilerplate.ts'
import { goalSameAsCycle } from './goalSameAsCycle.ts'
import { goalRepeated } from './goalRepeated.ts'
import { targetLowered } from './targetLowered.ts'
import { satisfactionLow } from './satisfactionLow.ts'
import { targetSaturated } from './targetSaturated.ts'
import { numberingGap } from './numberingGap.ts'
import { personalData } from './personalData.ts'

/** Every rule, in the order in which findings about a document are shown. */
export const RULES: readonly Rule[] = [
  yearConflict,
  departmentConflict,
  jurisdictionConflict,
  unitConflict,
  textMissing,
  levelEmpty,
  targetMissing,
  goalMissing,
  staffingBlank,
  fewIndicators,
  levelUncovered,
  outputsOnlyInputs,
  satisfactionMissing,
  costMissing,
  costRestatesBudget,
  targetVague,
  optionList,
  numberBare,
  unitLost,
  rangeWide,
  rateWithoutBase,
  inputAsGoal,
  levelMismatch,
  boilerplate,
  goalSameAsCycle,
  goalRepeated,
  targetLowered,
  satisfactionLow,
  targetSaturated,
  numberingGap,
  personalData,
  budgetSides,
  listTotal,
  fundingParts,
  unitSlip,
  tasksExceed,
  taskCoverage,
  costTotal,
  costCoverage,
  priceQuantity,
  textSum,
  priceBase,
  cycleBelowAnnual,
  cycleEqualsAnnual,
  openEnd,
  periodReversed,
  periodOutsideYear,
  nameYear,
  nameOverlap,
  targetYear,
  taskSpansYears,
  executionRate,
  executionReason,
  scoreAboveWeight,
  weightSum,
  scoreSum,
  scoreReason,
  fullScoreMissed,
  actualVerbatim,
]
