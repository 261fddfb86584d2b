import type { ReadProgress } from '../../data/ingest/read/readProgress.ts'
import type { Said } from '../../data/model/problem.ts'

/** What has become of a file that was chosen. */
export type JobState =
  | { kind: 'waiting' | 'stopped' }
  /** `progress` is null until the reader has it. */
  | { kind: 'reading'; progress: ReadProgress | null }
  /** All lines understood. */
  | { kind: 'read'; id: string }
  | { kind: 'partly'; id: string; lost: number[] }
  | { kind: 'refused'; said: Said }
  /** The site has published the same bytes, or the reader has added them before. */
  | { kind: 'published' | 'present'; id: string }

/** A file as the browser hands it over. */
export interface ChosenFile extends Pick<File, 'name' | 'size' | 'arrayBuffer'> {
  /** Its name, after the folders it was found in where a folder was chosen. */
  path: string
}

/** A file that was chosen, on its way. */
export interface Job {
  key: number
  source: ChosenFile
  state: JobState
}

/** How much of a file has been read, 0 to 1; null where that is not known. */
export function readShare({ state }: Job): number | null {
  if (state.kind !== 'reading' || state.progress?.stage !== 'pages') return null
  return state.progress.read / state.progress.all
}

/** Whether a file is still to be read. */
export function isOpen({ state }: Job): boolean {
  return state.kind === 'waiting' || state.kind === 'reading'
}
