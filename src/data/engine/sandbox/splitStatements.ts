/** One statement of a text, without what surrounds it. */
export interface Statement {
  sql: string
  /** Where it begins in the text. */
  from: number
}

/** Comments, and quoted names and texts: what may hold a semicolon that ends nothing. Unfinished ones reach to the end. */
const SKIPPED =
  /--[^\n]*|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$(?![\s\S]))/y
/** The same where a backslash escapes: `E'…'`. */
const ESCAPED = /[eE]'(?:\\[\s\S]|''|[^'\\])*(?:'|$)/y
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy

/** Takes a text apart at the semicolons that end a statement; what is only blank or comment is left out. */
export function splitStatements(text: string): Statement[] {
  const statements: Statement[] = []
  let from = 0
  let isEmpty = true
  const end = (at: number) => {
    const blank = /^\s*/.exec(text.slice(from, at))?.[0].length ?? 0
    if (!isEmpty)
      statements.push({ sql: text.slice(from + blank, at).trimEnd(), from: from + blank })
    from = at + 1
    isEmpty = true
  }
  for (let at = 0; at < text.length;) {
    const next = skipped(text, at)
    const char = text[at] ?? ''
    if (char === ';') end(at)
    else if (!/\s/.test(char) && !isComment(text, at)) isEmpty = false
    at = next
  }
  end(text.length)
  return statements
}

function isComment(text: string, at: number): boolean {
  return text.startsWith('--', at) || text.startsWith('/*', at)
}

/** Where what begins here ends: a comment, a quoted text, a word, or one character. */
function skipped(text: string, at: number): number {
  if (text.startsWith('/*', at)) return afterBlockComment(text, at)
  for (const pattern of [ESCAPED, SKIPPED, WORD]) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    if (found !== '') return at + found.length
  }
  return at + 1
}

/** DuckDB's comments nest. */
function afterBlockComment(text: string, at: number): number {
  let depth = 0
  for (let next = at; next < text.length; next += 1) {
    if (text.startsWith('/*', next)) {
      depth += 1
      next += 1
    } else if (text.startsWith('*/', next)) {
      depth -= 1
      next += 1
      if (depth === 0) return next + 1
    }
  }
  return text.length
}
