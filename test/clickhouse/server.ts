/**
 * ClickHouse's HTTP interface over chdb, which is ClickHouse in the process without its server: `node --import tsx server.ts` prints its
 * address and serves until it is stopped. What the engine decides (SQL, parameters, settings, formats, limits, errors) is ClickHouse's own;
 * users, `readonly` and statuses are imitated here, as far as the tests need them.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createChdb, type Asked } from './chdb.ts'

/** Who may ask: password, what may be done, and whether the profile allows settings. */
const USERS: Record<string, { password: string; canWrite: boolean; canSet: boolean }> = {
  writer: { password: 'se/cret:1', canWrite: true, canSet: true },
  mingzhang_reader: { password: '', canWrite: false, canSet: true },
  strict_reader: { password: '', canWrite: false, canSet: false },
}

/** Parameters of a request that are no settings. */
const OWN = new Set([
  'database',
  'default_format',
  'password',
  'query',
  'user',
  'wait_end_of_query',
])

const chdb = createChdb()

const server = createServer((request, response) => {
  void answer(request, response)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const { searchParams } = new URL(request.url ?? '/', 'http://host')
  const settings = [...searchParams].filter(([name]) => !OWN.has(name) && !isParameter(name))
  try {
    const user = userOf(request, searchParams)
    if (settings.length > 0 && !user.canSet) {
      throw new Error(`Code: 164. DB::Exception: Cannot modify '${settings[0]?.[0] ?? ''}' setting`)
    }
    const body = Buffer.concat(chunks)
    const query = searchParams.get('query')
    const asked: Asked = {
      sql: query ?? body.toString(),
      input: query === null ? null : body,
      database: searchParams.get('database'),
      format: searchParams.get('default_format') ?? 'TabSeparated',
      params: [...searchParams].filter(([name]) => isParameter(name)),
      settings: settings.filter(([name]) => name !== 'readonly'),
    }
    const isReadonly = !user.canWrite || searchParams.get('readonly') === '1'
    if (isReadonly && !/^(SELECT|WITH|SHOW|DESCRIBE|EXPLAIN|EXISTS)\b/i.test(asked.sql)) {
      throw new Error('Code: 164. DB::Exception: Cannot execute query in readonly mode. (READONLY)')
    }
    const text = await chdb.run(asked)
    response.writeHead(200, headers(request, searchParams)).end(text)
  } catch (cause) {
    refuse(cause, response, headers(request, searchParams))
  }
}

function isParameter(name: string): boolean {
  return name.startsWith('param_')
}

function userOf(request: IncomingMessage, search: URLSearchParams) {
  const basic = /^Basic (.*)$/.exec(request.headers.authorization ?? '')?.[1]
  const [, name = '', password = ''] =
    basic === undefined
      ? ['', search.get('user') ?? '', search.get('password') ?? '']
      : (/^([^:]*):(.*)$/.exec(Buffer.from(basic, 'base64').toString()) ?? [])
  const user = USERS[name]
  if (user?.password !== password) {
    throw new Error(
      `Code: 516. DB::Exception: ${name}: Authentication failed (AUTHENTICATION_FAILED)`,
    )
  }
  return user
}

/** CORS as ClickHouse does it: only where it is set, and only to a page of another origin. */
function headers(request: IncomingMessage, search: URLSearchParams): Record<string, string> {
  const { origin } = request.headers
  const isAllowed = origin !== undefined && search.get('add_http_cors_header') === '1'
  return isAllowed ? { 'access-control-allow-origin': origin } : {}
}

function refuse(cause: unknown, response: ServerResponse, more: Record<string, string>): void {
  const message = cause instanceof Error ? cause.message : String(cause)
  const text = message.slice(Math.max(0, message.indexOf('Code: ')))
  const code = /^Code: (\d+)\./.exec(text)?.[1] ?? '1001'
  const status = { 516: 403, 60: 404, 81: 404, 62: 400, 456: 400 }[code] ?? 500
  response.writeHead(status, { ...more, 'x-clickhouse-exception-code': code }).end(`${text}\n`)
}
