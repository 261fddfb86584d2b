import {
  EDIT_LIMITS,
  isEmptyEdit,
  NOT_IN_EDIT,
  type ChartEdit,
} from '../../charts/frame/chartEdit.ts'

/** The first part of a written edit: how the rest is written. */
const VERSION = '1'
/** What is longer, nobody has written here: the limits of an edit stay below it. */
const MAX_LENGTH = 12_000

/** Edits as they stand in a link: a version, then JSON in Base64url, which is the shortest for Chinese. */
export function writeEdits(edits: readonly ChartEdit[]): string {
  const rows = edits.map(({ chart, title, subtitle, marks, notes }) => [
    chart,
    title,
    subtitle,
    marks,
    notes,
  ])
  const bytes = new TextEncoder().encode(JSON.stringify(rows))
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return `${VERSION}.${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Reads edits; null for anything that this code would not have written. */
export function readEdits(raw: string): ChartEdit[] | null {
  if (raw.length > MAX_LENGTH || !/^1\.[\w-]+$/.test(raw)) return null
  const rows = jsonOf(raw.slice(VERSION.length + 1))
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > EDIT_LIMITS.charts) return null
  const edits = rows.map(editOf).filter((edit) => edit !== null)
  const charts = new Set(edits.map(({ chart }) => chart))
  return charts.size === rows.length ? edits : null
}

function jsonOf(base64: string): unknown {
  try {
    const text = atob(base64.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (glyph) => glyph.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

function editOf(row: unknown): ChartEdit | null {
  if (!Array.isArray(row) || row.length !== 5) return null
  const [chart, title, subtitle, marks, notes] = row as unknown[]
  if (typeof chart !== 'string' || !/^[a-z][a-z0-9-]{0,60}$/.test(chart)) return null
  if (!isText(title, EDIT_LIMITS.title) || !isText(subtitle, EDIT_LIMITS.subtitle)) return null
  if (!isList(marks, EDIT_LIMITS.marks, EDIT_LIMITS.mark)) return null
  if (!isList(notes, EDIT_LIMITS.notes, EDIT_LIMITS.note)) return null
  const edit = { chart, title, subtitle, marks, notes }
  return isEmptyEdit(edit) ? null : edit
}

/** Text of a link is a stranger's. */
function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && !NOT_IN_EDIT.test(value)
}

function isList(value: unknown, most: number, longest: number): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= most &&
    value.every((item) => item !== '' && isText(item, longest))
  )
}
