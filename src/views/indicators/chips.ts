import { CRITERIA } from '../../data/analyze/measurability/criteria.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { documentLabel } from '../i18n/labels.ts'
import { level1Label, level2Label } from '../i18n/levels.ts'
import type { Site } from '../state/site.ts'

/** Name of a criterion in the reader's language. */
export function criterionLabel(id: string, site: Site): string {
  return CRITERIA.find((criterion) => criterion.id === id)?.title[site.language] ?? id
}

/**
 * Filters of the list that are on besides departments and years, each with the address without it.
 *
 * @param chosen the document the list is narrowed to, where it is here
 */
export function indicatorChips(
  chosen: DocumentItem | undefined,
  site: Site,
): { label: string; href: string }[] {
  const { state, t } = site
  return [
    ...(chosen ? [{ label: documentLabel(chosen, site), href: site.here({ doc: null }) }] : []),
    ...state.level1.map((code) => ({
      label: level1Label(code, t),
      href: site.here({ level1: without(state.level1, code) }),
    })),
    ...state.level2.map((code) => ({
      label: level2Label(code, t),
      href: site.here({ level2: without(state.level2, code) }),
    })),
    ...state.lacks.map((id) => ({
      label: t.measurability.lacks(criterionLabel(id, site)),
      href: site.here({ lacks: without(state.lacks, id) }),
    })),
    ...state.scores.map((score) => ({
      label: t.measurability.scoreIs(score),
      href: site.here({ scores: without(state.scores, score) }),
    })),
    ...state.says.map((says) => ({
      label: t.targets.saysIs(t.targets.classes[says]),
      href: site.here({ says: without(state.says, says) }),
    })),
    ...(state.percents.length === 0
      ? []
      : [
          {
            label: t.targets.percentIs(state.percents.map((value) => `${value}%`).join(t.list)),
            href: site.here({ percents: [] }),
          },
        ]),
    ...(state.q === ''
      ? []
      : [{ label: t.indicators.searchIs(state.q), href: site.here({ q: '' }) }]),
  ]
}

function without<T>(values: readonly T[], value: T): T[] {
  return values.filter((one) => one !== value)
}
