import { NO_STATE } from '../url/urlState.ts'
import { pathBetween } from '../url/viewName.ts'
import type { Router } from './router.svelte.ts'
import type { Site } from './site.ts'
import type { Words } from './words.svelte.ts'

/** What the site needs to know of where the reader is. */
export type Whereabouts = Pick<Router, 'root' | 'view' | 'state' | 'address' | 'go'>

/**
 * The site as the router sees it. Its getters are read while drawing, so a view is drawn again when the address changes.
 *
 * @param version the data's version, empty until it is known.
 * @param words the language that is shown, and its words.
 */
export function createSite(
  router: Whereabouts,
  version: () => string,
  words: Pick<Words, 'language' | 't'>,
): Site {
  const kept = () => {
    const { lang, departments, years, mine } = router.state
    return { ...NO_STATE, lang, departments, years, mine }
  }
  return {
    get language() {
      return words.language
    },
    get t() {
      return words.t
    },
    get view() {
      return router.view
    },
    get state() {
      return router.state
    },
    get version() {
      return version()
    },
    link: (view, patch = {}) => router.address(view, { ...kept(), ...patch }),
    here: (patch) => router.address(router.view, { ...router.state, ...patch }),
    evidence(doc, line) {
      const { lang, mine } = router.state
      return router.address('documents', { ...NO_STATE, lang, mine, doc, line })
    },
    file: (path) =>
      `${pathBetween(router.view, 'overview')}data/${path.split('/').map(encodeURIComponent).join('/')}`,
    go: (href, how) => router.go(href, how),
  }
}
