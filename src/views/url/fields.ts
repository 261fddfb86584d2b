import type { ChartEdit } from '../../charts/frame/chartEdit.ts'
import { LEVEL1, LEVEL2 } from '../../data/model/taxonomy.ts'
import { CRITERION_IDS } from '../../data/question/indicatorPoints.ts'
import { SEVERITIES } from '../../data/model/finding.ts'
import { PROJECT_KINDS } from '../../data/question/projects.ts'
import {
  ACROSS,
  DOUBTS,
  HAS,
  PROJECT_COLUMNS,
  PROJECT_GROUPS,
  type ProjectSort,
} from '../projects/choices.ts'
import { TARGET_CLASSES } from '../indicators/targetClasses.ts'
import { REPORTABLE } from '../report/reportable.ts'
import { DRIFTS, RELATIONS } from '../../data/question/linkFilter.ts'
import { readEdits, writeEdits } from './editField.ts'
import { isLinkable } from './sqlField.ts'
import type { Param, ProblemReason } from './param.ts'
import type { PeerRef, UrlState } from './urlState.ts'

/** How one field of the state is written in a link. */
export interface Field<T> {
  /** The parameter's name in the link. */
  key: string
  /** Reads one written value. */
  read: (raw: string) => Param<T>
  write: (value: T) => string
}

function invalid(raw: string, reason: ProblemReason): Param<never> {
  return { kind: 'invalid', raw, reason }
}

function wholeNumber(key: string, least: number, most: number): Field<number> {
  return {
    key,
    read(raw) {
      const value = Number(raw)
      const fits = /^\d{1,9}$/.test(raw) && value >= least && value <= most
      return fits ? { kind: 'valid', value } : invalid(raw, 'not-a-number')
    },
    write: String,
  }
}

function identifier(key: string): Field<string> {
  return {
    key,
    read: (raw) =>
      /^[a-z0-9][a-z0-9-]{0,99}$/.test(raw)
        ? { kind: 'valid', value: raw }
        : invalid(raw, 'not-an-id'),
    write: (value) => value,
  }
}

/** Of a finding, another row or a part of a whole: document, rule or table, and line, with dots between. */
function rowId(key: string): Field<string> {
  return {
    key,
    read: (raw) =>
      /^[a-z0-9][a-z0-9.-]{0,199}$/.test(raw)
        ? { kind: 'valid', value: raw }
        : invalid(raw, 'not-an-id'),
    write: (value) => value,
  }
}

function decimal(key: string): Field<string> {
  return {
    key,
    read: (raw) =>
      /^-?\d{1,15}(\.\d{1,15})?$/.test(raw)
        ? { kind: 'valid', value: raw }
        : invalid(raw, 'not-a-number'),
    write: (value) => value,
  }
}

function choice<T extends string>(key: string, choices: readonly T[]): Field<T> {
  return {
    key,
    read(raw) {
      const value = choices.find((item) => item === raw)
      return value === undefined ? invalid(raw, 'not-a-choice') : { kind: 'valid', value }
    },
    write: (value) => value,
  }
}

/** A department, and after a dot its year. */
function peer(key: string): Field<PeerRef> {
  return {
    key,
    read(raw) {
      const [, departmentId, year] =
        /^([a-z0-9][a-z0-9-]{0,99})(?:\.([1-9]\d{0,3}))?$/.exec(raw) ?? []
      if (departmentId === undefined) return invalid(raw, 'not-an-id')
      return {
        kind: 'valid',
        value: { departmentId, year: year === undefined ? null : Number(year) },
      }
    },
    write: ({ departmentId, year }) =>
      year === null ? departmentId : `${departmentId}.${String(year)}`,
  }
}

/** Printed words in a list: a comma of their own is written `~1`, as JSON Pointer does with its signs. */
function printed(key: string): Field<string> {
  return {
    key,
    read: (raw) => ({ kind: 'valid', value: raw.replaceAll('~1', ',').replaceAll('~0', '~') }),
    write: (value) => encodeURIComponent(value.replaceAll('~', '~0').replaceAll(',', '~1')),
  }
}

/** A column, after a hyphen where its largest value stands first. */
const sort: Field<ProjectSort> = {
  key: 'sort',
  read(raw) {
    const column = PROJECT_COLUMNS.find((one) => one === raw.replace(/^-/, ''))
    if (column === undefined) return invalid(raw, 'not-a-choice')
    return { kind: 'valid', value: { column, descending: raw.startsWith('-') } }
  },
  write: ({ column, descending }) => (descending ? `-${column}` : column),
}

const words: Field<string> = {
  key: 'q',
  read: (raw) => ({ kind: 'valid', value: raw }),
  write: (value) => value,
}

const sql: Field<string> = {
  key: 'sql',
  read: (raw) => (isLinkable(raw) ? { kind: 'valid', value: raw } : invalid(raw, 'not-sql')),
  write: (value) => value,
}

const edits: Field<ChartEdit[]> = {
  key: 'edit',
  read(raw) {
    const value = readEdits(raw)
    return value === null ? invalid(raw, 'not-an-edit') : { kind: 'valid', value }
  },
  write: writeEdits,
}

/** Fields that hold several values. */
export type ListName =
  | 'departments'
  | 'years'
  | 'level1'
  | 'level2'
  | 'rules'
  | 'views'
  | 'severities'
  | 'lacks'
  | 'scores'
  | 'says'
  | 'percents'
  | 'peers'
  | 'drifts'
  | 'relations'
  | 'cities'
  | 'kinds'
  | 'types'
  | 'has'
  | 'across'
  | 'doubts'
  | 'columns'
  | 'pins'

/** Fields that hold one value or none. */
export type SingleName = Exclude<keyof UrlState, ListName>

/** Fields that hold one value. A new field of the state is a type error here until it is written. */
export const SINGLE: { [K in SingleName]: Field<NonNullable<UrlState[K]>> } = {
  lang: choice('lang', ['zh', 'en']),
  by: choice('by', ['amount', 'share', 'staff']),
  q: words,
  doc: identifier('doc'),
  line: wholeNumber('line', 1, 999_999_999),
  from: wholeNumber('from', 1, 9999),
  to: wholeNumber('to', 1, 9999),
  finding: rowId('finding'),
  about: identifier('about'),
  shown: wholeNumber('n', 1, 100_000),
  mine: choice('mine', ['on', 'off']),
  cells: choice('cells', ['count', 'points']),
  indicator: rowId('indicator'),
  base: peer('base'),
  zoom: rowId('zoom'),
  sort,
  group: choice('group', PROJECT_GROUPS),
  project: rowId('project'),
  sql,
  edits,
}

/** Fields that hold several values, separated by commas. */
export const LISTS: { [K in ListName]: Field<UrlState[K][number]> } = {
  departments: identifier('dept'),
  years: wholeNumber('year', 1, 9999),
  level1: choice(
    'l1',
    LEVEL1.map((level) => level.code),
  ),
  level2: choice(
    'l2',
    LEVEL2.map((level) => level.code),
  ),
  rules: identifier('rule'),
  views: choice('part', REPORTABLE),
  severities: choice('sev', SEVERITIES),
  lacks: choice('lacks', CRITERION_IDS),
  scores: wholeNumber('points', 0, CRITERION_IDS.length),
  says: choice('says', TARGET_CLASSES),
  percents: decimal('percent'),
  peers: peer('peer'),
  drifts: choice('drift', DRIFTS),
  relations: choice('rel', RELATIONS),
  cities: identifier('city'),
  kinds: choice('kind', PROJECT_KINDS),
  types: printed('type'),
  has: choice('has', HAS),
  across: choice('across', ACROSS),
  doubts: choice('doubt', DOUBTS),
  columns: choice('cols', PROJECT_COLUMNS),
  pins: rowId('pin'),
}

/** In which order a link says things: what is shown first, how it is shown last. */
export const ORDER: readonly (ListName | SingleName)[] = [
  'departments',
  'years',
  'by',
  'zoom',
  'level1',
  'level2',
  'views',
  'rules',
  'severities',
  'cells',
  'lacks',
  'scores',
  'says',
  'percents',
  'peers',
  'base',
  'drifts',
  'relations',
  'cities',
  'kinds',
  'types',
  'has',
  'across',
  'doubts',
  'q',
  'doc',
  'line',
  'from',
  'to',
  'finding',
  'about',
  'shown',
  'indicator',
  'sort',
  'columns',
  'group',
  'pins',
  'project',
  'sql',
  'mine',
  'edits',
  'lang',
]
