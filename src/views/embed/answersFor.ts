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
  { departments, years, doc, peers, from, to }: UrlState,
): Promise<First | null> {
  const asked = [departments, years, peers].some(({ length }) => length > 0)
  if (asked || [doc, from, to].some((one) => one !== null)) return null
  try {
    const response = await fetch(resolveUrl(`${view}.json`, location.href))
    return response.ok ? readFirst((await response.json()) as FirstJson) : null
  } catch {
    return null
  }
}
