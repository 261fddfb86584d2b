import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT } from '../../../src/data/node/paths.ts'

function cli(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ['--import', 'tsx', join(PROJECT, 'src/data/node/cli.ts'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: PROJECT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test.each([
  ['a command unheard of', ['frobnicate']],
  ['no command', []],
  ['a name of Object', ['toString']],
])('%s gets the usage and exit code 2', (_name, args) => {
  const { status, stdout, stderr } = cli(...args)
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('Usage:')
})

test.each([
  ['a port that is none', ['serve', '--port', 'x'], 'serve: --port x is not a port'],
  ['a folder that is not there', ['serve', '/no/such/folder'], 'serve: ENOENT'],
  ['an option unheard of', ['serve', '--fast'], "serve: Unknown option '--fast'"],
])('%s gets one sentence and exit code 1', (_name, args, message) => {
  const { status, stderr } = cli(...args)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
})
