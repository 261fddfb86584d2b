import type { IndicatorItem } from '../../data/question/indicators.ts'
import { matchKey } from '../text/matchKey.ts'
import type { UrlState } from '../url/urlState.ts'
import type { JudgedIndicator } from './judged.ts'

/** What narrows the list of indicators. */
export type IndicatorSearch = Pick<
  UrlState,
  'doc' | 'level1' | 'level2' | 'q' | 'lacks' | 'scores' | 'says' | 'percents'
>

function words(item: IndicatorItem): string {
  const texts = [item.name, item.annualTarget, item.cycleTarget, item.project]
  return texts
    .filter((text) => text !== null)
    .map(matchKey)
    .join('\n')
}

/**
 * The indicators that fit. A search matches a part of the name, of a target or of the project, whatever the width or case of its
 * letters; one character is enough. An indicator of which nothing was worked out fits no filter by points or by what a target says.
 *
 * @param known whether the document asked for exists; one that does not is said elsewhere and does not empty the list.
 */
export function foundIndicators(
  all: readonly JudgedIndicator[],
  search: IndicatorSearch,
  known: boolean,
): JudgedIndicator[] {
  const wanted = matchKey(search.q)
  return all.filter(
    (item) =>
      (search.doc === null || !known || item.documentId === search.doc) &&
      (search.level1.length === 0 || search.level1.includes(item.level1Code)) &&
      (search.level2.length === 0 || search.level2.includes(item.level2Code)) &&
      search.lacks.every((criterion) => lacks(item, criterion)) &&
      (search.scores.length === 0 || (item.score !== null && search.scores.includes(item.score))) &&
      (search.says.length === 0 || (item.says !== null && search.says.includes(item.says))) &&
      (search.percents.length === 0 ||
        item.percents.some((one) => search.percents.includes(one))) &&
      words(item).includes(wanted),
  )
}

function lacks({ points }: JudgedIndicator, criterion: string): boolean {
  return points?.some((point) => point.criterion === criterion && !point.earned) ?? false
}
