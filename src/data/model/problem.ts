/** A sentence in both languages of the interface. */
export interface Said {
  zh: string
  en: string
}

/**
 * Why a file could not be read: the codes are stable, the sentence is for people.
 * Thrown only inside a reader; `ingest()` hands it over as a value.
 */
export type ProblemCode = 'missing' | 'directory' | 'empty' | 'not-text' | 'no-form' | 'unreadable'

/** A problem with one file: what is wrong and what to do. */
export interface Problem {
  code: ProblemCode
  file: string
  /** Where in the file, when that is known. */
  line: number | null
  said: Said
}
