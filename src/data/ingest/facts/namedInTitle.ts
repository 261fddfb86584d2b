import { comparable } from '../../text/normalizeText.ts'
import { divisionInTitle, divisionOfBody } from './divisionOf.ts'
import type { FactDraft, FoundAt } from './factDraft.ts'
import { printedFact } from './factDraft.ts'

const BODY =
  /^(?:20\d\d年?度?)?(.+?)(?:20\d\d年?度?)?(?:部门|单位)?(?:\(汇总\))?(?:整体|项目|专项)/u
const BODY_ENDS = /(?:局|委|委员会|办公室|办公厅|厅|院|会|校|中心|站|所|处|队|馆)$/u

/** The department and the division that a title, or a file name that reads like one, begins with. */
export function namedInTitle(title: string, at: FoundAt): FactDraft[] {
  const body = bodyInTitle(title)
  const division = body === null ? divisionInTitle(title) : divisionOfBody(body)
  return [
    ...(body === null ? [] : [printedFact('department', body, at, title)]),
    ...(division === null ? [] : [printedFact('jurisdiction', division, at, title)]),
  ]
}

/** A year before the last letter (某市2021年博物馆) says that what stands there is a thing and no body. */
function bodyInTitle(title: string): string | null {
  const name = BODY.exec(comparable(title))?.[1] ?? ''
  return BODY_ENDS.test(name) && !/\d/u.test(name) ? name : null
}
