import { comparable } from '../../text/normalizeText.ts'
import type { GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'

/** Page numbers and buttons of the page a table was copied from. */
const FURNITURE =
  /^(?:[-—–]+\d{1,4}[-—–]+|第\d{1,4}页(?:共\d{1,4}页)?|\[?(?:打印|关闭|返回顶部)[[\]打印关闭]*|扫一扫.*)$/u

/** Words that begin the lines below a table: who filled it in, remarks, conclusions, totals of scores. */
const FOOTER =
  /^(?:填[表报](?:人|单位|日期|时间|说明)|制表|审核人|联系(?:人|电话)|分管领导|(?:项目|财务|单位)?负责人|说明|注:|注\d|备注:|附件|总分|合计|总计|评价结论|存在问题|改进措施|自评(?:总分|得分|结论)|其他(?:需要)?说明)/u

/** Whether a row is furniture of the page and no part of the document. */
export function isFurniture(row: GridRow): boolean {
  const cells = filledCells(row)
  return cells.length === 1 && FURNITURE.test(comparable(cells[0]?.text ?? ''))
}

/** Whether a row stands below a table: nothing in it is an indicator. */
export function isFooter(row: GridRow): boolean {
  return FOOTER.test(comparable(filledCells(row)[0]?.text ?? ''))
}
