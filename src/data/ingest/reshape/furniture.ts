import { comparable } from '../../text/normalizeText.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'

/** Page numbers and buttons of the page a table was copied from. */
const FURNITURE =
  /^(?:[-—–]+\d{1,4}[-—–]+|第\d{1,4}页(?:,?共\d{1,4}页)?|共\d{1,4}(?:页|张表)|(?:[[【]?(?:打印|关闭|返回|收藏)(?:本页|窗口|顶部)?[\]】]?)+|扫一扫.*|:?-{2,}:?|\([A-Z](?:\/[A-Z])?(?:[×x*]100%)?\))$/u

/** `1 | 2 | 3 | 4`: the numbers some forms print below the heads of their columns. */
function areColumnNumbers(cells: readonly Filled[]): boolean {
  return (
    cells.length >= 4 && cells.every((cell, index) => comparable(cell.text) === String(index + 1))
  )
}

/** Words that begin the lines below a table: who filled it in, remarks, conclusions, totals of scores. */
const FOOTER =
  /^(?:填[表报](?:人|单位|日期|时间|说明)|制表|审核人|联系(?:人|电话)|分管领导|(?:项目|财务|单位)?负责人|说明|注:|注\d|备注:|附件|总分|合计|总计|评价结论|存在问题|改进措施|自评(?:总分|得分|结论)|.{0,8}(?:审[批核]|评审|主管部门|财政部门|领导)(?:部门|单位|小组)?意见|年?月日|请在此处|是否公开|.{0,10}(?:负责人|联系人|经办人|签字|签章|盖章)[:：]|其他(?:需要)?说明)/u

/** Heads that every page repeats: `某县2022年部门预算公开`, `项目支出绩效目标表（续）`. */
const RUNNING_HEAD =
  /^.{0,30}20\d\d年度?(?:部门|单位)?(?:预算|决算)(?:公开)?(?:附表[\d-]*)?$|表\(续\)$/u

/** Whether a row is a head repeated on a later page; at the top of a document the same words can be its title. */
function isRunningHead(row: GridRow): boolean {
  const cells = filledCells(row)
  return cells.length === 1 && row.line > 5 && RUNNING_HEAD.test(comparable(cells[0]?.text ?? ''))
}

/** Whether a row is furniture of the page and no part of the document. */
export function isFurniture(row: GridRow): boolean {
  const cells = filledCells(row)
  return (
    (cells.length > 0 && cells.every((cell) => FURNITURE.test(comparable(cell.text)))) ||
    areColumnNumbers(cells) ||
    isRunningHead(row)
  )
}

/** Whether a row stands below a table: nothing in it is an indicator. */
export function isFooter(row: GridRow): boolean {
  return FOOTER.test(comparable(filledCells(row)[0]?.text ?? ''))
}
