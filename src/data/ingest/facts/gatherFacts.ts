import type { SectionDraft } from '../forms/form.ts'
import type { Grid, GridRow } from '../grid.ts'
import type { Ledger } from '../ledger.ts'
import { goalYears } from './bodyFacts.ts'
import { divisionOfBody } from './divisionOf.ts'
import type { FactDraft } from './factDraft.ts'
import { fileNameFacts } from './fileNameFacts.ts'
import { departmentFacts, headerFacts, isFiller } from './headerFacts.ts'
import type { HeadingFacts } from './headingFacts.ts'

/** A form filled in, with the rows it was read from. */
interface ReadSection {
  rows: readonly GridRow[]
  draft: SectionDraft
}

/**
 * Every reading of year, department, division and unit of money in a document, in the order of its lines; what stands on no line comes last.
 *
 * @param source the document as it was read, which knows of pages without text
 * @param ledger what the lines were read as: only labels are looked at for years and units
 */
export function gatherFacts(
  heading: HeadingFacts,
  sections: readonly ReadSection[],
  source: Grid,
  ledger: Ledger,
  file: string,
): FactDraft[] {
  const printed = sections.flatMap(({ rows, draft }) => [
    ...headerFacts(rows, ledger),
    ...goalYears(draft, rows),
  ])
  const departments = sections.map(({ rows, draft }) => ({
    isFiller: isFiller(draft),
    facts: departmentFacts(rows, draft),
  }))
  const named = departments.filter((one) => !one.isFiller).flatMap(({ facts }) => facts)
  const fillers = departments.filter((one) => one.isFiller).flatMap(({ facts }) => facts)
  const all = withFiller([...heading.facts, ...printed, ...named], [...fillers, ...heading.fillers])
  const facts = [...all, ...fileNameFacts(file), ...pagesWithoutText(source)]
  return unique(facts.flatMap(withDivision)).sort(byLine)
}

/** Whoever fills the form in or spends the money is taken for the department only where no line names one; the first is enough. */
function withFiller(facts: readonly FactDraft[], fillers: readonly FactDraft[]): FactDraft[] {
  const isNamed = facts.some(({ fact, source }) => fact === 'department' && source !== 'title')
  return isNamed ? [...facts] : [...facts, ...fillers.slice(0, 1)]
}

/** A body's name says its division as well; titles have been looked at for theirs. */
function withDivision(fact: FactDraft): FactDraft[] {
  if (fact.fact !== 'department' || fact.source === 'title' || fact.source === 'file_name')
    return [fact]
  const division = divisionOfBody(fact.value)
  return division === null ? [fact] : [fact, { ...fact, fact: 'jurisdiction', value: division }]
}

/** The pages of a PDF that are pictures, one reading a page. */
function pagesWithoutText({ pagesWithoutText: pages = [] }: Grid): FactDraft[] {
  return pages.map((page) => ({
    line: null,
    fact: 'page_without_text',
    source: 'page',
    value: String(page),
    text: null,
  }))
}

/** A head over three columns of one row says its unit once. */
function unique(facts: readonly FactDraft[]): FactDraft[] {
  const byKey = new Map<string, FactDraft>()
  for (const fact of facts) {
    const key = [fact.fact, fact.source, fact.line, fact.value].join('\0')
    if (!byKey.has(key)) byKey.set(key, fact)
  }
  return [...byKey.values()]
}

function byLine(a: FactDraft, b: FactDraft): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity) || 0
}
