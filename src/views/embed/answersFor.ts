import { readFirst, type First, type FirstJson } from '../state/first.ts'
import { resolveUrl } from '../url/resolveUrl.ts'
import type { UrlState } from '../url/urlState.ts'
import type { ViewName } from '../url/viewName.ts'

/**
 * The answers that a view is drawn from without a filter, as they were written when the site was built: with them no query engine is
 * downloaded. null under a filter, and where the file is not to be had: then the data is asked.
 */
export async function answersFor(
  view: ViewName,
  { departments, years }: UrlState,
): Promise<First | null> {
  if (departments.length > 0 || years.length > 0) return null
  try {
    const response = await fetch(resolveUrl(`${view}.json`, location.href))
    return response.ok ? readFirst((await response.json()) as FirstJson) : null
  } catch {
    return null
  }
}
