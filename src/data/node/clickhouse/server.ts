import type { ClickhousePlace } from '../../store/clickhouse/ddl.ts'

/** A ClickHouse server to write to. What it says of itself never has its password in it. */
export interface ClickhouseServer {
  /** Address without user and password, for people. */
  address: string
  /** Runs a statement and answers its text; rejects with a sentence that carries the server's reason. */
  run(sql: string, options?: RunOptions): Promise<string>
}

interface RunOptions {
  /** What an `INSERT … FORMAT …` reads. */
  body?: Uint8Array<ArrayBuffer>
  settings?: Readonly<Record<string, string | number>>
}

/** Where to load, and as whom. */
export interface ClickhouseTarget {
  server: ClickhouseServer
  place: ClickhousePlace
}

/** User and password, as of the environment. */
export interface Credentials {
  CLICKHOUSE_USER?: string | undefined
  CLICKHOUSE_PASSWORD?: string | undefined
}

/**
 * A server by its address, such as `https://writer@cluster.example:8443`.
 *
 * @param address may hold user and password; those of the environment come first
 * @throws Error when it is no address, which it does not repeat: a password may be in it.
 */
export function clickhouseServer(address: string, env: Credentials): ClickhouseServer {
  const url = parseAddress(address)
  const user = env.CLICKHOUSE_USER ?? decodeURIComponent(url.username)
  const password = env.CLICKHOUSE_PASSWORD ?? decodeURIComponent(url.password)
  const headers: Record<string, string> = {}
  if (user !== '') {
    const pair = Buffer.from(`${user}:${password}`).toString('base64')
    headers.authorization = `Basic ${pair}`
  }
  url.username = ''
  url.password = ''
  const shown = url.href.replace(/\/$/, '')
  const withoutPassword = (text: string) =>
    password === '' ? text : text.replaceAll(password, '…')
  return {
    address: shown,
    async run(sql, { body, settings = {} } = {}) {
      const target = new URL(url)
      target.searchParams.set('wait_end_of_query', '1')
      for (const [name, value] of Object.entries(settings)) {
        target.searchParams.set(name, String(value))
      }
      if (body) target.searchParams.set('query', sql)
      const response = await reached(shown, () =>
        fetch(target, { method: 'POST', headers, body: body ?? sql }),
      )
      const text = await reached(shown, () => response.text())
      if (!response.ok) {
        throw new Error(refusal(shown, response.status, withoutPassword(text)))
      }
      return text
    },
  }
}

function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      '集群地址须以 http:// 或 https:// 开头。 The address of the cluster has to begin with http:// or https://.',
    )
  }
  return url
}

async function reached<T>(shown: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    const reason = reasonOf(cause)
    throw new Error(`无法连接 ${shown}（${reason}）。 ${shown} cannot be reached (${reason}).`, {
      cause,
    })
  }
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const { code } = inner as { code?: unknown }
  return typeof code === 'string' ? code : 'network'
}

/** The server's own first line, short: the publisher runs the cluster and can use it; a trace says no more. */
function refusal(shown: string, status: number, text: string): string {
  const [line = ''] = text.trim().split('\n')
  const said = line.length > 400 ? `${line.slice(0, 400)}…` : line
  return `${shown} 没有执行 (HTTP ${status})。 ${shown} did not do it (HTTP ${status}): ${said}`
}
