import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { PROJECT } from '../../src/data/node/paths.ts'

/** Builds the gallery as the site is built, outside of it. */
export async function buildGallery(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-gallery-'))
  await build({
    configFile: false,
    root: join(PROJECT, 'test/gallery'),
    base: './',
    logLevel: 'warn',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
    },
  })
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
