import type { ChartContext } from '../../charts/frame/chartContext.ts'
import { chartSite } from '../state/chartSite.ts'
import { createSite, type Whereabouts } from '../state/createSite.ts'
import type { Site } from '../state/site.ts'
import type { Words } from '../state/words.svelte.ts'
import { formatUrl } from '../url/formatUrl.ts'
import type { UrlState } from '../url/urlState.ts'
import { folderOf, type ViewName } from '../url/viewName.ts'

/** The site around an embedded chart: the same as in its view, but that every link leads out of the frame. */
export function embedSite(
  root: URL,
  view: ViewName,
  state: UrlState,
  version: () => string,
  words: Words,
): { site: Site; charts: ChartContext } {
  // The full view counts the reader's own documents again, where the reader has some.
  const written = (next: UrlState) => formatUrl({ ...next, mine: 'on' })
  const around: Whereabouts = {
    root,
    view,
    state,
    address: (to, next) => new URL(folderOf(to) + written(next), root).href,
    go: (href) => void window.open(href, '_blank', 'noopener'),
  }
  const site = createSite(around, version, words)
  const charts = { ...chartSite({ ...around, state: { ...state, mine: 'on' } }, site), alone: true }
  return { site, charts }
}
