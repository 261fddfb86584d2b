import { join } from 'node:path'
import { ask } from '../../src/data/engine/engine.ts'
import { ingest } from '../../src/data/ingest/ingest.ts'
import type { Dataset } from '../../src/data/model/rows.ts'
import { buildDataset } from '../../src/data/node/buildDataset.ts'
import { createNodeEngine } from '../../src/data/node/nodeEngine.ts'
import { PROJECT } from '../../src/data/node/paths.ts'
import { documents } from '../../src/data/question/documents.ts'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import { messagesIn } from '../../src/views/i18n/messages.ts'
import { createCatalog } from '../../src/views/state/catalog.ts'
import { createSite } from '../../src/views/state/createSite.ts'
import type { Site } from '../../src/views/state/site.ts'
import { formatUrl } from '../../src/views/url/formatUrl.ts'
import { parseUrl } from '../../src/views/url/parseUrl.ts'
import { pathBetween, type ViewName } from '../../src/views/url/viewName.ts'

/** The real documents, ingested and asked through a real engine, as the site has them. */
export async function realDataset() {
  const { dataset } = await buildDataset(join(PROJECT, 'data'), ingest)
  const engine = await createNodeEngine({ dataset })
  return { dataset, engine, catalog: createCatalog(await ask(engine, documents, EVERYTHING)) }
}

/** The site around a view for a link, without a browser. */
export function siteAt(view: ViewName, search = ''): Site {
  const { state } = parseUrl(search)
  const router = {
    root: new URL('https://example.org/deep/'),
    view,
    state,
    address: (to: ViewName, next: typeof state) => pathBetween(view, to) + formatUrl(next),
    go: () => undefined,
  }
  return createSite(router, () => 'test', { language: state.lang, t: messagesIn(state.lang) })
}

/** The text of the line an evidence link leads to; throws where there is none. */
export function citedLine(dataset: Dataset, href: string): string {
  const { state } = parseUrl(new URL(href, 'https://example.org/deep/budget/').search)
  const found = dataset.sourceLines.find(
    (item) => item.documentId === state.doc && item.line === state.line,
  )
  if (!found) throw new Error(`no line behind ${href}`)
  return found.text
}
