import type { Language } from '../../charts/frame/types.ts'

/** What a reader can go to by name, in the order of the groups. */
export const ENTRY_KINDS = [
  'view',
  'department',
  'project',
  'indicator',
  'document',
  'rule',
] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]

/** A place of the site by its name. */
export interface Entry {
  kind: EntryKind
  /** Unique within its kind. */
  key: string
  /** What it is called where it comes from. */
  name: string
  /** Language of the name. */
  lang: Language
  /** Other names it is found by. */
  also: readonly string[]
  /** Where it stands, in a few words; empty where the name says it all. */
  detail: string
  href: string
}
