import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { toJsonRows } from '../../ingest/toJsonRows.ts'
import { findingJson } from './findingJson.ts'
import type { ReadFile } from './outcome.ts'
import type { Sink } from './sink.ts'
import { remove, removeAtExit } from './temporary.ts'
import { createTextFile, type TextFile } from './textFile.ts'
import { unreadOf } from './unread.ts'

/**
 * Prints one JSON object with an array for each kind of row. The arrays grow in temporary files: the whole may be larger
 * than a string can be.
 */
export async function createJsonSink(output: Writable): Promise<Sink> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-json-'))
  removeAtExit(folder)
  const names = Object.keys(arraysOf(null))
  const files = new Map<string, TextFile>()
  const isEmpty = new Map(names.map((name) => [name, true]))
  const pathOf = (name: string) => join(folder, name)
  for (const name of names) files.set(name, await createTextFile(pathOf(name)))
  let isOpen = true
  const close = async () => {
    isOpen = false
    for (const file of files.values()) await file.close()
  }
  return {
    async add(document) {
      for (const [name, items] of Object.entries(arraysOf(document))) {
        for (const item of items) {
          await files.get(name)?.write(`${isEmpty.get(name) === true ? '' : ','}\n  ${json(item)}`)
          isEmpty.set(name, false)
        }
      }
    },
    async finish() {
      await close()
      for (const [index, name] of names.entries()) {
        await print(output, `${index === 0 ? '{' : ','}\n ${JSON.stringify(name)}: [`)
        for await (const chunk of createReadStream(pathOf(name))) {
          await print(output, chunk as Buffer)
        }
        await print(output, isEmpty.get(name) === true ? ']' : '\n ]')
      }
      await print(output, '\n}\n')
    },
    async discard() {
      if (isOpen) await close()
      await remove(folder)
    },
  }
}

/** Findings here are of rules that need one document only; `findings` compares documents as well. */
function arraysOf(document: ReadFile | null): Record<string, readonly object[]> {
  return {
    ...toJsonRows(document === null ? [] : [document.rows]),
    findings: document === null ? [] : findingsJson(document),
    unread: document === null ? [] : unreadJson(document),
  }
}

function findingsJson({ rows, findings }: ReadFile): object[] {
  const [row] = rows.documents
  return findings.map((finding) => findingJson(finding, row?.file ?? ''))
}

function unreadJson(document: ReadFile): object[] {
  const [row] = document.rows.documents
  return unreadOf(document).map(({ line, text }) => ({
    document_id: row?.id ?? '',
    file: row?.file ?? '',
    line,
    text,
  }))
}

function json(item: object): string {
  return JSON.stringify(item, null, 1).replaceAll('\n', '\n  ')
}

async function print(output: Writable, chunk: string | Buffer): Promise<void> {
  if (!output.write(chunk)) await once(output, 'drain')
}
