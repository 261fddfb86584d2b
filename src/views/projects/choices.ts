/** Columns of the table of projects, in their order. */
export const PROJECT_COLUMNS = [
  'name',
  'dept',
  'city',
  'year',
  'kind',
  'type',
  'unit',
  'period',
  'amount',
  'funding',
  'indicators',
  'points',
  'findings',
  'across',
  'doubts',
  'line',
] as const

export type ProjectColumn = (typeof PROJECT_COLUMNS)[number]

/** By what projects can be grouped. */
export const PROJECT_GROUPS = ['dept', 'city', 'year', 'kind', 'type', 'across'] as const

export type ProjectGroup = (typeof PROJECT_GROUPS)[number]

/** What a project can have or not have. */
export const HAS = [
  'amount',
  'no-amount',
  'indicators',
  'no-indicators',
  'findings',
  'no-findings',
] as const

export type Has = (typeof HAS)[number]

/** How a project stands to those of another year: continued, new, no longer listed, or in a year that was compared with none. */
export const ACROSS = ['earlier', 'later', 'new', 'dropped', 'alone'] as const

export type Across = (typeof ACROSS)[number]

/** Why a row is to be read with care. */
export const DOUBTS = ['year', 'name', 'levels', 'match'] as const

export type Doubt = (typeof DOUBTS)[number]

/** A column and a direction. */
export interface ProjectSort {
  column: ProjectColumn
  descending: boolean
}

/** The most money first. */
export const FIRST_SORT: ProjectSort = { column: 'amount', descending: true }

/** The most rows that can stand above the others. */
export const MOST_PINNED = 12

/** How a type that no form prints is written in a link; no printed type is a single hyphen. */
export const NO_TYPE = '-'
