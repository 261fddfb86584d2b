/** One parameter of a link as it was read: never an error, never silently dropped. */
export type Param<T> =
  | { kind: 'valid'; value: T }
  | { kind: 'invalid'; raw: string; reason: ProblemReason }
  | { kind: 'missing' }

/** Why a parameter cannot be used. */
export type ProblemReason =
  'not-a-number' | 'not-an-id' | 'not-a-choice' | 'not-an-edit' | 'not-sql' | 'unknown-parameter'

/** Something in a link that is not used, to be said on the page. */
export interface LinkProblem {
  key: string
  raw: string
  reason: ProblemReason
}
