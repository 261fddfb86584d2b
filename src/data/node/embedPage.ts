import { build, type PluginOption, type Rolldown } from 'vite'
import { arqueroPlugin } from './arqueroPlugin.ts'
import { leaveOut } from './leaveOut.ts'
import { numberScalesPlugin } from './numberScalesPlugin.ts'
import { EMBED_ASSETS, EMBED_PAGE } from './pages.ts'
import { ruleTextsPlugin } from './ruleTextsPlugin.ts'
import { wordsPlugin } from './wordsPlugin.ts'

/** A frame shows published data alone, and its chart offers nothing to take along. */
const NEVER_RUN = /\/(?:mine\/openOwn\.ts|export\/TakePanel\.svelte)$/

/** What most charts need is one file: each by itself would be compressed worse. */
const SHARED = {
  name: 'shared',
  minShareCount: 12,
  test: /\/src\/(?:charts|data\/question|views)\/|\/node_modules\/d3-/,
}

/**
 * The page of charts that stand alone, with its scripts and styles. Built apart from the views, so that a frame downloads no part of
 * Svelte or of the site that only they use, and few files: 7 kB less script a chart.
 *
 * @param project its root folder
 * @param views the plugins that compile the charts
 */
export async function embedPage(
  project: string,
  views: () => PluginOption,
): Promise<{ fileName: string; source: string | Uint8Array }[]> {
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [
      views(),
      arqueroPlugin(),
      ruleTextsPlugin(),
      wordsPlugin(),
      numberScalesPlugin(),
      leaveOut(NEVER_RUN),
    ],
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      cssCodeSplit: false,
      assetsDir: EMBED_ASSETS,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [EMBED_PAGE],
        output: { codeSplitting: { groups: [SHARED] } },
        checks: { bundlerTimings: false },
      },
    },
  })
  return outputOf(built).map((file) => ({
    fileName: file.fileName,
    source: file.type === 'chunk' ? file.code : file.source,
  }))
}

function outputOf(built: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput['output'] {
  const first = Array.isArray(built) ? built[0] : built
  if (first === undefined || !('output' in first)) throw new Error(`${EMBED_PAGE} was not built`)
  return first.output
}
