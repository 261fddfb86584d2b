import type { IndicatorItem } from '../../data/question/indicators.ts'
import { matchKey } from '../text/matchKey.ts'
import type { UrlState } from '../url/urlState.ts'

/** What narrows the list of indicators. */
export type IndicatorSearch = Pick<UrlState, 'doc' | 'level1' | 'level2' | 'q'>

function words(item: IndicatorItem): string {
  const texts = [item.name, item.annualTarget, item.cycleTarget, item.project]
  return texts
    .filter((text) => text !== null)
    .map(matchKey)
    .join('\n')
}

/**
 * The indicators that fit. A search matches a part of the name, of a target or of the project, whatever the width or case of its
 * letters; one character is enough.
 *
 * @param known whether the document asked for exists; one that does not is said elsewhere and does not empty the list.
 */
export function foundIndicators(
  all: readonly IndicatorItem[],
  search: IndicatorSearch,
  known: boolean,
): IndicatorItem[] {
  const wanted = matchKey(search.q)
  return all.filter(
    (item) =>
      (search.doc === null || !known || item.documentId === search.doc) &&
      (search.level1.length === 0 || search.level1.includes(item.level1Code)) &&
      (search.level2.length === 0 || search.level2.includes(item.level2Code)) &&
      words(item).includes(wanted),
  )
}
