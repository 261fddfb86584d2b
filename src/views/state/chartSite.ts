import type { ChartContext } from '../../charts/frame/chartContext.ts'
import { EDIT_LIMITS, isEmptyEdit } from '../../charts/frame/chartEdit.ts'
import { PICTURE_FONT_PATH } from '../../data/engine/fontAssets.ts'
import { embedCode } from '../embed/embedCode.ts'
import { EMBED_FOLDER, formatEmbed } from '../embed/embedLink.ts'
import { EMBEDDED_IDS } from '../embed/embeddedIds.ts'
import { formatUrl } from '../url/formatUrl.ts'
import { isLinkable } from '../url/sqlField.ts'
import { resolveUrl } from '../url/resolveUrl.ts'
import { folderOf } from '../url/viewName.ts'
import type { Whereabouts } from './createSite.ts'
import { prepareSql } from './dataset.svelte.ts'
import type { Site } from './site.ts'

/**
 * What the charts may know of the site: its name, its addresses, the reader's edits, the font of pictures.
 *
 * @param speaksDuckdb whether the charts' SQL is what the SQL view runs
 */
export function chartSite(
  router: Whereabouts,
  site: Site,
  speaksDuckdb: () => boolean = () => false,
): ChartContext {
  const page = () => resolveUrl(folderOf(router.view), router.root.href)
  return {
    siteName: () => site.t.siteName,
    address(chart, edited = true) {
      const edits = edited ? router.state.edits : []
      const url = resolveUrl(formatUrl({ ...router.state, edits }), page().href)
      url.hash = chart
      return url.href
    },
    embedCode(chart, title, height) {
      if (!EMBEDDED_IDS.has(chart)) return null
      const written = formatEmbed(formatUrl({ ...router.state, mine: 'on' }), chart)
      const { href } = resolveUrl(EMBED_FOLDER + written, router.root.href)
      return embedCode(href, title, height)
    },
    absolute: (href) => resolveUrl(href, page().href).href,
    today: () => new Date(),
    prepareSql,
    sqlAddress: (sql) => (speaksDuckdb() && isLinkable(sql) ? site.link('sql', { sql }) : null),
    async fontFile(name) {
      const file = resolveUrl(`${PICTURE_FONT_PATH}${name}`, router.root.href)
      const response = await fetch(file)
      if (!response.ok) throw new Error(`${file.href} answers ${String(response.status)}`)
      return response.arrayBuffer()
    },
    edit: (chart) => router.state.edits.find((item) => item.chart === chart) ?? null,
    setEdit(edit) {
      const others = router.state.edits.filter((item) => item.chart !== edit.chart)
      const edits = isEmptyEdit(edit) ? others : [...others, edit].slice(-EDIT_LIMITS.charts)
      router.go(router.address(router.view, { ...router.state, edits }), 'replace')
    },
  }
}
