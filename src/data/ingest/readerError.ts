import type { ProblemCode, Said } from '../model/problem.ts'

/** Thrown by a reader that cannot go on with a file; `ingest()` turns it into a `Problem`. */
export class ReaderError extends Error {
  readonly code: ProblemCode
  readonly said: Said

  constructor(code: ProblemCode, said: Said) {
    super(said.en)
    this.name = 'ReaderError'
    this.code = code
    this.said = said
  }
}
