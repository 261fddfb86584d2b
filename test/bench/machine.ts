import { availableParallelism, cpus, totalmem } from 'node:os'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT } from '../../src/data/node/paths.ts'

/** On what kind of machine, when and with which versions figures were measured, as one sentence. */
export async function machineSentence(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as {
    version: string
  }
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = Math.round(totalmem() / 1024 ** 3)
  const date = new Date().toISOString().slice(0, 10)
  return `Measured on ${date}: ${availableParallelism()} cores (${model}), ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}, Mingzhang ${version}.`
}
