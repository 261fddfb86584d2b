import { ingest, type IngestResult } from '../../data/ingest/ingest.ts'
import type { ReadProgress } from '../../data/ingest/read/readProgress.ts'
import { checkRows } from './kept.ts'
import type { ReadRequest, WorkerMessage } from './readMessages.ts'

/** The worker's own script carries a hash of all that it reads with in its name, so the name tells builds apart. */
const readBy = location.pathname.split('/').at(-1) ?? ''

function say(message: WorkerMessage): void {
  postMessage(message)
}

async function read({ key, bytes, file, assets }: ReadRequest): Promise<IngestResult> {
  const onProgress = (progress: ReadProgress) => say({ kind: 'progress', key, progress })
  try {
    const result = await ingest(bytes, file, { assets, onProgress })
    if (result.ok) checkRows(result.rows)
    return result
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const said = { zh: `读出的行不能用：${reason}。`, en: `its rows cannot be used: ${reason}.` }
    return { ok: false, problem: { code: 'unreadable', file, line: null, said } }
  }
}

addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  const { key } = event.data
  void read(event.data).then((result) => say({ kind: 'read', key, result }))
})

say({ kind: 'hello', readBy })
