/** Several statements as one text, each ended with a semicolon. */
export function joinedSql(statements: readonly string[]): string {
  return statements.map((sql) => `${sql.trim().replace(/;$/, '')};`).join('\n\n')
}
