import { cp, readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Connect, Plugin, PluginOption, ResolvedConfig, ViteDevServer } from 'vite'
import { arqueroPlugin } from './arqueroPlugin.ts'
import { duckdbPlugin } from './duckdbPlugin.ts'
import { embedPage } from './embedPage.ts'
import { fontPlugin } from './fontPlugin.ts'
import { numberScalesPlugin } from './numberScalesPlugin.ts'
import { pdfPlugin } from './pdfPlugin.ts'
import {
  EMBED_PAGE,
  embedAnswers,
  prerenderedPage,
  rootPage,
  viewFolderOf,
  viewPage,
} from './pages.ts'
import { beforePaint, chunksOf, notPrerendered, prerenderViews } from './prerender.ts'
import { publish, summarize, type Published } from './publish.ts'
import { ruleTextsPlugin } from './ruleTextsPlugin.ts'
import { plain, resolveInside, sendFile } from './serve.ts'
import { wordsPlugin } from './wordsPlugin.ts'

/**
 * The site's Vite plugins: the dataset is published before a build and while developing, and served or emitted under
 * `data/`; every view gets its page, prerendered; the query engine and what the PDF reader needs are served from the same origin.
 *
 * @param views the plugins that compile the views, once more for drawing them in Node
 */
export function mingzhang(views: () => PluginOption): Plugin[] {
  return [
    dataPlugin(),
    pagesPlugin(views),
    duckdbPlugin(),
    arqueroPlugin(),
    ruleTextsPlugin(),
    wordsPlugin(),
    numberScalesPlugin(),
    pdfPlugin(),
    fontPlugin(),
  ]
}

/** A build or a server waits for another publication this long, in milliseconds. */
const WAIT = 60_000

function dataPlugin(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'mingzhang-data',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      if (config.command === 'build') {
        config.logger.info(summarize(await publish(config.root, { wait: WAIT })))
      }
    },
    async writeBundle({ dir }) {
      // The folder the link means now: another publication meanwhile changes the link and not the folder.
      const served = await realpath(join(config.root, 'data/published'))
      await cp(served, join(dir ?? config.build.outDir, 'data'), { recursive: true })
    },
    configureServer(server) {
      const first = republish(server)
      watchSources(server, first)
      server.middlewares.use(serveData(server, first))
    },
  }
}

/** Publishes and tells what is wrong; what was published before stays when it cannot. */
async function republish(server: ViteDevServer): Promise<void> {
  try {
    const published = await publish(server.config.root, { wait: WAIT })
    server.config.logger.info(summarize(published), { timestamp: true })
    showProblem(server, problemOf(published))
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    server.config.logger.error(message, { timestamp: true })
    showProblem(server, message)
  }
}

function problemOf({ refused }: Published): string | null {
  if (refused.length === 0) return null
  return refused.map(({ file, said }) => `${file}: ${said.zh} ${said.en}`).join('\n')
}

const problems = new WeakMap<ViteDevServer, string | null>()

function showProblem(server: ViteDevServer, message: string | null): void {
  problems.set(server, message)
  if (message !== null) server.ws.send({ type: 'error', err: { message, stack: '' } })
}

function watchSources(server: ViteDevServer, first: Promise<void>): void {
  const watched = ['data/sources', 'data/reference'].map((path) => join(server.config.root, path))
  let timer: NodeJS.Timeout | undefined
  let queue = first
  const onChange = (_event: string, file: string) => {
    if (!watched.some((folder) => file.startsWith(folder + sep))) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      queue = queue.then(async () => {
        await republish(server)
        server.ws.send({ type: 'full-reload' })
      })
    }, 200)
  }
  server.watcher.add(watched)
  server.watcher.on('all', onChange)
  server.ws.on('connection', () => {
    showProblem(server, problems.get(server) ?? null)
  })
}

function serveData(server: ViteDevServer, first: Promise<void>): Connect.NextHandleFunction {
  const folder = join(server.config.root, 'data/published')
  const prefix = `${server.config.base}data/`
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    if (!pathname.startsWith(prefix)) {
      next()
      return
    }
    first
      .then(() => realpath(folder))
      .then((root) => resolveInside(root, pathname.slice(prefix.length)))
      .then((file) =>
        file === null ? plain(response, 404, 'Not found') : sendFile(request, response, file),
      )
      .catch(next)
  }
}

function pagesPlugin(views: () => PluginOption): Plugin {
  let config: ResolvedConfig
  return {
    name: 'mingzhang-pages',
    configResolved(resolved) {
      config = resolved
    },
    configureServer(server) {
      server.middlewares.use(servePages(server))
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) => (path === `/${EMBED_PAGE}` ? html : rootPage(html)),
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return
        const shell = asText(page.source)
        const script = await beforePaint(config.root)
        this.emitFile({ type: 'asset', fileName: script.fileName, source: script.code })
        for (const view of await prerenderViews(config.root, views)) {
          if (view.page === null) config.logger.warn(notPrerendered(view))
          if (view.page !== null) {
            const fileName = embedAnswers(view.name)
            this.emitFile({ type: 'asset', fileName, source: view.page.first })
          }
          const preloads = chunksOf(bundle, view.name, view.words)
          const html = prerenderedPage(shell, { ...view, preloads, beforePaint: script.fileName })
          if (view.folder === '') page.source = html
          else
            this.emitFile({
              type: 'asset',
              fileName: `${view.folder}/index.html`,
              source: viewPage(html),
            })
        }
        for (const file of await embedPage(config.root, views)) {
          this.emitFile({ type: 'asset', ...file })
        }
        this.emitFile({ type: 'asset', fileName: '.nojekyll', source: '' })
      },
    },
  }
}

function servePages(server: ViteDevServer): Connect.NextHandleFunction {
  const { root, base } = server.config
  return (request, response, next) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host')
    const folder = viewFolderOf(pathname.slice(base.length))
    if (folder === null) {
      next()
    } else if (!/(\/|\.html)$/.test(pathname)) {
      response.writeHead(301, { location: `${pathname}/${search}` })
      response.end()
    } else {
      readFile(join(root, 'index.html'), 'utf8')
        .then((html) => server.transformIndexHtml('/index.html', html))
        .then((html) => {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          response.end(viewPage(html))
        })
        .catch(next)
    }
  }
}

function asText(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source)
}
