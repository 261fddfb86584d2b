import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../../src/data/node/paths.ts'

/** A ClickHouse that answers over HTTP. */
export interface RunningClickhouse {
  url: URL
  stop(): void
}

/** The package with chdb, which has a lock of its own. */
export const FOLDER = join(PROJECT, 'test/clickhouse')

/** Whether chdb is installed as locked, and loads on this machine. */
export function clickhouseIsThere(): boolean {
  const script = [
    "const wanted = require('./package.json').devDependencies.chdb",
    "if (require('chdb/package.json').version !== wanted) process.exit(1)",
    "if (require('chdb').query('SELECT 1') !== '1\\n') process.exit(1)",
  ].join('\n')
  const done = spawnSync(process.execPath, ['-e', script], { cwd: FOLDER, stdio: 'ignore' })
  return done.status === 0
}

/** Starts one in a process of its own; rejects with what that process said when it ends before it serves. */
export function startClickhouse(): Promise<RunningClickhouse> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(FOLDER, 'server.ts')], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => {
      const url = new URL(chunk.toString().trim())
      resolve({ url, stop: () => child.kill('SIGKILL') })
    })
    child.once('exit', () => {
      reject(new Error(`ClickHouse did not start: ${said}`))
    })
  })
}
