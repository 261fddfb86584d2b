import { categoryColor, colorNumbers } from '../frame/legend.ts'
import { subjectKey } from '../frame/linking.svelte.ts'
import type { LegendItem } from '../frame/legend.ts'
import type { ChartKey } from '../frame/types.ts'
import type { StackedGroup } from './types.ts'

/** Legend of the categories: a colour only where one is drawn, else the sign of a zero or of a missing value. */
export function stackedLegend(
  categories: readonly ChartKey[],
  groups: readonly StackedGroup[],
): LegendItem[] {
  const colors = colorNumbers(categories)
  const segments = groups.flatMap((group) => (group.missing === undefined ? group.segments : []))
  return categories.map(({ key, label }) => {
    const values = segments.flatMap(({ category, value }) => (category === key ? [value] : []))
    const isDrawn = values.some((value) => value !== null && value !== 0)
    const sign = values.includes(0) ? 'zero' : 'hatch'
    return {
      key,
      label,
      swatch: isDrawn ? categoryColor(colors.get(key) ?? 1).fill : sign,
      subject: subjectKey('category', key),
    }
  })
}
