/** What is being waited for: the engine's download, the data's download, or the engine opening the data. */
export type Phase = 'engine' | 'data' | 'opening'

/** How far a phase is, in bytes; `total` is null where the host does not tell it. */
export interface Progress {
  phase: Phase
  loaded: number
  total: number | null
}

/** Hears how far opening the dataset is. */
export type OnProgress = (progress: Progress) => void
