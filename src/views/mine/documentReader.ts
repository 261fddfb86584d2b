import { PDF_CMAPS_PATH, PDF_FONTS_PATH } from '../../data/engine/pdfAssets.ts'
import type { IngestResult } from '../../data/ingest/ingest.ts'
import type { ReadAssets } from '../../data/ingest/read/readGrid.ts'
import type { OnReadProgress } from '../../data/ingest/read/readProgress.ts'
import type { ReadRequest, WorkerMessage } from './readMessages.ts'

/** What became of reading a file; `stopped` when the reader of the page stopped it. */
export type Reading = { readBy: string; result: IngestResult } | 'stopped'

interface Asked {
  key: number
  file: string
  onProgress: OnReadProgress | undefined
  answer: (reading: Reading) => void
}

/** Reads documents in a worker of this page, one at a time; nothing is sent anywhere. */
export class DocumentReader {
  readonly #assets: ReadAssets
  #worker: Worker | null = null
  #hello: (readBy: string) => void = () => undefined
  readonly #readBy = new Promise<string>((resolve) => {
    this.#hello = resolve
  })
  #asked: Asked | null = null
  #keys = 0

  /** @param root the site's root, under which the PDF reader's files stand */
  constructor(root: URL) {
    this.#assets = {
      cMapUrl: new URL(PDF_CMAPS_PATH, root).href,
      standardFontDataUrl: new URL(PDF_FONTS_PATH, root).href,
    }
  }

  /** Loads the worker's script ahead of the first file. */
  warm(): void {
    this.#worker ??= this.#start()
  }

  /** Which build of the reader this is. */
  version(): Promise<string> {
    this.warm()
    return this.#readBy
  }

  /**
   * Reads a file. Ask for the next one when it has answered.
   *
   * @param bytes not changed
   * @param onProgress hears how far it is until it has answered or is stopped
   */
  read(file: string, bytes: Uint8Array, onProgress?: OnReadProgress): Promise<Reading> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    return new Promise((answer) => {
      this.#keys += 1
      this.#asked = { key: this.#keys, file, onProgress, answer }
      worker.postMessage({
        key: this.#keys,
        file,
        bytes,
        assets: this.#assets,
      } satisfies ReadRequest)
    })
  }

  /** Stops the file that is being read, for good: the worker ends with it. */
  stop(): void {
    const asked = this.#asked
    this.#end()
    asked?.answer('stopped')
  }

  #start(): Worker {
    const worker = new Worker(new URL('./readerWorker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', (event: MessageEvent<Partial<WorkerMessage>>) => {
      this.#heard(event.data)
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      this.#failed(event.message)
    })
    return worker
  }

  /** The PDF library, where it is loaded, talks on the same line. */
  #heard(message: Partial<WorkerMessage>): void {
    if (message.kind === 'hello' && message.readBy !== undefined) this.#hello(message.readBy)
    const asked = this.#asked
    if (asked === null) return
    if (message.kind === 'progress' && message.key === asked.key && message.progress)
      asked.onProgress?.(message.progress)
    if (message.kind !== 'read' || message.key !== asked.key || !message.result) return
    const { result } = message
    this.#asked = null
    void this.#readBy.then((readBy) => asked.answer({ readBy, result }))
  }

  #failed(reason: string): void {
    const asked = this.#asked
    this.#end()
    if (!asked) return
    const said = {
      zh: `读取程序中途停止${reason === '' ? '' : `（${reason}）`}；请再试一次，仍不行则换一种格式另存。`,
      en: `reading stopped half-way${reason === '' ? '' : ` (${reason})`}; try once more, or save it in another format.`,
    }
    const problem = { code: 'unreadable', file: asked.file, line: null, said } as const
    asked.answer({ readBy: '', result: { ok: false, problem } })
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#asked = null
  }
}
