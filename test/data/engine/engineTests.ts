import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EngineError, type SqlEngine } from '../../../src/data/engine/engine.ts'
import type { Condition, Query } from '../../../src/data/question/query.ts'

/** What every engine over the fixture's dataset has to do, whichever database it runs. */
export function engineTests(name: string, make: () => Promise<SqlEngine>): void {
  describe(name, () => {
    let engine: SqlEngine
    beforeAll(async () => {
      engine = await make()
    })
    afterAll(() => engine.close())
    const budget = (query: Partial<Query>): Query => ({
      from: 'budget_fact',
      dimensions: [],
      measures: [],
      where: [],
      order: [],
      ...query,
    })
    const ids = async (where: readonly Condition[]) => {
      const rows = await engine.answer(
        budget({ from: 'indicator_fact', dimensions: ['id'], where, order: [{ column: 'id' }] }),
      )
      return rows.map((row) => row.id)
    }

    test('groups, and keeps a blank apart from zero', async () => {
      const rows = await engine.answer(
        budget({
          dimensions: ['category'],
          measures: [
            { as: 'lines', op: 'count' },
            { as: 'printed', op: 'count', column: 'amount_fen' },
            { as: 'fen', op: 'sum', column: 'amount_fen' },
          ],
          where: [{ column: 'document_id', op: 'in', values: ['doc1'] }],
          order: [{ column: 'fen', descending: true }],
        }),
      )
      expect(rows).toEqual([
        { category: '基本支出', lines: 1, printed: 1, fen: 9007199254740991 },
        { category: '项目支出', lines: 1, printed: 1, fen: 0 },
        { category: '市本级', lines: 1, printed: 0, fen: null },
      ])
    })

    test('joins document, department and jurisdiction; falls back to what is printed', async () => {
      const rows = await engine.answer(
        budget({
          from: 'document_with_publisher',
          dimensions: [
            'id',
            'fiscal_year',
            'department_name',
            'department_name_en',
            'jurisdiction_name',
          ],
          order: [{ column: 'fiscal_year' }],
        }),
      )
      expect(rows).toEqual([
        {
          id: 'doc1',
          fiscal_year: 2023,
          department_name: '样例办公室',
          department_name_en: 'Sample Office',
          jurisdiction_name: '样例市',
        },
        {
          id: 'doc2',
          fiscal_year: null,
          department_name: '无名局',
          department_name_en: null,
          jurisdiction_name: '样例市',
        },
      ])
    })

    test('conditions', async () => {
      expect(await ids([])).toEqual(['i1', 'i2', 'i3'])
      expect(await ids([{ column: 'level2_code', op: 'in', values: ['12', '13'] }])).toEqual(['i2'])
      expect(await ids([{ column: 'level2_code', op: 'in', values: [] }])).toEqual([])
      expect(await ids([{ column: 'name', op: 'contains', text: "'" }])).toEqual(['i1'])
      expect(await ids([{ column: 'name', op: 'contains', text: '意' }])).toEqual(['i2'])
      expect(await ids([{ column: 'name', op: 'contains', text: 'app' }])).toEqual(['i3'])
      expect(await ids([{ column: 'name', op: 'contains', text: '%_' }])).toEqual(['i3'])
      expect(await ids([{ column: 'annual_target', op: 'is_null' }])).toEqual(['i2'])
      expect(await ids([{ column: 'project_id', op: 'is_not_null' }])).toEqual(['i3'])
      expect(await ids([{ column: 'fiscal_year', op: 'between', from: 2023, to: 2026 }])).toEqual([
        'i1',
        'i2',
      ])
    })

    test('order, both ways with blanks last, and a limit', async () => {
      const years = async (descending: boolean, limit?: number) => {
        const order = [{ column: 'fiscal_year', descending }]
        const base = budget({ from: 'document_with_publisher', dimensions: ['fiscal_year'], order })
        const rows = await engine.answer(limit === undefined ? base : { ...base, limit })
        return rows.map((row) => row.fiscal_year)
      }
      expect(await years(false)).toEqual([2023, null])
      expect(await years(true)).toEqual([2023, null])
      expect(await years(false, 1)).toEqual([2023])
      expect(await years(false, 0)).toEqual([])
    })

    test('least, greatest, different, and texts as they are', async () => {
      const [row] = await engine.answer(
        budget({
          from: 'indicator_fact',
          measures: [
            { as: 'first', op: 'min', column: 'annual_target' },
            { as: 'kinds', op: 'count_distinct', column: 'level2_code' },
            { as: 'line', op: 'max', column: 'line' },
            { as: 'sure', op: 'sum', column: 'level_confidence' },
          ],
        }),
      )
      expect(row).toMatchObject({ first: '007', kinds: 2, line: 8 })
      expect(row?.sure).toBeCloseTo(0.3, 12)
      const [goal] = await engine.answer(
        budget({ from: 'goal_fact', dimensions: ['text', 'project'] }),
      )
      expect(goal).toEqual({ text: '第一行\n第二行，"引号"', project: null })
    })

    test('a sum beyond 2^53 is refused and never rounded', async () => {
      const query = budget({ measures: [{ as: 'fen', op: 'sum', column: 'amount_fen' }] })
      const failure = await engine.answer(query).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(EngineError)
      expect((failure as EngineError).message).toContain('fen')
      expect((failure as EngineError).sql).toContain('sum("amount_fen")')
    })

    test.each<[string, string, string | number | null]>([
      ['BIGINT', '42::BIGINT', 42],
      ['negative', '(-9007199254740991)::BIGINT', -9007199254740991],
      ['INTEGER', '7::INTEGER', 7],
      ['UTINYINT', '255::UTINYINT', 255],
      ['UBIGINT', '9007199254740991::UBIGINT', 9007199254740991],
      ['HUGEINT', '12345678901::HUGEINT', 12345678901],
      ['the largest exact HUGEINT', '(-9007199254740991)::HUGEINT', -9007199254740991],
      [
        'a sum of BIGINT',
        '(SELECT sum(x) FROM (VALUES (9007199254740990), (1)) t(x))',
        9007199254740991,
      ],
      ['a sum of DECIMAL', '(SELECT sum(x) FROM (VALUES (0.10), (0.20)) t(x))', 0.3],
      ['a sum of blanks', '(SELECT sum(x) FROM (VALUES (NULL::BIGINT)) t(x))', null],
      ['a sum of nothing', '(SELECT sum(x) FROM (VALUES (1)) t(x) WHERE false)', null],
      ['a count of nothing', '(SELECT count(x) FROM (VALUES (1)) t(x) WHERE false)', 0],
      ['DECIMAL of 16 bits', '0.10::DECIMAL(3,2)', 0.1],
      ['DECIMAL of 32 bits', '(-4684.01)::DECIMAL(9,2)', -4684.01],
      ['DECIMAL of 64 bits', '46840100.07::DECIMAL(18,2)', 46840100.07],
      ['DECIMAL of 128 bits', '46840100.07::DECIMAL(38,2)', 46840100.07],
      ['DOUBLE', '0.1::DOUBLE', 0.1],
      ['BOOLEAN', 'true', 1],
      ['DATE', "DATE '2026-01-31'", '2026-01-31'],
      ['DATE before 1970', "DATE '1949-10-01'", '1949-10-01'],
      ['TIMESTAMP', "TIMESTAMP '2026-01-31 08:30:00'", '2026-01-31T08:30:00.000Z'],
      ['VARCHAR', "'万元'", '万元'],
      ['empty VARCHAR', "''", ''],
      ['NULL', 'NULL', null],
      ['NULL of a type', 'NULL::DECIMAL(18,2)', null],
    ])('decodes %s', async (_type, sql, value) => {
      expect(await engine.run(`SELECT ${sql} AS value`)).toEqual([{ value }])
    })

    test.each([
      ['BIGINT', '9007199254740992::BIGINT'],
      ['HUGEINT', '9007199254740993::HUGEINT'],
      ['DECIMAL', '90071992547409.93::DECIMAL(38,2)'],
      ['DOUBLE', "'NaN'::DOUBLE"],
    ])('a %s that has no exact number is refused by name', async (_type, sql) => {
      await expect(engine.run(`SELECT ${sql} AS value`)).rejects.toThrow(/^value: /)
    })

    test('an empty set is no rows, and a condition on it none', async () => {
      expect(await engine.run('SELECT 1 AS value WHERE false')).toEqual([])
      expect(await ids([{ column: 'fiscal_year', op: 'in', values: [1999] }])).toEqual([])
    })

    test('binds values by their type', async () => {
      const rows = await engine.run('SELECT ? AS text, ? + 1 AS number, ? = ? AS same', [
        "引'号",
        9007199254740990,
        'a',
        'a',
      ])
      expect(rows).toEqual([{ text: "引'号", number: 9007199254740991, same: 1 }])
    })

    test('SQL for people gives the rows of the query', async () => {
      const text = fc.constantFrom("'", '意', '%', '"', '\\', 'a', '?', ';', '--', '\n')
      const condition = fc.oneof<fc.Arbitrary<Condition>[]>(
        text.map((value) => ({ column: 'name', op: 'contains', text: value })),
        fc.array(text).map((values) => ({ column: 'level2', op: 'in', values })),
        fc.nat(9).map((to) => ({ column: 'line', op: 'between', from: 0, to })),
        fc.constant({ column: 'annual_target', op: 'is_null' }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(condition, { maxLength: 3 }), async (where) => {
          const order = [{ column: 'id' }]
          const query = budget({ from: 'indicator_fact', dimensions: ['id', 'name'], where, order })
          expect(await engine.run(engine.toSql(query))).toEqual(await engine.answer(query))
        }),
        { numRuns: 40 },
      )
    })

    test('an unknown column is named, not asked for', async () => {
      await expect(engine.answer(budget({ dimensions: ['salary'] }))).rejects.toThrow(
        'budget_fact has no column salary',
      )
    })

    test('SQL that fails carries the SQL, and the engine goes on', async () => {
      const failure = await engine
        .run('SELECT nothing FROM nowhere')
        .catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(EngineError)
      expect((failure as EngineError).sql).toBe('SELECT nothing FROM nowhere')
      expect((failure as EngineError).message).toContain('nowhere')
      expect(await ids([])).toHaveLength(3)
    })

    test('the published data cannot be changed', async () => {
      await expect(engine.run('DELETE FROM indicator')).rejects.toThrow(
        /read-only|can only delete from base table/i,
      )
      expect(await ids([])).toHaveLength(3)
    })

    test('many questions at once', async () => {
      const lines = Array.from({ length: 30 }, (_, index) => index)
      const answers = await Promise.all(
        lines.map((line) => engine.run('SELECT ? + 0 AS line', [line])),
      )
      expect(answers.map(([row]) => row?.line)).toEqual(lines)
    })
  })
}
