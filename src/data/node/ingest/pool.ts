import { Worker } from 'node:worker_threads'
import { readerFailed, tooMuchMemory, tooSlow } from './fileProblems.ts'
import type { FoundFile, Outcome, ReadFile, RefusedFile } from './outcome.ts'
import type { WorkerData } from './worker.ts'

/** How a pool of workers reads. */
export interface PoolOptions {
  jobs: number
  /** Milliseconds a file may take. */
  timeLimit: number
  /** Mebibytes of objects a worker may hold. */
  memoryLimit: number
  /** Address of the module that exports `ingest`. */
  reader: string
  cacheFolder: string | null
  /** Once aborted, no further file is begun. */
  signal: AbortSignal
}

/** Workers that read one file each at a time; to be closed. */
export interface Pool {
  read(file: FoundFile): Promise<Outcome>
  close(): Promise<void>
}

/** Starts workers as they are needed, at most `jobs`; one that a file has stopped is replaced. */
export function createPool(options: PoolOptions): Pool {
  const idle: Reader[] = []
  const all = new Set<Reader>()
  const waiting: ((reader: Reader) => void)[] = []

  const obtain = (): Promise<Reader> | Reader => {
    const free = idle.pop()
    if (free) return free
    if (all.size < options.jobs) return start()
    return new Promise((resolve) => waiting.push(resolve))
  }
  const start = (): Reader => {
    const reader = startReader(options)
    all.add(reader)
    return reader
  }
  const release = (reader: Reader) => {
    if (reader.isStopped()) all.delete(reader)
    const next = waiting.shift()
    if (reader.isStopped()) next?.(start())
    else if (next) next(reader)
    else idle.push(reader)
  }
  return {
    async read(file) {
      const reader = await obtain()
      try {
        if (options.signal.aborted) return { kind: 'skipped', path: file.path }
        return await reader.read(file)
      } finally {
        release(reader)
      }
    },
    async close() {
      await Promise.all([...all].map((reader) => reader.stop()))
    },
  }
}

interface Reader {
  read(file: FoundFile): Promise<ReadFile | RefusedFile>
  isStopped(): boolean
  stop(): Promise<void>
}

function startReader({ timeLimit, memoryLimit, reader, cacheFolder }: PoolOptions): Reader {
  const data: WorkerData = { reader, cacheFolder }
  const worker = new Worker(bootstrap(), {
    eval: true,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  })
  let isStopped = false
  const stop = async () => {
    isStopped = true
    await worker.terminate()
  }
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
  // Whoever reads first is told; a pool closed before that is not an error.
  ready.catch(() => {
    isStopped = true
  })
  const read = async (file: FoundFile) => {
    await ready
    return new Promise<ReadFile | RefusedFile>((resolve) => {
      const end = (outcome: ReadFile | RefusedFile) => {
        clearTimeout(timer)
        worker.off('message', end).off('error', onError).off('exit', onExit)
        resolve(outcome)
      }
      // The worker may be dying of the same file twice over: what it says after the first word does not count.
      const giveUp = (outcome: RefusedFile) => {
        worker.on('error', () => undefined)
        end(outcome)
        void stop()
      }
      const onError = (error: unknown) => giveUp(deathOf(file, error, memoryLimit))
      const onExit = (code: number) => giveUp(readerFailed(file.path, `exit code ${code}`))
      const timer = setTimeout(() => giveUp(tooSlow(file.path, timeLimit)), timeLimit)
      worker.on('message', end).on('error', onError).on('exit', onExit)
      worker.postMessage(file)
    })
  }
  return { read, isStopped: () => isStopped, stop }
}

function deathOf(file: FoundFile, error: unknown, memoryLimit: number): RefusedFile {
  const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory ? tooMuchMemory(file.path, memoryLimit) : readerFailed(file.path, error)
}

/** A worker does not inherit the loader that lets Node run TypeScript: it sets up its own before it starts. */
function bootstrap(): string {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const worker = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
  return `import(${loader}).then(({ register }) => { register(); return import(${worker}) })`
}
