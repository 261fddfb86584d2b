import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type PluginOption, type Rolldown } from 'vite'
import { MAX_CUBE_BYTES } from '../engine/cube/definitions.ts'
import { cubesOf } from '../engine/cube/openCubes.ts'
import type { Engine } from '../engine/engine.ts'
import { parseManifest, type Manifest } from '../store/manifest.ts'
import { describePage } from './describePage.ts'
import { leaveOut } from './leaveOut.ts'
import { VIEW_FOLDERS, type DrawnPage } from './pages.ts'
import { hashOf } from './readSources.ts'
import { ruleTextsPlugin } from './ruleTextsPlugin.ts'
import { wordsPlugin } from './wordsPlugin.ts'

/** A view for which a page is made. */
export interface ViewPage {
  name: string
  /** Folder of its page; empty for the root. */
  folder: string
  /** null where it is not prerendered: then its script draws it. */
  page: DrawnPage | null
  /** Parts of the words that it is drawn with. */
  words: readonly string[]
  /** Why it is not prerendered. */
  why: string
}

/** What `src/views/app/prerender.ts` exports. */
interface Prerenderer {
  prerenderView(
    name: string,
    engine: Engine,
    manifest: Manifest,
  ): Promise<{ head: string; body: string; first: unknown; words: readonly string[] }>
}

/**
 * Draws every view over the cubes that are published in a project, through the engine that the page itself asks. A view is left
 * to its script where its answers are larger than a cube may be, or where the site asks a cluster, which may say other figures.
 *
 * @param project folder with `data/published`
 * @param views the plugins that compile the views
 */
export async function prerenderViews(
  project: string,
  views: () => PluginOption,
): Promise<ViewPage[]> {
  const published = join(project, 'data/published')
  const manifest = parseManifest(
    JSON.parse(await readFile(join(published, 'manifest.json'), 'utf8')) as unknown,
  )
  if (typeof manifest === 'string') throw new Error(`data/published/manifest.json: ${manifest}`)
  const places = [
    { name: 'overview', folder: '' },
    ...VIEW_FOLDERS.map((folder) => ({ name: folder, folder })),
  ]
  if (manifest.engine) {
    return places.map((place) => ({
      ...place,
      page: null,
      words: [],
      why: 'the site asks a cluster',
    }))
  }
  const compiled = await compiledViews(project, views)
  const engine = cubesOf(manifest, (path) => readFile(join(published, path)))
  const pages: ViewPage[] = []
  for (const place of places) {
    pages.push({
      ...place,
      ...(await drawn(() => compiled.prerenderView(place.name, engine, manifest))),
    })
  }
  return pages
}

async function drawn(
  draw: () => ReturnType<Prerenderer['prerenderView']>,
): Promise<Omit<ViewPage, 'name' | 'folder'>> {
  const { head, body, first, words } = await draw()
  const json = JSON.stringify(first)
  const bytes = gzipSync(json).byteLength
  if (bytes > MAX_CUBE_BYTES) return { page: null, words, why: `its answers are ${bytes} bytes` }
  return { page: { head, body, first: json, ...describePage(body) }, words, why: '' }
}

/** What a publisher reads about a view that is left to its script. */
export function notPrerendered({ name, why }: ViewPage): string {
  return `${name} is not prerendered: ${why}`
}

/** The views, compiled for Node. What only a browser runs is left out. */
async function compiledViews(project: string, views: () => PluginOption): Promise<Prerenderer> {
  const outDir = await mkdtemp(join(tmpdir(), 'mingzhang-prerender-'))
  try {
    await build({
      root: project,
      configFile: false,
      logLevel: 'warn',
      plugins: [views(), ruleTextsPlugin(), wordsPlugin(), leaveOut(NEVER_RUN)],
      ssr: { noExternal: true },
      build: {
        ssr: join(project, 'src/views/app/prerender.ts'),
        outDir,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'prerender.mjs', codeSplitting: false } },
      },
    })
    return (await import(pathToFileURL(join(outDir, 'prerender.mjs')).href)) as Prerenderer
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** Modules that no view needs while it is drawn. */
const NEVER_RUN =
  /\/(?:mine\/openOwn|engine\/duckdbWasm|sandbox\/openSandbox|sql\/editor\/createEditor|clickhouse\/clickhouseEngine)\.ts$/

/** The script that runs before anything is painted, as one file without imports. */
export async function beforePaint(project: string): Promise<{ fileName: string; code: string }> {
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: {
        entry: join(project, 'src/views/app/beforePaint.ts'),
        formats: ['iife'],
        name: 'mingzhang',
      },
    },
  })
  const output = Array.isArray(built) ? built[0] : built
  if (output === undefined || !('output' in output)) throw new Error('beforePaint.ts was not built')
  const { code } = output.output[0]
  return {
    fileName: `assets/before-paint-${hashOf(new TextEncoder().encode(code)).slice(0, 8)}.js`,
    code,
  }
}

/** Modules that a view loads when its reader does something. */
const ASKED_FOR = /\.svelte$|\/views\/(?:sql\/editor\/createEditor|dataset\/excelOf)\.ts$/

/**
 * Scripts that a view is drawn with, besides those that every page has.
 *
 * @param words the parts of the Chinese words among them
 */
export function chunksOf(
  bundle: Rolldown.OutputBundle,
  view: string,
  words: readonly string[],
): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const reached = (from: readonly string[], seen = new Set<string>()): Set<string> => {
    for (const name of from) {
      if (seen.has(name)) continue
      seen.add(name)
      reached(byName.get(name)?.imports ?? [], seen)
    }
    return seen
  }
  const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName)
  const drawnBy = (file: string) =>
    chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/views/${file}`) === true)
  const isAskedFor = (name: string) => ASKED_FOR.test(byName.get(name)?.facadeModuleId ?? '')
  // What a view loads as it begins comes along; a component that it loads comes when the reader asks for it.
  const own = [
    ...words.flatMap((part) => drawnBy(`i18n/${part}.ts?only=zh`).map(({ fileName }) => fileName)),
    ...drawnBy(`${view}/view.ts`).flatMap(({ fileName, dynamicImports }) => [
      fileName,
      ...dynamicImports.filter((name) => !isAskedFor(name)),
    ]),
  ]
  const everywhere = reached(entries)
  return [...reached(own)].filter((name) => !everywhere.has(name))
}
