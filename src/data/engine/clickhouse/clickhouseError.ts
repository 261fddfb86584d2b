import type { Said } from '../../model/problem.ts'
import { EngineError } from '../engine.ts'

/** What stands between a question and its answer, as far as people can do something about it. */
type Trouble = 'unreachable' | 'refused' | 'busy' | 'time' | 'size' | 'table' | 'garbled' | 'failed'

/** ClickHouse's numbers of errors, by what they are to people. Any other is `failed`. */
const CODES: Readonly<Record<number, Trouble>> = {
  192: 'refused', // UNKNOWN_USER
  193: 'refused', // WRONG_PASSWORD
  194: 'refused', // REQUIRED_PASSWORD
  195: 'refused', // IP_ADDRESS_NOT_ALLOWED
  291: 'refused', // DATABASE_ACCESS_DENIED
  497: 'refused', // ACCESS_DENIED
  516: 'refused', // AUTHENTICATION_FAILED
  164: 'refused', // READONLY
  452: 'refused', // SETTING_CONSTRAINT_VIOLATION
  201: 'busy', // QUOTA_EXCEEDED
  202: 'busy', // TOO_MANY_SIMULTANEOUS_QUERIES
  439: 'busy', // CANNOT_SCHEDULE_TASK
  159: 'time', // TIMEOUT_EXCEEDED
  160: 'time', // TOO_SLOW
  158: 'size', // TOO_MANY_ROWS
  241: 'size', // MEMORY_LIMIT_EXCEEDED
  307: 'size', // TOO_MANY_BYTES
  396: 'size', // TOO_MANY_ROWS_OR_BYTES
  47: 'table', // UNKNOWN_IDENTIFIER
  60: 'table', // UNKNOWN_TABLE
  81: 'table', // UNKNOWN_DATABASE
}

/** Errors that say the user may not set what the site asks for. */
const SETTINGS_REFUSED: readonly number[] = [164, 452]

/** The cluster does not answer at all, or does not allow this page to ask it; a browser does not tell which. */
export function unreachable(host: string, sql: string, cause: unknown): EngineError {
  return troubled('unreachable', host, sql, cause)
}

/** What came is no answer: a proxy's page, or an answer that broke off. */
export function garbled(host: string, sql: string, cause?: unknown): EngineError {
  return troubled('garbled', host, sql, cause)
}

/** The number of the error that ClickHouse answered, or null when it is not ClickHouse's. */
export function errorCode(response: Response, body: string): number | null {
  const code =
    response.headers.get('x-clickhouse-exception-code') ?? /^Code: (\d+)\./.exec(body)?.[1]
  return code === undefined ? null : Number(code)
}

/** Whether it may help to ask again without settings: the cluster has its own, and this user may not touch them. */
export function isAboutSettings(code: number | null): boolean {
  return code !== null && SETTINGS_REFUSED.includes(code)
}

/** An answer that is an error, as a sentence; what the server wrote (SQL, host names, a trace) is kept as the cause. */
export function refused(
  { status }: Response,
  code: number | null,
  body: string,
  { host, sql }: { host: string; sql: string },
): EngineError {
  const known = code === null ? ofStatus(status) : (CODES[code] ?? 'failed')
  return troubled(known, host, sql, new Error(body), code ?? undefined)
}

function ofStatus(status: number): Trouble {
  if (status === 401 || status === 403) return 'refused'
  if (status === 408 || status === 504) return 'time'
  if (status === 429 || status === 503) return 'busy'
  return status >= 500 ? 'unreachable' : 'garbled'
}

function troubled(
  trouble: Trouble,
  host: string,
  sql: string,
  cause: unknown,
  code?: number,
): EngineError {
  const said = SAID[trouble](host, code)
  return new EngineError(said.en, sql, cause, said)
}

const SAID: Record<Trouble, (host: string, code?: number) => Said> = {
  unreachable: (host) => ({
    zh: `无法连接数据集群 ${host}，或它不允许本网站查询：请检查网络连接后重试；若仍如此，请告知网站的发布者。`,
    en: `The cluster ${host} cannot be reached, or does not let this site ask it: check the connection and try again; if that does not help, tell the publisher of the site.`,
  }),
  refused: (host) => ({
    zh: `数据集群 ${host} 拒绝了本网站的查询用户：请网站的发布者检查该用户的权限。`,
    en: `The cluster ${host} refuses the user this site asks by: its publisher has to check that user’s rights.`,
  }),
  busy: (host) => ({
    zh: `数据集群 ${host} 正忙：请稍候重试。`,
    en: `The cluster ${host} is busy: try again in a moment.`,
  }),
  time: (host) => ({
    zh: `数据集群 ${host} 未能在时限内答复：请缩小筛选范围（更少的部门或年度）后重试。`,
    en: `The cluster ${host} did not answer within its time limit: ask about fewer departments or years and try again.`,
  }),
  size: (host) => ({
    zh: `结果超出数据集群 ${host} 的行数或内存上限：请缩小筛选范围（更少的部门或年度）后重试。`,
    en: `The answer is beyond the limit of rows or memory of the cluster ${host}: ask about fewer departments or years and try again.`,
  }),
  table: (host) => ({
    zh: `数据集群 ${host} 上没有所需的表或列：请网站的发布者重新发布数据到集群。`,
    en: `The cluster ${host} does not have the table or column asked for: the publisher of the site has to publish the data to it again.`,
  }),
  garbled: (host) => ({
    zh: `${host} 的答复不完整或不是数据集群的答复：请重试；若仍如此，请告知网站的发布者。`,
    en: `What ${host} answered is broken off, or is not a cluster’s answer: try again; if that does not help, tell the publisher of the site.`,
  }),
  failed: (host, code = 0) => ({
    zh: `数据集群 ${host} 未能执行这个查询（错误 ${code}）：请告知网站的发布者。`,
    en: `The cluster ${host} could not run this query (error ${code}): tell the publisher of the site.`,
  }),
}
