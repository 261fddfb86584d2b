import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { PROJECT } from '../../src/data/node/paths.ts'
import { serve } from '../../src/data/node/serve.ts'
import { ensureChromium } from './browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site at the root of a host. */
    rootUrl: string
    /** The same site in a folder of a host. */
    deepUrl: string
  }
}

/** Builds the site once, as `npm run build` does, and serves it at a root and in a folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureChromium()
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-site-'))
  await buildSite(folder)
  const servers = [
    await serve({ folder }),
    await serve({ folder, base: '/somewhere/deep/' }),
  ] as const
  project.provide('rootUrl', servers[0].url)
  project.provide('deepUrl', servers[1].url)
  return async () => {
    for (const server of servers) await server.close()
    await rm(folder, { recursive: true })
  }
}

/** In a process of its own, so that it is the build people run and not one that knows of tests. */
async function buildSite(folder: string): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' }
  delete env.VITEST
  const vite = join(PROJECT, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir']
  await promisify(execFile)(process.execPath, args, { cwd: PROJECT, env })
}
