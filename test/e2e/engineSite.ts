import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { arqueroPlugin } from '../../src/data/node/arqueroPlugin.ts'
import { duckdbPlugin } from '../../src/data/node/duckdbPlugin.ts'
import { PROJECT } from '../../src/data/node/paths.ts'
import { writePublished } from '../../src/data/node/writePublished.ts'
import type { Manifest } from '../../src/data/store/manifest.ts'
import { fixtureDataset } from '../data/fixture.ts'

/** A page that has only the engine, with a dataset published beside it. */
export interface EngineSite {
  folder: string
  manifest: Manifest
  remove(): Promise<void>
}

/** Builds the page as the site is built: the same engines, the same assets; `dataset` is published beside it. */
export async function buildEngineSite(dataset = fixtureDataset()): Promise<EngineSite> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-engine-'))
  await build({
    configFile: false,
    root: join(PROJECT, 'test/e2e/enginePage'),
    base: './',
    logLevel: 'warn',
    plugins: [duckdbPlugin(), arqueroPlugin()],
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
    },
  })
  const publication = { dataset, sources: [], appVersion: '0.0.0' }
  const manifest = await writePublished(join(folder, 'data'), publication)
  return { folder, manifest, remove: () => rm(folder, { recursive: true }) }
}
