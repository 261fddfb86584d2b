import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import type { Letter } from './states.ts'

/** Publishes a state in a process that kills itself before a step; gives the signal it died of, null when it came to its end. */
export function killedAtStep(
  data: string,
  letter: Letter,
  step: number,
): Promise<NodeJS.Signals | null> {
  const child = childOf(data, letter, step)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal !== null || code === 0) resolve(signal)
      else reject(new Error(`the child ended with ${code}`))
    })
  })
}

/** Lets a process publish in turns and kills it after some milliseconds of that. */
export function killedAfter(data: string, milliseconds: number): Promise<NodeJS.Signals | null> {
  const child = childOf(data, 'B', 0)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds))
    child.on('exit', (code, signal) => {
      if (code === null) resolve(signal)
      else reject(new Error(`the child ended with ${code}`))
    })
  })
}

function childOf(data: string, letter: Letter, step: number) {
  const file = join(PROJECT, 'test/data/node/publication/publishChild.ts')
  const tsx = import.meta.resolve('tsx')
  return spawn(process.execPath, ['--import', tsx, file, data, letter, String(step)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
