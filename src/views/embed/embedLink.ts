import { THEMES, type Theme } from '../state/theme.ts'
import type { LinkProblem } from '../url/param.ts'
import { parseUrl, type ParsedUrl } from '../url/parseUrl.ts'

/** The page that shows one chart, below the site's root. */
export const EMBED_FOLDER = 'embed/'

/** What the address of an embedded chart says: which chart, in which colours, and all that the view's own link says. */
export interface EmbedLink extends ParsedUrl {
  /** null where none is named. */
  chart: string | null
  theme: Theme
}

/** Reads the query part of an embedded chart's address. Total: what cannot be used comes back as a problem. */
export function parseEmbed(search: string): EmbedLink {
  const params = new URLSearchParams(search)
  const chart = params.get('chart')
  const written = params.get('theme')
  const theme = THEMES.find((one) => one === written)
  params.delete('chart')
  params.delete('theme')
  const { state, problems } = parseUrl(params.toString())
  const odd: LinkProblem[] =
    written === null || theme !== undefined
      ? []
      : [{ key: 'theme', raw: written, reason: 'not-a-choice' }]
  return {
    chart: chart === '' ? null : chart,
    // A host's page is light more often than not, and does not follow the reader's system.
    theme: theme ?? 'light',
    // The reader's own documents are theirs alone: no other page shows them.
    state: { ...state, mine: 'off' },
    problems: [...problems, ...odd],
  }
}

/** The query part of an embedded chart's address, from that of its view. */
export function formatEmbed(search: string, chart: string): string {
  return `${search === '' ? '?' : `${search}&`}${new URLSearchParams({ chart }).toString()}`
}
