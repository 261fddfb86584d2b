import type { Language } from '../../src/charts/frame/types.ts'
import { messagesIn } from '../../src/views/i18n/messages.ts'
import { createSite } from '../../src/views/state/createSite.ts'
import type { Site } from '../../src/views/state/site.ts'
import { formatUrl } from '../../src/views/url/formatUrl.ts'
import { NO_STATE } from '../../src/views/url/urlState.ts'
import { pathBetween } from '../../src/views/url/viewName.ts'

/** The site around a component that stands in no view: its links lead nowhere. */
export function gallerySite(language: Language): Site {
  const state = { ...NO_STATE, lang: language }
  return createSite(
    {
      root: new URL('https://example.org/'),
      view: 'overview',
      state,
      address: (view, next) => `#${pathBetween('overview', view)}${formatUrl(next)}`,
      go: () => undefined,
    },
    () => 'synthetic',
    { language, t: messagesIn(language) },
  )
}
