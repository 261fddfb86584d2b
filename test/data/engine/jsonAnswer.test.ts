import { expect, test } from 'vitest'
import { jsonAnswer } from '../../../src/data/engine/clickhouse/jsonAnswer.ts'
import { decodeAnswer } from '../../../src/data/engine/decodeAnswer.ts'

const answer = (type: string, value: string) =>
  decodeAnswer(jsonAnswer(`{"meta":[{"name":"x","type":"${type}"}],"data":[[${value}]]}`))[0]?.x

test.each<[string, string, string | number | null]>([
  ['Int64', '9007199254740991', 9007199254740991],
  ['UInt64', '"9007199254740991"', 9007199254740991],
  ['Nullable(Int128)', '"-5"', -5],
  ['Nullable(Int64)', 'null', null],
  ['Float64', '0.1', 0.1],
  ['Nullable(Float64)', '"0.1"', 0.1],
  ['Decimal(18, 2)', '"4684.01"', 4684.01],
  ['LowCardinality(Nullable(String))', '"007"', '007'],
  ['String', '""', ''],
  ['Bool', 'true', 1],
  ['Date', '"2026-01-31"', '2026-01-31'],
])('decodes %s %s', (type, json, value) => {
  expect(answer(type, json)).toBe(value)
})

test.each([
  ['Int64', '9007199254740992'],
  ['Int128', '"170141183460469231731687303715884105727"'],
  ['UInt64', '18446744073709551615'],
])('refuses %s %s, quoted or not', (type, json) => {
  expect(() => answer(type, json)).toThrow('beyond 2^53')
})

test.each(['', '{', '[]', '{"meta":[],"data":1}', '{"exception":"x","meta":[],"data":[]}'])(
  'refuses what is no whole answer: %s',
  (text) => {
    expect(() => jsonAnswer(text)).toThrow()
  },
)
