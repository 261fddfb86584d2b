import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import type { FindingRow } from '../../../src/data/model/finding.ts'
import type { Dataset, Rows } from '../../../src/data/model/rows.ts'

/** Rows of an invented document. */
export async function rowsOf(lines: readonly string[], file = 'synthetic.txt'): Promise<Rows> {
  const result = await ingest(new TextEncoder().encode(lines.join('\n')), file)
  if (!result.ok) throw new Error(result.problem.said.en)
  return result.rows
}

/** Rows as the rules take them. */
export function datasetOf(rows: Rows): Dataset {
  return { ...rows, jurisdictions: [], departments: [] }
}

/** What the rules ask about an invented document. */
export async function findingsIn(lines: readonly string[], file?: string): Promise<FindingRow[]> {
  return findingsOf(datasetOf(await rowsOf(lines, file)))
}

/** What the rules ask that compare what an invented document says of itself: whose it is, of which year, in which unit. */
export async function conflictsIn(lines: readonly string[], file?: string): Promise<FindingRow[]> {
  return (await findingsIn(lines, file)).filter(({ rule }) => rule.endsWith('-conflict'))
}

/** A department form without its title: invented, whole and without a contradiction. */
export const FORM = [
  '部门名称\t清河县水务局\t\t\t',
  '基本信息\t财政供养人员数\t12\t下属二级单位数\t3',
  '预算整体情况\t部门预算支出\t预算金额(万元)\t收入来源\t预算金额(万元)',
  '\t基本支出\t10.50\t财政拨款\t10.50',
  '总体绩效目标\t1. 供水。\t\t\t',
  '年度重点工作任务\t名称\t主要实施内容\t拟投入的资金(元)\t期望达到的目标(概述)',
  '\t修水渠\t修三公里\t105000\t通水',
  '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值',
  '\t产出指标\t数量指标\t巡河次数\t24次',
]
