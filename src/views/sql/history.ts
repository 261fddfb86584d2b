/** A query the reader has run. */
export interface PastQuery {
  sql: string
  /** When it was run last, ISO 8601. */
  at: string
}

/** Queries that are kept. */
export const MAX_PAST = 30
/** Longer queries are not kept, in characters. */
const MAX_LENGTH = 20_000
const KEY = 'mingzhang:sql'

/** Past queries with one that was just run: each once, the latest first. */
export function withQuery(past: readonly PastQuery[], sql: string, at: string): PastQuery[] {
  if (sql.trim() === '' || sql.length > MAX_LENGTH) return [...past]
  return [{ sql, at }, ...past.filter((one) => one.sql !== sql)].slice(0, MAX_PAST)
}

/** What was written down, as far as it can be used: another version or another tab may have written anything. */
export function readPast(written: string | null): PastQuery[] {
  try {
    const json: unknown = JSON.parse(written ?? '[]')
    return Array.isArray(json) ? json.filter(isPast).slice(0, MAX_PAST) : []
  } catch {
    return []
  }
}

/** The reader's past queries in this browser; none where it keeps nothing. */
export function rememberedPast(): PastQuery[] {
  try {
    return readPast(localStorage.getItem(KEY))
  } catch {
    return []
  }
}

/** Keeps past queries; says whether this browser did. */
export function rememberPast(past: readonly PastQuery[]): boolean {
  try {
    if (past.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(past))
    return true
  } catch {
    return false
  }
}

function isPast(value: unknown): value is PastQuery {
  if (typeof value !== 'object' || value === null) return false
  const { sql, at } = value as Partial<Record<keyof PastQuery, unknown>>
  return typeof sql === 'string' && typeof at === 'string' && sql.length <= MAX_LENGTH
}
