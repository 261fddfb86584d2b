import type { Said } from '../../data/model/problem.ts'

/** What has become of a file that was chosen. */
export type JobState =
  | { kind: 'waiting' | 'reading' | 'stopped' }
  /** All lines understood. */
  | { kind: 'read'; id: string }
  | { kind: 'partly'; id: string; lost: number[] }
  | { kind: 'refused'; said: Said }
  /** The site has published the same bytes, or the reader has added them before. */
  | { kind: 'published' | 'present'; id: string }

/** A file as the browser hands it over. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** A file that was chosen, on its way. */
export interface Job {
  key: number
  file: string
  source: ChosenFile
  state: JobState
}

/** Whether a file is still to be read. */
export function isOpen({ state }: Job): boolean {
  return state.kind === 'waiting' || state.kind === 'reading'
}
