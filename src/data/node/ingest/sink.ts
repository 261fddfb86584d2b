import type { ReadFile, RefusedFile } from './outcome.ts'
import type { Tally } from './tally.ts'

/** Where the rows of a batch go, file by file, so that none has to be kept. */
export interface Sink {
  /**
   * Takes a file's rows, or nothing of them.
   *
   * @throws {RowsError} when they do not fit
   */
  add(file: ReadFile): Promise<void>
  /** Takes a file that was refused. */
  refuse?(file: RefusedFile): Promise<void>
  /** Makes what was taken stand, whole. */
  finish(tally: Tally): Promise<void>
  /** Leaves nothing behind. Harmless after `finish`. */
  discard(): Promise<void>
}

/** Thrown when a file's rows do not fit their tables. */
export class RowsError extends Error {
  override readonly name = 'RowsError'
}
