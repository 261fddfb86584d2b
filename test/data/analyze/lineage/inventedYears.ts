import { emptyDataset } from '../../../../src/data/node/emptyDataset.ts'
import type { LinkRelation } from '../../../../src/data/model/lineage.ts'
import type { Dataset, DocumentRow, IndicatorRow } from '../../../../src/data/model/rows.ts'

/**
 * SYNTHETIC. Two years of invented departments whose later year is made from the earlier one by known changes, so that the truth is known.
 * The things, the wordings and the shares of changes are made up; no name is one of the published documents.
 */

const PLACES = ['', '', '全市', '辖区', '城区', '镇区']
const THINGS = [
  '河道清淤',
  '供水管网改造',
  '水库除险加固',
  '校舍维修',
  '学生营养餐',
  '教师培训',
  '图书采购',
  '基层诊所设备购置',
  '疫苗接种',
  '老年人体检',
  '公路养护',
  '桥梁检测',
  '路灯更换',
  '公交线路优化',
  '森林防火巡查',
  '苗木补植',
  '古树保护',
  '农田灌溉',
  '病虫害防治',
  '种子补贴',
  '垃圾清运',
  '公厕管护',
  '雨污分流',
  '噪声监测',
  '危房排查',
  '棚户区改造',
  '经济适用房配租',
  '残疾人康复',
  '孤儿救助',
  '殡葬服务',
  '就业招聘会',
  '技能鉴定',
  '劳动仲裁',
  '社保卡发放',
  '统计调查',
  '价格监测',
  '粮食储备',
  '消防演练',
  '地震台站维护',
  '气象观测',
  '博物馆展览',
  '送戏下乡',
  '全民健身',
  '档案数字化',
  '政务大厅窗口服务',
  '电子证照',
  '食品抽检',
  '药品抽检',
  '计量检定',
  '专利资助',
  '招商推介',
  '外贸展会',
  '旅游推广',
  '渔船检验',
  '海岸巡护',
  '法律援助',
  '社区矫正',
  '人民调解',
  '信访接待',
  '退役士兵安置',
]
const HEADS: readonly (readonly [
  level2: string,
  level1: string,
  targets: readonly string[],
  names: readonly string[],
])[] = [
  ['11', '1', ['12次', '≥24次', '6次'], ['次数', '场次', '期数']],
  ['11', '1', ['300人', '≥1200人', '86人次'], ['人数', '人次', '人员数量']],
  ['11', '1', ['15个', '≥40个', '3个'], ['数量', '个数', '总数']],
  ['12', '1', ['≥95%', '100%', '≥90%'], ['合格率', '达标率']],
  ['12', '1', ['≥98%', '100%'], ['覆盖率', '覆盖面']],
  ['13', '1', ['100%', '≥95%'], ['及时率', '按时完成率', '按期完成率', '及时性', '完成及时率']],
  ['31', '3', ['≥90%', '≥85%'], ['满意度', '满意率', '服务对象满意度']],
  ['41', '4', ['≤50万元', '≤12.5万元'], ['成本', '支出总额', '费用总额']],
  ['22', '2', ['有效提升', '是'], ['水平', '效果', '成效']],
]
const SLOGANS = ['围绕中心大局，', '强化责任落实，', '坚持务实高效，', '聚焦民生，']
const QUALIFIERS = ['（%）', '（是/否）', '（含镇街）', '（本级）']

/** One indicator of one invented year. */
interface Invented {
  thing: string
  other: string | null
  head: number
  name: string
}

/** What truly became of what: ids, null where there is no counterpart. */
export interface TrueLink {
  from: string | null
  to: string | null
  relation: LinkRelation
}

/** A dataset and its truth. */
export interface InventedYears {
  dataset: Dataset
  truth: TrueLink[]
}

/** Pseudo-random numbers from 0 to 1, the same for a seed (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Years of `departments` invented departments with about `size` indicators each; the truth is of each year to the next.
 *
 * @param years how many, from 2021
 * @param towns invented places of its own that a department has, so that names are as many as the departments; 0 for the few that all share
 */
export function inventYears(
  seed: number,
  { departments = 1, size = 20, years = 2, towns = 0 } = {},
): InventedYears {
  const random = randomOf(seed)
  const dataset = emptyDataset()
  const truth: TrueLink[] = []
  for (let department = 0; department < departments; department++) {
    const places = towns === 0 ? PLACES : townNames(department, towns)
    let items = startOf(random, size, places)
    let ids = publish(dataset, items, department, 2021, random)
    for (let year = 2022; year < 2021 + years; year++) {
      const next = changed(items, random)
      const nextIds = publish(dataset, next.items, department, year, random)
      for (const { from, to, relation } of next.links) {
        truth.push({
          from: from === null ? null : (ids[from] ?? null),
          to: to === null ? null : (nextIds[to] ?? null),
          relation,
        })
      }
      ;[items, ids] = [next.items, nextIds]
    }
  }
  return { dataset, truth }
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item
}

/** Two characters and 镇, as many as there are. */
function townNames(department: number, towns: number): string[] {
  const characters =
    '安宝北昌长成城春大东丰福高光广桂海和河虹华惠吉佳江金锦静康兰乐丽林龙隆罗茂梅明南宁平青清庆泉荣瑞沙山石顺松泰塘田桐文吴西仙祥新兴秀阳宜永玉源云泽珠'
  return Array.from({ length: towns }, (_, town) => {
    const number = department * towns + town
    const at = (digit: number) =>
      characters[Math.floor(number / characters.length ** digit) % characters.length] ?? ''
    return `${at(2)}${at(1)}${at(0)}镇`
  })
}

function startOf(random: () => number, size: number, places: readonly string[]): Invented[] {
  const items: Invented[] = []
  const used = new Set<string>()
  while (items.length < size) {
    const thing = pick(random, THINGS)
    for (let heads = 1 + Math.floor(random() * 3); heads > 0; heads--) {
      const made = invent(random, thing, used, places)
      if (made) items.push(made)
    }
    if (used.size >= THINGS.length * HEADS.length * new Set(places).size) break
  }
  return items
}

function invent(
  random: () => number,
  thing: string,
  used: Set<string>,
  places: readonly string[] = PLACES,
): Invented | null {
  const head = Math.floor(random() * HEADS.length)
  const place = pick(random, places)
  // Among the few shared places a thing is measured once only, whatever the place.
  const key = places === PLACES ? `${thing} ${head}` : `${place} ${thing} ${head}`
  if (used.has(key)) return null
  used.add(key)
  const other = random() < 0.12 ? pick(random, THINGS) : null
  const both = other === null || other === thing ? null : other
  const name = `${place}${thing}${both === null ? '' : `和${both}`}${headName(random, head)}`
  return { thing, other: both, head, name }
}

function headName(random: () => number, head: number): string {
  return pick(random, HEADS[head]?.[3] ?? ['数量'])
}

interface Changed {
  items: Invented[]
  /** Places in the lists of items. */
  links: { from: number | null; to: number | null; relation: LinkRelation }[]
}

function changed(before: readonly Invented[], random: () => number): Changed {
  const used = new Set(before.map(({ thing, head }) => `${thing} ${head}`))
  const items: Invented[] = []
  const links: Changed['links'] = []
  const put = (item: Invented) => items.push(item) - 1
  for (const [from, item] of before.entries()) {
    const chance = random()
    if (chance < 0.15) links.push({ from, to: null, relation: 'dropped' })
    else if (item.other !== null && chance < 0.55) {
      for (const thing of [item.thing, item.other]) {
        const name = `${thing}${headName(random, item.head)}`
        links.push({ from, to: put({ ...item, thing, other: null, name }), relation: 'split' })
      }
    } else if (chance < 0.55) links.push({ from, to: put(item), relation: 'same' })
    else {
      const name = reworded(item, random)
      links.push({
        from,
        to: put({ ...item, name }),
        relation: name === item.name ? 'same' : 'reworded',
      })
    }
  }
  for (let count = Math.round(before.length * 0.2); count > 0; count--) {
    const known =
      before.length > 0 && random() < 0.5 ? pick(random, before).thing : pick(random, THINGS)
    const made = invent(random, known, used)
    if (made) links.push({ from: null, to: put(made), relation: 'new' })
  }
  return { items, links }
}

/** One to three changes of wording. */
function reworded({ thing, other, head, name }: Invented, random: () => number): string {
  let words = name
  for (let changes = 1 + Math.floor(random() * 2); changes > 0; changes--) {
    const kind = random()
    const base = other === null ? thing : `${thing}和${other}`
    if (kind < 0.3) words = `${base}${headName(random, head)}`
    else if (kind < 0.45) words = `${pick(random, PLACES)}${words}`
    else if (kind < 0.6)
      words = words.replace(base, `${pick(random, ['开展', '完成', '组织', '落实'])}${base}`)
    else if (kind < 0.7) words = `${pick(random, SLOGANS)}${words}`
    else if (kind < 0.8) words = `${words}${pick(random, QUALIFIERS)}`
    else if (kind < 0.9) words = words.replace(base, `${base.slice(2)}${base.slice(0, 2)}`)
    else words = words.replace(base, `${base}${pick(random, ['工作', '项目', '任务'])}`)
  }
  return words
}

function publish(
  dataset: Dataset,
  items: readonly Invented[],
  department: number,
  year: number,
  random: () => number,
): string[] {
  const documentId = `syn${department}-${year}`
  dataset.documents.push({
    ...DOCUMENT,
    id: documentId,
    fiscalYear: year,
    departmentId: `syn${department}`,
  })
  // The order of a document is not that of the truth.
  const order = items.map((_, at) => ({ at, key: random() })).sort((a, b) => a.key - b.key)
  const ids: string[] = []
  for (const [place, { at }] of order.entries()) {
    const item = items[at]
    if (!item) continue
    const row = rowOf(item, documentId, place + 10, random)
    dataset.indicators.push(row)
    ids[at] = row.id
  }
  return ids
}

function rowOf(
  item: Invented,
  documentId: string,
  line: number,
  random: () => number,
): IndicatorRow {
  const [level2, level1, targets] = HEADS[item.head] ?? ['11', '1', ['1个']]
  const isMoved = random() < 0.08
  const target = pick(random, targets)
  return {
    id: `${documentId}.indicator.${line}`,
    documentId,
    line,
    projectId: null,
    project: null,
    level1: level1,
    level2: level2,
    level1Code: isMoved ? '1' : level1,
    level2Code: isMoved ? '12' : level2,
    levelSource: 'printed',
    levelConfidence: 1,
    levelRunnerUp: null,
    name: item.name,
    cycleTarget: target,
    annualTarget: target,
  }
}

const DOCUMENT: DocumentRow = {
  id: '',
  file: 'synthetic.txt',
  sha256: '0'.repeat(64),
  title: 'synthetic 样例',
  form: 'department',
  fiscalYear: null,
  fiscalYearBasis: 'stated',
  fiscalYearReason: null,
  fiscalYearReasonEn: null,
  jurisdiction: null,
  department: null,
  departmentId: null,
}
