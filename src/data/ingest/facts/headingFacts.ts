import { comparable } from '../../text/normalizeText.ts'
import type { MoneyUnit } from '../../text/parseAmount.ts'
import { findMoneyUnit } from '../../text/parseAmount.ts'
import { withoutCode } from '../forms/label.ts'
import type { Grid, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import type { Ledger } from '../ledger.ts'
import { announcedYear } from './bodyFacts.ts'
import type { FactDraft } from './factDraft.ts'
import { printedFact } from './factDraft.ts'
import { namedInTitle } from './namedInTitle.ts'

/** What a document says of itself outside its tables. */
export interface HeadingFacts {
  title: string | null
  facts: FactDraft[]
  /** Departments named only as who filled the form in (填报单位): they count where nobody else is named. */
  fillers: FactDraft[]
  /** 主管部门 printed above the forms. */
  competentDepartment: string | null
  /** The first department named above the forms, whoever's label it stands under. */
  department: string | null
  unit: MoneyUnit | null
}

const LONGEST_TITLE = 120
const LONGEST_REST = 16
const TITLE = /(?:绩效|目标|预算|决算|项目|支出|自评|情况|表)/u
/** A title proper, against a running head (…部门预算公开) above it. */
const NAMES_TABLE = /绩效|自评|收支|收入支出|三公/u
/** Where a page says which page it is (`首页 > 信息公开 > 2023年部门决算`): its words are other documents' titles. */
const PATH_OF_PAGE = /^(?:首页|当前位置|您?(?:现在|当前)?(?:所在)?的?位置[:：])|[>＞»›]/u
const YEAR_IN_TITLE =
  /(?:^|\()(20\d\d)年|(20\d\d)年度?(?=(?:市|县|区|省)?(?:级|本级)?(?:部门|单位|预算|项目|整体|绩效|财政|专项|一般|支出)|\)|$)/u
const YEAR_LINE =
  /^\(?(?:(?:预算|财政|填报)?年度:?)?(20\d\d)年?度?\)?(?:\(?(?:金额)?单位:(?:亿|千|万)?元\)?)?$/u
const DEPARTMENT =
  /^(部门|单位|预算单位|填报单位|编制单位|申报单位|部门[（(]单位[)）]|主管部门|预算部门)(?:名称)?(?:[（(]盖章[)）])?[:：]\s*(.+)$/u
/** Labels of whoever fills the form in. */
const FILLER = /^(?:单位|预算单位|填报单位|编制单位|申报单位)$/u
/** Another label on the same line, and all after it: `部门：水务局  负责人：…`. */
const NEXT_LABEL = /[\s|｜]+[^\s:：]{1,10}[:：].*$/u
const UNIT = /(?:金额)?单位:((?:亿|千|万)?元)/u
const UNIT_IN_TITLE = /\((?:单位:)?(亿元|千元|万元|元)\)/u

/**
 * Reads the lines around the tables (title, year, department, unit of money) and marks each in the ledger. The first line that reads like a
 * title is the title; a year counts where it stands in title or heading, not where running text or a project's name mentions one.
 */
export function readHeadingFacts(
  grid: Grid,
  tableLines: ReadonlySet<number>,
  ledger: Ledger,
): HeadingFacts {
  const found: HeadingFacts = {
    title: null,
    facts: [],
    fillers: [],
    competentDepartment: null,
    department: null,
    unit: null,
  }
  let titleLine = 0
  for (const row of grid.rows) {
    if (tableLines.has(row.line)) continue
    const isNamed = filledCells(row)
      .map((cell) => takeNamed(cell.text, row.line, found))
      .some(Boolean)
    const text = lineText(row)
    const at = { source: 'heading', line: row.line } as const
    const year = YEAR_LINE.exec(comparable(text))?.[1]
    if (year !== undefined) {
      found.facts.push(printedFact('fiscal_year', year, at, text))
      ledger.mark(row.line, 'document')
    } else if (isNamed) {
      ledger.mark(row.line, 'document')
    } else if (isTitle(text)) {
      if (isRestOfTitle(found, titleLine, text, row.line))
        found.title = `${found.title ?? ''}${text}`
      else if (found.title === null || (!namesTable(found.title) && namesTable(text))) {
        found.title = text
        titleLine = row.line
      }
      found.facts.push(...titleFacts(text, row.line))
      ledger.mark(row.line, 'title')
    } else {
      found.facts.push(...announcedYear(text, row.line))
      ledger.mark(row.line, text === '' ? 'label' : 'running_text')
    }
  }
  return found
}

function namesTable(text: string): boolean {
  return NAMES_TABLE.test(comparable(text))
}

/** A title broken over two lines: the second ends in the 表 that the first lacks. */
function isRestOfTitle(
  found: HeadingFacts,
  titleLine: number,
  text: string,
  line: number,
): boolean {
  return (
    found.title !== null &&
    line === titleLine + 1 &&
    !/表/u.test(found.title) &&
    namesTable(found.title) &&
    text.length <= LONGEST_REST &&
    /^\p{Script=Han}+表$/u.test(comparable(text))
  )
}

/** The year a table's title names anywhere, if it is the only one and none of a period. */
function onlyYear(text: string): string | undefined {
  const title = comparable(text)
  if (!NAMES_TABLE.test(title) || !title.includes('表')) return undefined
  const years = [...title.matchAll(/(?<![-—~至\d])(20\d\d)年度?(?![-—~至\d])/gu)]
  return years.length === 1 && (title.match(/20\d\d/gu) ?? []).length === 1
    ? years[0]?.[1]
    : undefined
}

function titleFacts(text: string, line: number): FactDraft[] {
  const at = { source: 'title', line } as const
  // A running head (…2025年部门预算) says the year less surely than the title of the table below it.
  const yearAt = namesTable(text) ? at : ({ source: 'heading', line } as const)
  const match = YEAR_IN_TITLE.exec(comparable(text))
  const year = match?.[1] ?? match?.[2] ?? onlyYear(text)
  const unit = UNIT_IN_TITLE.exec(comparable(text))?.[1]
  return [
    ...(year === undefined ? [] : [printedFact('fiscal_year', year, yearAt, text)]),
    ...namedInTitle(text, at),
    ...(unit === undefined ? [] : [printedFact('money_unit', unit, at, text)]),
  ]
}

/** Takes department and unit of money where a cell names them; a cell can name both (`部门：水务局    单位：万元`). */
function takeNamed(text: string, line: number, found: HeadingFacts): boolean {
  const at = { source: 'heading', line } as const
  const unit = UNIT.exec(comparable(text))?.[1]
  if (unit !== undefined) {
    found.facts.push(printedFact('money_unit', unit, at, text))
    found.unit ??= findMoneyUnit(unit)
  }
  const rest = text.replace(/[(（]?(?:金额)?单位\s*[:：]\s*(?:亿|千|万)?元[)）]?/u, '').trim()
  const [, label = '', printed] = DEPARTMENT.exec(rest) ?? []
  const department = printed?.replace(NEXT_LABEL, '').trim()
  if (department === undefined) return unit !== undefined
  const fact = printedFact('department', withoutCode(department), at, text)
  if (FILLER.test(label)) found.fillers.push(fact)
  else found.facts.push(fact)
  if (label.startsWith('主管')) found.competentDepartment ??= department
  else found.department ??= department
  return true
}

function lineText(row: GridRow): string {
  return filledCells(row)
    .map((cell) => cell.text)
    .join(' ')
}

/** Titles are short, name a table or its subject, and do not end like a sentence. */
function isTitle(text: string): boolean {
  if (PATH_OF_PAGE.test(text)) return false
  if (/^(?:附件|附表|表|公开)\s*[\d一二三四五六七八九十]*\s*表?[:：]?$/u.test(text)) return false
  return text.length <= LONGEST_TITLE && TITLE.test(text) && !/[。；;：:，,]$/u.test(text)
}
