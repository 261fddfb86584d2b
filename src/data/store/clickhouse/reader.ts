import type { ClickhousePlace } from './ddl.ts'
import { quoteClickhouseName as quoted } from './quote.ts'

/** What one question may take, and what a browser of another origin needs to be answered. */
export const READER_SETTINGS: Readonly<Record<string, number>> = {
  readonly: 1,
  /** Seconds. */
  max_execution_time: 30,
  max_result_rows: 1_000_000,
  /** A page that is left has no use for its answers. */
  cancel_http_readonly_queries_on_client_close: 1,
  /** CORS: the origin of the page is named in the answer. */
  add_http_cors_header: 1,
}

/**
 * SQL that makes the user by whom the site asks: no password, because a page cannot keep one; one database to read; its
 * limits, because what a page says of itself is no limit.
 */
export function createReader({ database, cluster }: ClickhousePlace, user: string): string[] {
  const on = cluster === null ? '' : ` ON CLUSTER ${quoted(cluster)}`
  const settings = Object.entries(READER_SETTINGS).map(([name, value]) => `  ${name} = ${value}`)
  return [
    `CREATE SETTINGS PROFILE IF NOT EXISTS ${quoted(user)}${on} SETTINGS\n${settings.join(',\n')}`,
    `CREATE USER IF NOT EXISTS ${quoted(user)}${on} IDENTIFIED WITH no_password SETTINGS PROFILE ${quoted(user)}`,
    `GRANT${on} SELECT ON ${quoted(database)}.* TO ${quoted(user)}`,
  ]
}
