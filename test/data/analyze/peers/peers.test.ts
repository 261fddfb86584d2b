import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import {
  comparePeers,
  type PeerComparison,
} from '../../../../src/data/analyze/peers/comparePeers.ts'
import {
  checkKinds,
  kindOf,
  withKinds,
} from '../../../../src/data/analyze/peers/departmentKinds.ts'
import { peerYearOf, type PeerYear } from '../../../../src/data/analyze/peers/peerYear.ts'
import { ingest } from '../../../../src/data/ingest/ingest.ts'
import type { DepartmentKindRow } from '../../../../src/data/model/rows.ts'
import { buildDataset } from '../../../../src/data/node/buildDataset.ts'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import { readKinds } from '../../../../src/data/node/readReference.ts'

let kinds: DepartmentKindRow[]
let peer: (id: string, year: number) => PeerYear

beforeAll(async () => {
  kinds = await readKinds(join(PROJECT, 'data/reference'))
  const { dataset } = await buildDataset(join(PROJECT, 'data'), ingest)
  peer = (id, year) => {
    const department = dataset.departments.find((one) => one.id === id)
    const found = department ? peerYearOf(dataset, department, year) : null
    if (!found) throw new Error(`${id} has nothing for ${year}`)
    return found
  }
}, 60_000)

// Invented places, so that no rule can know them.
test.each([
  ['清河市人民代表大会常务委员会办公室', 'peoples_congress_office'],
  ['青山省人大常委会办公厅', 'peoples_congress_office'],
  ['清河市人大办', 'peoples_congress_office'],
  ['中共清河市委办公室', 'party_committee_office'],
  ['中国共产党清河县委员会办公室', 'party_committee_office'],
  ['清河市委办', 'party_committee_office'],
  ['清河市人民政府办公室', 'government_office'],
  ['中共清河市直属机关工作委员会', 'organs_work_committee'],
  ['清河市直机关工委', 'organs_work_committee'],
  ['清河市财政局（本级）', 'finance'],
  ['青山省财政厅', 'finance'],
  ['清河市教育局部门', 'education'],
  ['清河县水利局', 'water'],
  ['清河市水务局', 'water'],
  ['清河镇人民政府', 'town_government'],
  ['清河市机构编制委员会办公室', 'establishment_office'],
  ['清河市委政法委', 'political_legal_committee'],
  ['中国人民政治协商会议清河市委员会办公室', 'cppcc_office'],
  ['清河市政协办公室', 'cppcc_office'],
  ['清河市国防动员委员会办公室', null],
  ['清河市招商引资中心', null],
])('%s is of kind %s', (name, kind) => {
  expect(kindOf(name, kinds)).toBe(kind)
})

test('the reference decides before the name does, an alias after it', () => {
  const department = {
    id: 'x',
    jurisdictionCode: null,
    name: '清河市某中心',
    nameEn: null,
    aliases: ['清河市财政局'],
    kind: null,
  }
  expect(withKinds([department, { ...department, kind: 'other' }], kinds)).toMatchObject([
    { kind: 'finance' },
    { kind: 'other' },
  ])
})

test('every kind gives its reason in both languages; a bad table is refused', () => {
  for (const { name, nameEn, reason, reasonEn } of kinds) {
    expect([name, reason].every((text) => /\p{Script=Han}/u.test(text))).toBe(true)
    expect([nameEn, reasonEn].every((text) => /[a-z]/u.test(text))).toBe(true)
  }
  const [kind] = kinds
  if (!kind) throw new Error('no kinds')
  expect(() => checkKinds([kind, kind])).toThrow('is there twice')
  expect(() => checkKinds([{ ...kind, pattern: '(' }])).toThrow('cannot be used')
})

function of(comparison: PeerComparison, id: string) {
  const found = comparison.measures.find(({ measure }) => measure.id === id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}

test('Guangzhou’s list of projects beside Dongguan’s department form: nothing is comparable, and it is said why', () => {
  const comparison = comparePeers(
    peer('dongguan-peoples-congress-office', 2026),
    peer('guangzhou-peoples-congress-office', 2026),
  )
  expect(comparison.reasons).toEqual([])
  expect(comparison.caveats).toEqual([
    {
      zh: '广州市人民代表大会常务委员会办公厅的文件没有印年度，2026年是推定的',
      en: 'the documents of Guangzhou People’s Congress Office print no year; 2026 is inferred'.replace(
        '’',
        "'",
      ),
    },
  ])
  expect(of(comparison, 'expenditure-per-staff')).toMatchObject({
    a: { numerator: 5_772_260_000, denominator: 66 },
    b: null,
    reasons: [
      {
        zh: '广州市人民代表大会常务委员会办公厅只公开了项目，没有部门整体的表',
        en: "Guangzhou People's Congress Office published projects only, no form of the whole department",
      },
    ],
  })
  expect(of(comparison, 'project-amounts')).toMatchObject({
    a: null,
    b: { numerator: 3_465_690_000 },
  })
  expect(comparison.measures.every(({ reasons }) => reasons.length > 0)).toBe(true)
})

test('one office in two years is comparable in nothing, two departments of two kinds neither', () => {
  const years = comparePeers(
    peer('dongguan-peoples-congress-office', 2023),
    peer('dongguan-peoples-congress-office', 2026),
  )
  expect(years.reasons.map(({ en }) => en)).toEqual([
    expect.stringMatching(/^different years: 2023/u),
  ])
  const others = comparePeers(
    peer('dongguan-peoples-congress-office', 2026),
    peer('dongguan-municipal-organs-work-committee', 2026),
  )
  expect(others.reasons.map(({ en }) => en)).toEqual([
    expect.stringMatching(/are not of one kind$/u),
  ])
})

test('peers of one year and form: what both print is comparable, a blank staff number is named', () => {
  const dongguan = peer('dongguan-peoples-congress-office', 2026)
  const other: PeerYear = {
    ...dongguan,
    department: { ...dongguan.department, name: '清河市人大办', nameEn: null },
    staff: null,
  }
  const comparison = comparePeers(dongguan, other)
  expect(of(comparison, 'expenditure').reasons).toEqual([])
  expect(of(comparison, 'own-share-benefit').reasons).toEqual([])
  expect(of(comparison, 'project-share')).toMatchObject({
    reasons: [],
    a: { numerator: 1_059_590_000, denominator: 5_772_260_000 },
  })
  expect(of(comparison, 'basic-per-staff').reasons).toEqual([
    {
      zh: '清河市人大办没有填财政供养人员数',
      en: '清河市人大办 left the number of supported staff blank',
    },
  ])
  const blank = comparePeers(dongguan, {
    ...other,
    expenditure: new Map([['基本支出', null]]),
  })
  expect(of(blank, 'expenditure').reasons.map(({ en }) => en)).toEqual([
    '清河市人大办 left an amount blank, so that the sum is not whole',
  ])
})
