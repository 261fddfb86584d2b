/** A statement that DuckDB refused, in its words. */
export class SandboxError extends Error {
  /** What DuckDB calls this kind of error (`Parser`, `Binder`, `Permission` …); empty where it does not say. */
  readonly kind: string
  /** Where in the statement it is, in UTF-16 units; null where DuckDB does not say. */
  readonly at: number | null

  constructor(message: string, kind: string, at: number | null, cause?: unknown) {
    super(message, { cause })
    this.name = 'SandboxError'
    this.kind = kind
    this.at = at
  }
}

/**
 * The error behind what DuckDB threw while `errors_as_json` was set.
 *
 * @param statement the statement that failed
 */
export function sandboxError(cause: unknown, statement: string): SandboxError {
  const thrown = cause instanceof Error ? cause.message : String(cause)
  const said = unwrapped(thrown)
  if (said === null) return new SandboxError(thrown, '', null, cause)
  const { exception_type: kind = '', exception_message: message = thrown, position } = said
  const offset = position === undefined ? Number.NaN : Number(position)
  const at =
    Number.isInteger(offset) && offset >= 0 ? indexOf(statement, offset, lengthOf(kind)) : null
  return new SandboxError(message, kind, at, cause)
}

interface ErrorJson {
  exception_type?: string
  exception_message?: string
  position?: string
}

/** The innermost error: an error of the parser comes wrapped in another one. */
function unwrapped(thrown: string): ErrorJson | null {
  const from = thrown.indexOf('{')
  if (from < 0) return null
  try {
    const json = JSON.parse(thrown.slice(from)) as ErrorJson
    if (typeof json.exception_message !== 'string') return null
    return unwrapped(json.exception_message) ?? json
  } catch {
    return null
  }
}

/** DuckDB's parser counts characters, whatever comes after it bytes of UTF-8. */
function lengthOf(kind: string): (glyph: string) => number {
  const encoder = new TextEncoder()
  return kind === 'Parser' ? () => 1 : (glyph) => encoder.encode(glyph).byteLength
}

function indexOf(text: string, offset: number, length: (glyph: string) => number): number {
  let passed = 0
  let index = 0
  for (const glyph of text) {
    if (passed >= offset) break
    passed += length(glyph)
    index += glyph.length
  }
  return index
}
