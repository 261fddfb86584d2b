import { availableParallelism } from 'node:os'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { mingzhang } from './src/data/node/vitePlugin.ts'
import { galleryPlugin } from './test/gallery/galleryPlugin.ts'

/** A busy machine is slow, not wrong. */
const TEST_TIMEOUT = 120_000

// Unit tests publish nothing: what they need they make themselves.
const views = () => svelte({ configFile: false, compilerOptions: { runes: true } })
const site = process.env.VITEST === undefined ? [mingzhang(views), galleryPlugin()] : []

export default defineConfig({
  base: './',
  plugins: [views(), ...site],
  // The reading worker loads the reader of a format when the first file of that format comes.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    // A prerendered page is styled before any script says what it needs.
    cssCodeSplit: false,
  },
  server: {
    watch: {
      ignored: ['**/data/published/**', '**/data/.publish/**', '**/data/tables/**', '**/dist/**'],
    },
  },
  test: {
    // Vitest leaves a processor to whoever watches; nobody does.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.svelte.test.ts', 'test/e2e/**', '**/node_modules/**'],
          testTimeout: TEST_TIMEOUT,
          hookTimeout: TEST_TIMEOUT,
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'dom',
          include: ['test/**/*.svelte.test.ts'],
          environment: 'jsdom',
          testTimeout: TEST_TIMEOUT,
          hookTimeout: TEST_TIMEOUT,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: 'test/e2e/globalSetup.ts',
          testTimeout: 2 * TEST_TIMEOUT,
          hookTimeout: 2 * TEST_TIMEOUT,
          expect: { poll: { timeout: 30_000 } },
          // Two browsers at once are slower than one after the other on a small machine.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
