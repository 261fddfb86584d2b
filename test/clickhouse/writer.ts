/** The user of the tests’ ClickHouse who may write, as the environment has it. */
export const WRITER = { CLICKHOUSE_USER: 'writer', CLICKHOUSE_PASSWORD: 'se/cret:1' }
