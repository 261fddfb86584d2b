import { comparable } from '../../text/normalizeText.ts'
import type { FactDraft } from './factDraft.ts'
import { printedFact } from './factDraft.ts'
import { namedInTitle } from './namedInTitle.ts'

/** A year as names of files say a budget year: `2024年`, `2024年度`, `2024部门预算`; no date (`2024年3月`) and no stamp (`20240304`). */
const YEAR =
  /(?<!\d)(20\d\d)(?:年度?(?!\d{1,2}月)|(?=(?:部门|单位|预算|项目|整体|绩效|财政|专项)))/gu
/** Years from one to another are a period, not a budget year. */
const PERIOD = /20\d\d年?度?[-—–~至到]+20\d\d/u

/**
 * What the name of a file says of year, department and division. A year counts where the name says exactly one, and says it as a budget year:
 * a year that could be the day of the upload or a number is none.
 */
export function fileNameFacts(file: string): FactDraft[] {
  const name = file.replace(/^.*[/\\]/u, '').replace(/\.[a-z0-9]{1,5}$/iu, '')
  const at = { source: 'file_name', line: null } as const
  const years = new Set([...comparable(name).matchAll(YEAR)].map((match) => match[1] ?? ''))
  const [year, ...others] = years
  const isYear = year !== undefined && others.length === 0 && !PERIOD.test(comparable(name))
  return [
    ...(isYear ? [printedFact('fiscal_year', year, at, file)] : []),
    ...namedInTitle(name, at).map((fact) => ({ ...fact, text: file })),
  ]
}
