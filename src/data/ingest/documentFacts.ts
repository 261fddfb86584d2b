import { comparable } from '../text/normalizeText.ts'
import type { MoneyUnit } from '../text/parseAmount.ts'
import { findMoneyUnit } from '../text/parseAmount.ts'
import type { Grid, GridRow } from './grid.ts'
import { filledCells } from './grid.ts'
import type { Ledger } from './ledger.ts'

/** What a document says of itself outside its tables. */
export interface DocumentFacts {
  title: string | null
  fiscalYear: number | null
  department: string | null
  /** 主管部门 printed above the forms. */
  competentDepartment: string | null
  unit: MoneyUnit | null
}

const LONGEST_TITLE = 120
const TITLE = /(?:绩效|目标|预算|决算|项目|支出|自评|情况|表)/u
/** A title proper, against a running head (…部门预算公开) above it. */
const NAMES_TABLE = /绩效|自评|收支|收入支出|三公/u
const YEAR_IN_TITLE =
  /(?:^|\()(20\d\d)年|(20\d\d)年度?(?=(?:市|县|区|省)?(?:级|本级)?(?:部门|单位|预算|项目|整体|绩效|财政|专项|一般|支出)|\)|$)/u
const YEAR_LINE = /^\(?(?:(?:预算|财政|填报)?年度:?)?(20\d\d)年?度?\)?(?:单位:(?:亿|千|万)?元)?$/u
const DEPARTMENT =
  /^(?:部门|单位|预算单位|填报单位|编制单位|申报单位|部门\(单位\)|主管部门|预算部门)(?:名称)?(?:[（(]盖章[)）])?[:：]\s*(.+)$/u
const UNIT = /(?:金额)?单位:((?:亿|千|万)?元)/u

/**
 * Reads the lines around the tables (title, year, department, unit of money) and marks each in the ledger. The first line that reads like a
 * title is the title; a year counts where it stands in title or heading, not where running text or a project's name mentions one.
 */
export function readDocumentFacts(
  grid: Grid,
  tableLines: ReadonlySet<number>,
  ledger: Ledger,
): DocumentFacts {
  const facts: DocumentFacts = {
    title: null,
    fiscalYear: null,
    department: null,
    competentDepartment: null,
    unit: null,
  }
  let titleYear: number | null = null
  let headingYear: number | null = null
  for (const row of grid.rows) {
    if (tableLines.has(row.line)) continue
    const isNamed = filledCells(row)
      .map((cell) => takeNamed(cell.text, facts))
      .some(Boolean)
    const text = lineText(row)
    const year = YEAR_LINE.exec(comparable(text))?.[1]
    if (year !== undefined) {
      headingYear ??= Number(year)
      ledger.mark(row.line, 'document')
    } else if (isNamed) {
      ledger.mark(row.line, 'document')
    } else if (isTitle(text)) {
      if (facts.title === null || (!NAMES_TABLE.test(facts.title) && NAMES_TABLE.test(text)))
        facts.title = text
      titleYear ??= yearInTitle(text)
      ledger.mark(row.line, 'title')
    } else {
      ledger.mark(row.line, text === '' ? 'label' : 'running_text')
    }
  }
  return { ...facts, fiscalYear: titleYear ?? headingYear }
}

/** Takes department and unit of money where a cell names them; a cell can name both (`部门：水务局    单位：万元`). */
function takeNamed(text: string, facts: DocumentFacts): boolean {
  const unit = UNIT.exec(comparable(text))?.[1]
  if (unit !== undefined) facts.unit ??= findMoneyUnit(unit)
  const rest = text.replace(/[(（]?(?:金额)?单位\s*[:：]\s*(?:亿|千|万)?元[)）]?/u, '').trim()
  const department = DEPARTMENT.exec(rest)?.[1]
  if (department !== undefined && /^主管/u.test(rest))
    facts.competentDepartment ??= department.trim()
  else if (department !== undefined) facts.department ??= department.trim()
  return unit !== undefined || department !== undefined
}

function lineText(row: GridRow): string {
  return filledCells(row)
    .map((cell) => cell.text)
    .join(' ')
}

/** Titles are short, name a table or its subject, and do not end like a sentence. */
function isTitle(text: string): boolean {
  if (/^(?:附件|附表|表|公开)\s*[\d一二三四五六七八九十]*\s*表?[:：]?$/u.test(text)) return false
  return text.length <= LONGEST_TITLE && TITLE.test(text) && !/[。；;：:，,]$/u.test(text)
}

function yearInTitle(title: string): number | null {
  const match = YEAR_IN_TITLE.exec(comparable(title))
  const year = match?.[1] ?? match?.[2]
  return year === undefined ? null : Number(year)
}

const DIVISION = /^(\p{Script=Han}{1,7}?(?:自治州|自治县|市|州(?!市)|地区|盟|县|区|旗))(.*)$/u
/** Words of a body that end like a district (市直机关工委, 开发区) and are none. */
const NO_DISTRICT = /直属|机关|委员|办公|管理|工作|经济|开发|服务|园区/u

/**
 * The division whose body publishes, from the body's name: the last 市, 县 or 区 that its name begins with (`东莞市…` → `东莞市`,
 * `重庆市大足区…` → `大足区`), or null.
 */
export function jurisdictionOf(department: string): string | null {
  const name = comparable(department)
    .replace(/^(?:中共|中国共产党)/u, '')
    .replace(/^\p{Script=Han}{2,8}?(?:省|自治区)/u, '')
  const [, outer = '', rest = ''] = DIVISION.exec(name) ?? []
  if (outer === '') return null
  if (!/(?:市|州|盟|地区)$/u.test(outer)) return outer
  const inner = DIVISION.exec(rest)?.[1] ?? ''
  return inner !== '' && inner.length <= 5 && !/市$/u.test(inner) && !NO_DISTRICT.test(inner)
    ? inner
    : outer
}
