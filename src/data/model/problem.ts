/** A sentence in both languages of the interface. */
export interface Said {
  zh: string
  en: string
}

/**
 * Why a file could not be read: the codes are stable, the sentence is for people.
 * Thrown only inside a reader; `ingest()` hands it over as a value.
 */
export type ProblemCode =
  | 'missing'
  | 'directory'
  | 'empty'
  | 'not-text'
  | 'no-form'
  | 'no-delimiters'
  | 'transposed'
  | 'prose'
  | 'damaged-signs'
  /** Damaged inside: the parts do not fit together. */
  | 'unreadable'
  /** Ends before it should: the download or copy broke off. */
  | 'truncated'
  /** Opens with a password only. */
  | 'encrypted'
  /** Beyond a bound that keeps time and memory finite. */
  | 'too-large'
  /** Pages that are pictures. */
  | 'no-text-layer'
  /** A format that is not read, named in the sentence. */
  | 'unsupported'

/** A problem with one file: what is wrong and what to do. */
export interface Problem {
  code: ProblemCode
  file: string
  /** Where in the file, when that is known. */
  line: number | null
  said: Said
}
