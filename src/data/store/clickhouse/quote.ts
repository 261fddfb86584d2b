const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
}

/** A text as ClickHouse takes it between single quotes, and as a parameter of a request. */
export function escapeClickhouse(text: string): string {
  return text.replaceAll(/[\\'\t\n\r\0]/g, (sign) => ESCAPES[sign] ?? sign)
}

/** A text as a literal of ClickHouse's SQL. */
export function quoteClickhouseText(text: string): string {
  return `'${escapeClickhouse(text)}'`
}

/** A name as ClickHouse's SQL takes it, whatever it holds; a backslash escapes there too. */
export function quoteClickhouseName(name: string): string {
  return `"${name.replaceAll('\\', '\\\\').replaceAll('"', '""')}"`
}
