import { sha256Hex } from '../../data/engine/sha256.ts'
import { MAX_FILE_BYTES } from '../../data/ingest/read/limits.ts'
import { tooLarge } from '../../data/ingest/read/problems.ts'
import { DocumentReader } from './documentReader.ts'
import { isOpen, type ChosenFile, type Job, type JobState } from './job.ts'
import { newlyKept } from './kept.ts'
import type { Mine } from './mine.svelte.ts'

/** Reads chosen files one after the other and adds what they give to the reader's documents. */
export class Jobs {
  readonly #mine: Mine
  readonly #reader: DocumentReader
  #keys = 0
  #working = false
  #all = $state.raw<readonly Job[]>([])

  constructor(mine: Mine, reader: DocumentReader) {
    this.#mine = mine
    this.#reader = reader
  }

  get all(): readonly Job[] {
    return this.#all
  }

  /** Loads what reading needs, so that no request is made once files are chosen. */
  warm(): void {
    this.#reader.warm()
  }

  /** Puts files in the queue. */
  choose(files: readonly ChosenFile[]): void {
    const jobs = files.map((file): Job => {
      this.#keys += 1
      return { key: this.#keys, source: file, state: { kind: 'waiting' } }
    })
    this.#all = [...this.#all, ...jobs]
    void this.#work()
  }

  /** Stops a file, whether it waits or is being read. */
  stop(key: number): void {
    const job = this.#all.find((item) => item.key === key)
    if (!job || !isOpen(job)) return
    const { kind } = job.state
    this.#set(key, { kind: 'stopped' })
    if (kind === 'reading') this.#reader.stop()
  }

  stopAll(): void {
    for (const job of this.#all.filter((item) => item.state.kind === 'waiting')) this.stop(job.key)
    for (const job of this.#all.filter(isOpen)) this.stop(job.key)
  }

  /** Forgets what is done with. */
  clear(): void {
    this.#all = this.#all.filter(isOpen)
  }

  /** Reads again, without a word, what an older build of the reader has read. */
  async refresh(): Promise<void> {
    if (this.#mine.documents.length === 0) return
    const current = await this.#reader.version()
    if (this.#working) return
    this.#working = true
    for (const { id, readBy } of this.#mine.documents) {
      if (readBy !== current) await this.#readAgain(id).catch(() => undefined)
    }
    this.#working = false
    await this.#work()
  }

  async #readAgain(id: string): Promise<void> {
    const bytes = await this.#mine.bytes(id)
    const document = this.#mine.byId(id)
    if (!document || bytes === null || (await sha256Hex(bytes)) !== document.sha256) return
    const reading = await this.#reader.read(document.file, bytes)
    if (reading === 'stopped' || !reading.result.ok) return
    const { readBy, result } = reading
    await this.#mine.reread(id, { readBy, rows: result.rows, leftovers: result.leftovers })
  }

  async #work(): Promise<void> {
    if (this.#working) return
    this.#working = true
    for (let job = this.#next(); job; job = this.#next()) {
      const state = await this.#outcome(job).catch(failed)
      if (this.#isReading(job.key)) this.#set(job.key, state)
    }
    this.#working = false
  }

  #next(): Job | undefined {
    const job = this.#all.find(({ state }) => state.kind === 'waiting')
    if (job) this.#set(job.key, { kind: 'reading', progress: null })
    return job
  }

  async #outcome({ key, source }: Job): Promise<JobState> {
    const file = source.name
    if (source.size > MAX_FILE_BYTES) {
      const { said } = tooLarge({ zh: '文件字节数', en: 'bytes' }, MAX_FILE_BYTES)
      return { kind: 'refused', said }
    }
    const bytes = await bytesOf(source)
    if (bytes === null) return { kind: 'refused', said: UNREADABLE }
    const sha256 = await sha256Hex(bytes)
    const id = sha256.slice(0, 12)
    if (this.#mine.published.byId.get(id)?.sha256 === sha256) return { kind: 'published', id }
    if (this.#mine.byId(id)) return { kind: 'present', id }
    if (!this.#isReading(key)) return { kind: 'stopped' }
    const reading = await this.#reader.read(file, bytes, (progress) => {
      if (this.#isReading(key)) this.#set(key, { kind: 'reading', progress })
    })
    if (reading === 'stopped' || !this.#isReading(key)) return { kind: 'stopped' }
    if (!reading.result.ok) return { kind: 'refused', said: reading.result.problem.said }
    const { rows, leftovers } = reading.result
    const { readBy } = reading
    await this.#mine.add(newlyKept({ file, sha256, readBy, rows, leftovers }), bytes)
    const lost = rows.sourceLines.filter(({ role }) => role === 'not_understood')
    return lost.length === 0
      ? { kind: 'read', id }
      : { kind: 'partly', id, lost: lost.map(({ line }) => line) }
  }

  #isReading(key: number): boolean {
    return this.#all.some((job) => job.key === key && job.state.kind === 'reading')
  }

  #set(key: number, state: JobState): void {
    this.#all = this.#all.map((job) => (job.key === key ? { ...job, state } : job))
  }
}

/** null when the browser does not hand the bytes over: a folder, or a file that has gone. */
async function bytesOf(source: ChosenFile): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await source.arrayBuffer())
  } catch {
    return null
  }
}

const UNREADABLE = {
  zh: '浏览器没有交出这个文件的内容：它可能是文件夹，或已被移动、改名；请重新选择文件。',
  en: 'the browser does not hand over its contents: it may be a folder, or has been moved or renamed; choose the file again.',
}

function failed(cause: unknown): JobState {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const said = { zh: `没有加进来：${reason}。`, en: `it could not be added: ${reason}.` }
  return { kind: 'refused', said }
}
