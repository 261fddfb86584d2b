import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alignIndicators } from '../../../../src/data/analyze/peers/alignIndicators.ts'
import {
  comparePeers,
  whyNotComparable,
  type PeerComparison,
} from '../../../../src/data/analyze/peers/comparePeers.ts'
import {
  checkKinds,
  kindOf,
  withKinds,
} from '../../../../src/data/analyze/peers/departmentKinds.ts'
import { MEASURES } from '../../../../src/data/analyze/peers/measures.ts'
import { peerYearOf, type PeerYear } from '../../../../src/data/analyze/peers/peerYear.ts'
import { ask, type Engine } from '../../../../src/data/engine/engine.ts'
import { ingest } from '../../../../src/data/ingest/ingest.ts'
import type { DepartmentKindRow } from '../../../../src/data/model/rows.ts'
import { buildDataset } from '../../../../src/data/node/buildDataset.ts'
import { createNodeEngine } from '../../../../src/data/node/nodeEngine.ts'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import { readKinds } from '../../../../src/data/node/readReference.ts'
import { budgetByCategory } from '../../../../src/data/question/budgetByCategory.ts'
import { documents } from '../../../../src/data/question/documents.ts'
import { indicatorCounts } from '../../../../src/data/question/indicatorCounts.ts'
import { indicators } from '../../../../src/data/question/indicators.ts'
import { kindsOfDepartments } from '../../../../src/data/question/kindsOfDepartments.ts'
import { projects } from '../../../../src/data/question/projects.ts'
import { staffing } from '../../../../src/data/question/staffing.ts'

const DONGGUAN = 'dongguan-peoples-congress-office'
const GUANGZHOU = 'guangzhou-peoples-congress-office'

let kinds: DepartmentKindRow[]
let engine: Engine & { close(): Promise<void> }
const peers = new Map<string, PeerYear>()

function peer(id: string, year: number): PeerYear {
  const found = peers.get(`${id} ${year}`)
  if (!found) throw new Error(`${id} has nothing for ${year}`)
  return found
}

function scopeOf(id: string, year: number) {
  return { departments: [id], years: [year], documents: [] }
}

/** A department's year as a view has it: from the answers to questions. */
async function askPeer(id: string, year: number): Promise<PeerYear | null> {
  const scope = scopeOf(id, year)
  const [files, kind, staff, budget, all, levels] = await Promise.all([
    ask(engine, documents, scope),
    ask(engine, kindsOfDepartments, scope),
    ask(engine, staffing, scope),
    ask(engine, budgetByCategory, scope),
    ask(engine, projects, scope),
    ask(engine, indicatorCounts, scope),
  ])
  const department = {
    id,
    name: files[0]?.department ?? '',
    nameEn: files[0]?.departmentEn ?? null,
    kind: kind[0]?.kind ?? null,
  }
  return peerYearOf(department, year, { documents: files, staff, budget, projects: all, levels })
}

beforeAll(async () => {
  kinds = await readKinds(join(PROJECT, 'data/reference'))
  const { dataset } = await buildDataset(join(PROJECT, 'data'), ingest)
  engine = await createNodeEngine({ dataset })
  for (const { departmentId, fiscalYear } of dataset.documents) {
    if (departmentId === null || fiscalYear === null) continue
    const found = await askPeer(departmentId, fiscalYear)
    if (found) peers.set(`${departmentId} ${fiscalYear}`, found)
  }
}, 60_000)
afterAll(() => engine.close())

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

/** Reasons of all that have no value, in their order. */
function lacks(comparison: PeerComparison, id: string): string[] {
  return of(comparison, id).figures.flatMap(({ lack }) => (lack ? [lack.en] : []))
}

test('Guangzhou’s list of projects beside Dongguan’s department form: nothing is comparable, and it is said why', () => {
  const comparison = comparePeers([peer(DONGGUAN, 2026), peer(GUANGZHOU, 2026)])
  expect(comparison.reasons).toEqual([])
  expect(comparison.caveats).toEqual([
    {
      zh: '广州市人民代表大会常务委员会办公厅的文件没有印年度，2026年是推定的',
      en: "the documents of Guangzhou People's Congress Office print no year; 2026 is inferred",
    },
  ])
  expect(of(comparison, 'expenditure-per-staff').figures).toMatchObject([
    { value: { numerator: 5_772_260_000, denominator: 66 }, lack: null },
    {
      value: null,
      lack: {
        zh: '广州市人民代表大会常务委员会办公厅只公开了项目，没有部门整体的表',
        en: "Guangzhou People's Congress Office published projects only, no form of the whole department",
      },
    },
  ])
  expect(of(comparison, 'project-amounts').figures).toMatchObject([
    { value: null },
    { value: { numerator: 3_465_690_000 } },
  ])
  expect(comparison.measures.every(({ figures }) => figures.some(({ lack }) => lack))).toBe(true)
})

test('one office in two years is comparable in nothing, two departments of two kinds neither', () => {
  expect(whyNotComparable(peer(DONGGUAN, 2023), peer(DONGGUAN, 2026)).map(({ en }) => en)).toEqual([
    expect.stringMatching(/^different years: 2023/u),
  ])
  const organs = peer('dongguan-municipal-organs-work-committee', 2026)
  expect(whyNotComparable(peer(DONGGUAN, 2026), organs).map(({ zh }) => zh)).toEqual([
    '东莞市人民代表大会常务委员会办公室与中共东莞市直属机关工作委员会不是同类部门',
  ])
})

test('several departments: each reason once, one in two years is called by its year', () => {
  const comparison = comparePeers([
    peer(DONGGUAN, 2023),
    peer(DONGGUAN, 2026),
    peer(GUANGZHOU, 2026),
  ])
  expect(comparison.reasons).toHaveLength(1)
  expect(comparison.reasons[0]?.zh).toMatch(/^年度不同：.*2023年，.*2026年，.*2026年$/u)
  expect(lacks(comparison, 'projects')).toEqual([
    expect.stringMatching(/^Dongguan People's Congress Office \(2023\) has no forms/u),
    expect.stringMatching(/^Dongguan People's Congress Office \(2026\) has no forms/u),
  ])
  expect(comparePeers([peer(DONGGUAN, 2026)]).reasons).toEqual([])
})

test('every measure stands on the lines it adds up', () => {
  const comparison = comparePeers([peer(DONGGUAN, 2026)])
  const linesOf = (id: string) =>
    of(comparison, id).figures[0]?.value?.lines.map(({ line }) => line)
  expect(linesOf('basic')).toEqual([14])
  expect(linesOf('expenditure')).toEqual([14, 15, 17, 18])
  expect(linesOf('basic-per-staff')).toEqual([14, 12])
  expect(linesOf('own-indicators')).toEqual([])
  expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length)
})

test('peers of one year and form: what both print is comparable, a blank staff number is named', () => {
  const dongguan = peer(DONGGUAN, 2026)
  const other: PeerYear = {
    ...dongguan,
    department: {
      id: 'qinghe',
      kind: dongguan.department.kind,
      name: '清河市人大办',
      nameEn: null,
    },
    staff: null,
  }
  const comparison = comparePeers([dongguan, other])
  expect(comparison.reasons).toEqual([])
  expect(lacks(comparison, 'expenditure')).toEqual([])
  expect(lacks(comparison, 'own-share-benefit')).toEqual([])
  expect(of(comparison, 'project-share').figures[0]?.value).toMatchObject({
    numerator: 1_059_590_000,
    denominator: 5_772_260_000,
  })
  expect(of(comparison, 'basic-per-staff').figures[1]?.lack).toEqual({
    zh: '清河市人大办没有填财政供养人员数',
    en: '清河市人大办 left the number of supported staff blank',
  })
  const blank = comparePeers([
    dongguan,
    {
      ...other,
      expenditure: new Map([['基本支出', { documentId: 'x', line: 1, amountFen: null }]]),
      ownLevels: new Map(),
    },
  ])
  expect(lacks(blank, 'expenditure')).toEqual([
    '清河市人大办 left an amount blank, so that the sum is not whole',
  ])
  // A count of none is a count; a share of none is nothing.
  expect(of(blank, 'own-indicators').figures[1]?.value?.numerator).toBe(0)
  expect(lacks(blank, 'own-share-output')).toEqual([
    'the documents of 清河市人大办 have no indicators',
  ])
})

test('a kind or a year that is not known is a reason by itself', () => {
  const dongguan = peer(DONGGUAN, 2026)
  const unknown = {
    ...dongguan,
    department: { id: 'x', name: '清河市某中心', nameEn: null, kind: null },
    year: null,
  }
  expect(whyNotComparable(dongguan, unknown).map(({ zh }) => zh)).toEqual([
    '不知道清河市某中心是哪一类部门，不能认定为同类',
    '清河市某中心的文件不知是哪一年的',
  ])
})

test('indicators of equal or like names stand beside each other, each once; others stay away', async () => {
  const of2026 = await ask(engine, indicators, scopeOf(DONGGUAN, 2026))
  const of2023 = await ask(engine, indicators, scopeOf(DONGGUAN, 2023))
  const guangzhou = await ask(engine, indicators, scopeOf(GUANGZHOU, 2026))
  const rows = alignIndicators(of2026, [of2023, guangzhou])
  const pairs = rows.map(({ reference, others }) => [
    reference.name,
    ...others.map((one) => (one ? `${one.how} ${one.item.name}` : null)),
  ])
  expect(pairs).toContainEqual(['工作质量达标率', 'same 工作质量达标率', null])
  expect(pairs).toContainEqual(['培训班期数', 'near 二类培训期数', 'near 完成培训次数'])
  for (const at of [0, 1]) {
    const taken = rows.flatMap(({ others }) => others[at]?.item.id ?? [])
    expect(new Set(taken).size).toBe(taken.length)
  }
  const likely = rows.flatMap(({ others }) => others.flatMap((one) => one?.likelihood ?? []))
  expect(likely.every((one) => one >= 0.5 && one <= 1)).toBe(true)
  expect(alignIndicators(of2026, [[]])).toEqual([])
  expect(alignIndicators([], [of2026])).toEqual([])
})
