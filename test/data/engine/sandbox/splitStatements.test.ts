import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitStatements } from '../../../../src/data/engine/sandbox/splitStatements.ts'

const statements = (text: string) => splitStatements(text).map(({ sql }) => sql)

test.each([
  ['SELECT 1; SELECT 2', ['SELECT 1', 'SELECT 2']],
  ['  SELECT 1 ;;\n ; ', ['SELECT 1']],
  ["SELECT ';' ; SELECT 'it''s;' ", ["SELECT ';'", "SELECT 'it''s;'"]],
  ['SELECT 1 AS "a;""b"; SELECT 2', ['SELECT 1 AS "a;""b"', 'SELECT 2']],
  ['SELECT 1 -- no; end\n; SELECT 2', ['SELECT 1 -- no; end', 'SELECT 2']],
  ['/* a; /* b; */ c; */ SELECT 1; -- done', ['/* a; /* b; */ c; */ SELECT 1']],
  ['SELECT $$a;b$$; SELECT $q$;$$;$q$', ['SELECT $$a;b$$', 'SELECT $q$;$$;$q$']],
  ["SELECT E'\\';'; SELECT 2", ["SELECT E'\\';'", 'SELECT 2']],
  ["SELECT ';", ["SELECT ';"]],
  ['SELECT $$;', ['SELECT $$;']],
  ['/* ;', []],
  ['-- only a comment;', []],
  ['SELECT a$1; SELECT 数据', ['SELECT a$1', 'SELECT 数据']],
])('%j', (text, expected) => {
  expect(statements(text)).toEqual(expected)
})

test('a statement stands where it says, whatever the text', () => {
  const pieces = fc.array(
    fc.constantFrom(';', "'", '"', '--', '\n', '/*', '*/', '$$', '$a$', "E'", '\\', 'a', ' ', '数'),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      for (const { sql, from } of splitStatements(text)) {
        expect(text.slice(from, from + sql.length)).toBe(sql)
        expect(sql.trim()).toBe(sql)
        expect(sql).not.toBe('')
      }
    }),
  )
})
