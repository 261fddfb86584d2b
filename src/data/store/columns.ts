/**
 * One list of columns per table: the only place that knows how a field (camelCase) is called in SQL, CSV and JSON
 * (snake_case), what type it has there, and what it means. CSV, `datapackage.json`, DuckDB and Parquet all follow it.
 */

/** Physical type of a column. `fen` is a whole number of fen; `list`, `integers` and `json` are text with a structure. */
export type ColumnType = 'text' | 'integer' | 'real' | 'fen' | 'list' | 'integers' | 'json'

/** One column of a table. */
export interface Column {
  name: string
  field: string
  type: ColumnType
  required?: true
  title: string
  description: string
}

/** One table. */
export interface Table {
  name: string
  title: string
  description: string
  primaryKey: string[]
  foreignKeys: { column: string; table: string; references: string }[]
  columns: Column[]
}

function column(
  name: string,
  type: ColumnType,
  title: string,
  description: string,
  required?: 'required',
): Column {
  const field = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return { name, field, type, title, description, ...(required ? { required: true as const } : {}) }
}

const id = column('id', 'text', '编号', 'Permanent id of the row', 'required')
const documentId = column(
  'document_id',
  'text',
  '文件',
  'Document the row was read from',
  'required',
)
const line = column('line', 'integer', '行', 'Line of the source file, from 1', 'required')
const ofDocument = { column: 'document_id', table: 'document', references: 'id' }
const indicatorId = column('indicator_id', 'text', '指标编号', 'Indicator', 'required')
const ofIndicator = { column: 'indicator_id', table: 'indicator', references: 'id' }
const ofProject = { column: 'project_id', table: 'project', references: 'id' }

const jurisdiction: Table = {
  name: 'jurisdiction',
  title: '行政区划',
  description: 'Divisions of government that publish, with their GB/T 2260 codes',
  primaryKey: ['code'],
  foreignKeys: [],
  columns: [
    column('code', 'text', '代码', 'GB/T 2260 code', 'required'),
    column('name', 'text', '名称', 'Name', 'required'),
    column('name_en', 'text', '英文名', 'English name', 'required'),
    column('level', 'text', '级别', 'province, prefecture or county', 'required'),
    column('parent_code', 'text', '上级代码', 'Code of the division above'),
  ],
}

const departmentKind: Table = {
  name: 'department_kind',
  title: '部门类别',
  description: 'Sorts of bodies: bodies of one kind in two places are peers',
  primaryKey: ['code'],
  foreignKeys: [],
  columns: [
    column('code', 'text', '代码', 'Code of the kind, ours', 'required'),
    column('name', 'text', '名称', 'Name', 'required'),
    column('name_en', 'text', '英文名', 'English name, ours', 'required'),
    column('pattern', 'text', '名称样式', 'Regular expression over names', 'required'),
    column('reason', 'text', '理由', 'Why names that fit are one sort of body', 'required'),
    column('reason_en', 'text', '理由（英文）', 'The same in English', 'required'),
  ],
}

const department: Table = {
  name: 'department',
  title: '部门',
  description: 'Bodies that spend',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'jurisdiction_code', table: 'jurisdiction', references: 'code' }],
  columns: [
    id,
    column('jurisdiction_code', 'text', '行政区划代码', 'Division the body belongs to'),
    column('name', 'text', '名称', 'Name as printed', 'required'),
    column('name_en', 'text', '英文名', 'English name, ours'),
    column('aliases', 'list', '别名', 'Other printed names, separated by |'),
    column('kind', 'text', '类别', 'Sort of body, for comparing peers'),
  ],
}

const document: Table = {
  name: 'document',
  title: '文件',
  description: 'Files as published',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'department_id', table: 'department', references: 'id' }],
  columns: [
    id,
    column('file', 'text', '文件名', 'Name of the file in data/sources', 'required'),
    column('sha256', 'text', 'SHA-256', 'Hash of the bytes', 'required'),
    column('title', 'text', '标题', 'Title as printed'),
    column('form', 'text', '表式', 'department, project or project-list', 'required'),
    column('fiscal_year', 'integer', '预算年度', 'Year the money is for'),
    column(
      'fiscal_year_basis',
      'text',
      '年度依据',
      'stated, file_name, catalog, inferred, or reader where a reader corrected it',
    ),
    column('fiscal_year_reason', 'text', '年度理由', 'Why the catalog says this year'),
    column('fiscal_year_reason_en', 'text', '年度理由（英文）', 'The same in English'),
    column('jurisdiction', 'text', '行政区划', 'The publishing division as printed'),
    column('department', 'text', '部门', 'Department as printed'),
    column('department_id', 'text', '部门编号', 'Department'),
  ],
}

const documentFact: Table = {
  name: 'document_fact',
  title: '文件信息的出处',
  description: 'Every reading of year, department, division and unit of money, chosen or not',
  primaryKey: ['id'],
  foreignKeys: [ofDocument],
  columns: [
    id,
    documentId,
    column('line', 'integer', '行', 'Line of the source file; blank where it stands on none'),
    column(
      'fact',
      'text',
      '事项',
      'fiscal_year, department, jurisdiction, money_unit or page_without_text',
      'required',
    ),
    column(
      'source',
      'text',
      '出处',
      'title, heading, header, body, file_name, catalog or page',
      'required',
    ),
    column('value', 'text', '读数', 'The reading, without what is printed around it', 'required'),
    column('text', 'text', '原文', 'As printed; blank for a page without text'),
  ],
}

const staffing: Table = {
  name: 'staffing',
  title: '基本信息',
  description: 'Staff and subordinate units of a department in a year',
  primaryKey: ['id'],
  foreignKeys: [ofDocument],
  columns: [
    id,
    documentId,
    line,
    column('fiscally_supported_staff', 'integer', '财政供养人员数', 'Staff paid from the budget'),
    column('subordinate_units', 'integer', '下属二级单位数', 'Subordinate second-level units'),
  ],
}

const budgetLine: Table = {
  name: 'budget_line',
  title: '预算金额',
  description: 'Department-level amounts, one row a printed amount',
  primaryKey: ['id'],
  foreignKeys: [ofDocument],
  columns: [
    id,
    documentId,
    line,
    column('side', 'text', '口径', 'expenditure, revenue, level or total', 'required'),
    column('category', 'text', '科目', 'Category as printed', 'required'),
    column('amount_fen', 'fen', '金额（分）', 'Amount in fen; blank where the cell is blank'),
  ],
}

const goal: Table = {
  name: 'goal',
  title: '绩效目标',
  description: 'Numbered goals',
  primaryKey: ['id'],
  foreignKeys: [ofDocument, ofProject],
  columns: [
    id,
    documentId,
    line,
    column('project_id', 'text', '项目编号', 'Project; blank when it is the department’s goal'),
    column('project', 'text', '项目', 'Name of the project'),
    column('scope', 'text', '范围', 'year, annual or cycle', 'required'),
    column('ordinal', 'integer', '序号', 'Printed number; 0 for an opening paragraph', 'required'),
    column('text', 'text', '内容', 'Text of the goal', 'required'),
  ],
}

const project: Table = {
  name: 'project',
  title: '项目与任务',
  description: 'Projects, key tasks and other tasks',
  primaryKey: ['id'],
  foreignKeys: [ofDocument],
  columns: [
    id,
    documentId,
    line,
    column('kind', 'text', '种类', 'project, key_task or other_task', 'required'),
    column('name', 'text', '名称', 'Name; blank where the document has lost it'),
    column('type', 'text', '项目类型', 'Type as printed'),
    column('level', 'text', '项目等级', 'Level as printed'),
    column('competent_department', 'text', '主管部门', 'Department in charge'),
    column('spending_unit', 'text', '用款单位', 'Unit that spends the money'),
    column('start_year', 'integer', '起始年度', 'First year'),
    column('end_year', 'integer', '到期年度', 'Last year; 2099 is an open end'),
    column('amount_fen', 'fen', '金额（分）', 'This year’s money in fen'),
    column('funding', 'json', '资金来源', 'Fen by source as the form’s columns name them, JSON'),
    column('content', 'text', '主要实施内容', 'What is to be done'),
    column('expected', 'text', '期望达到的目标', 'What is expected of it'),
    column('cycle_goal', 'text', '实施周期总目标', 'Goal for the whole cycle'),
    column('annual_goal', 'text', '年度目标', 'Goal for the year'),
  ],
}

const indicator: Table = {
  name: 'indicator',
  title: '绩效指标',
  description: 'Third-level indicators with their targets',
  primaryKey: ['id'],
  foreignKeys: [ofDocument, ofProject],
  columns: [
    id,
    documentId,
    line,
    column(
      'project_id',
      'text',
      '项目编号',
      'Project; blank when it is the department’s indicator',
    ),
    column('project', 'text', '项目', 'Name of the project'),
    column('level1', 'text', '一级指标', 'Level 1 as printed', 'required'),
    column('level2', 'text', '二级指标', 'Level 2 as printed', 'required'),
    column('level1_code', 'text', '一级指标代码', 'Canonical level 1', 'required'),
    column('level2_code', 'text', '二级指标代码', 'Canonical level 2', 'required'),
    column(
      'level_source',
      'text',
      '级别依据',
      'printed, inferred where labels are displaced, or reader where a reader corrected it',
      'required',
    ),
    column(
      'level_confidence',
      'real',
      '级别把握',
      '0 to 1: margin to the next best reading',
      'required',
    ),
    column(
      'level_runner_up',
      'text',
      '次优级别',
      'Canonical level 2 of the next best reading, where the confidence is under 0.9',
    ),
    column('name', 'text', '三级指标', 'Name of the indicator', 'required'),
    column('cycle_target', 'text', '实施周期指标值', 'Target for the whole cycle, verbatim'),
    column('annual_target', 'text', '年度指标值', 'Target for the year, verbatim'),
  ],
}

const indicatorTarget: Table = {
  name: 'indicator_target',
  title: '绩效指标值（解读）',
  description: 'What each target string says, one row a part, or why it is not understood',
  primaryKey: ['indicator_id', 'scope', 'part'],
  foreignKeys: [ofDocument, ofIndicator],
  columns: [
    indicatorId,
    documentId,
    column('scope', 'text', '范围', 'annual, cycle, or actual (an outcome)', 'required'),
    column('part', 'integer', '序号', 'Place in the cell, from 1', 'required'),
    column(
      'kind',
      'text',
      '种类',
      'quantity, ratio, money, date, period, yes-no, graded or text; blank where it is not understood',
    ),
    column('operator', 'text', '比较符号', '= ≥ > ≤ < ± or between'),
    column('value', 'text', '数值', 'Exact decimal digits, in unit'),
    column('number', 'real', '数值（近似）', 'The same as a number'),
    column('upper', 'text', '上限', 'Upper end of a range, exact'),
    column('unit', 'text', '单位', 'Unit of value: 元 for money, % for ratios, else as printed'),
    column('printed_unit', 'text', '原文单位', 'Unit as printed'),
    column('per', 'list', '计数基础', 'What it is counted by (每人每天), separated by |'),
    column('amount_fen', 'fen', '金额（分）', 'Money in fen'),
    column('upper_fen', 'fen', '金额上限（分）', 'Upper end of a range of money, fen'),
    column('is_implied', 'integer', '符号系推定', '1 where no operator is printed', 'required'),
    column('is_approximate', 'integer', '约数', '1 for 约 and 左右', 'required'),
    column('doubt', 'text', '存疑', 'What else the string could mean'),
    column('reason', 'text', '未读出的原因', 'Why it is not understood'),
    column('said', 'text', '解读', 'The part in words; verbatim where not understood', 'required'),
  ],
}

const measurability: Table = {
  name: 'measurability',
  title: '可衡量性',
  description: 'Whether an indicator earns the point of a criterion, and by which words',
  primaryKey: ['indicator_id', 'criterion'],
  foreignKeys: [ofDocument, ofIndicator],
  columns: [
    indicatorId,
    documentId,
    column(
      'criterion',
      'text',
      '标准',
      'number, unit, operator, period, baseline or source',
      'required',
    ),
    column('earned', 'integer', '得分', '1 or 0', 'required'),
    column('words', 'text', '依据的文字', 'Words that earned the point'),
  ],
}

const linkColumns = [
  id,
  column('department_id', 'text', '部门编号', 'Department', 'required'),
  column('from_id', 'text', '前一年的编号', 'Row of the earlier year; blank for what is new'),
  column('to_id', 'text', '后一年的编号', 'Row of the later year; blank for what was dropped'),
  column('from_year', 'integer', '前一年', 'Earlier year', 'required'),
  column('to_year', 'integer', '后一年', 'Later year', 'required'),
  column('relation', 'text', '关系', 'same, reworded, split, merged, dropped or new', 'required'),
  column(
    'score',
    'real',
    '把握',
    '0 to 1: how likely a reviewer would link the two; of a split or merger the share of the whole that is covered; blank where reviewed, dropped or new',
  ),
  column('reason_zh', 'text', '理由', 'Why, in Chinese', 'required'),
  column('reason_en', 'text', '理由（英文）', 'The same in English', 'required'),
  column('decided_by', 'text', '认定', 'machine, or reviewed by the crosswalk', 'required'),
]
const ofDepartment = { column: 'department_id', table: 'department', references: 'id' }

function ends(table: string) {
  return [
    { column: 'from_id', table, references: 'id' },
    { column: 'to_id', table, references: 'id' },
  ]
}

const indicatorLink: Table = {
  name: 'indicator_link',
  title: '指标沿革',
  description: 'Which indicator of a later year continues which of an earlier one',
  primaryKey: ['id'],
  foreignKeys: [ofDepartment, ...ends('indicator')],
  columns: [
    ...linkColumns,
    column(
      'drift',
      'text',
      '指标值变化',
      'raised, lowered (harder or easier to reach), same, kind-changed, dequantified, quantified, unit-changed or incomparable; blank where there are no two targets of one thing',
    ),
    column('drift_reason_zh', 'text', '变化理由', 'The two targets and how they stand, in Chinese'),
    column('drift_reason_en', 'text', '变化理由（英文）', 'The same in English'),
  ],
}

const projectLink: Table = {
  name: 'project_link',
  title: '项目沿革',
  description: 'Which project or task of a later year continues which of an earlier one',
  primaryKey: ['id'],
  foreignKeys: [ofDepartment, ...ends('project')],
  columns: [
    ...linkColumns,
    column('from_amount_fen', 'fen', '前一年金额（分）', 'Money of the earlier year, fen'),
    column('to_amount_fen', 'fen', '后一年金额（分）', 'Money of the later year, fen'),
    column(
      'change_fen',
      'fen',
      '增减（分）',
      'Later less earlier, of links one to one; blank for parts and wholes, and where an amount is blank',
    ),
  ],
}

const linkReview: Table = {
  name: 'link_review',
  title: '沿革复核',
  description: 'What the machine says of each reviewed item, and what the review says',
  primaryKey: ['id'],
  foreignKeys: [ofDepartment],
  columns: [
    id,
    column('department_id', 'text', '部门编号', 'Department', 'required'),
    column('kind', 'text', '种类', 'indicator or project', 'required'),
    column('item_id', 'text', '编号', 'Row of either year', 'required'),
    column('from_year', 'integer', '前一年', 'Earlier year', 'required'),
    column('to_year', 'integer', '后一年', 'Later year', 'required'),
    column('machine_relation', 'text', '机器：关系', 'Relation by the machine alone', 'required'),
    column('machine_ids', 'list', '机器：对方', 'Rows of the other year, separated by |'),
    column('machine_score', 'real', '机器：把握', '0 to 1'),
    column('reviewed_relation', 'text', '复核：关系', 'Relation by the review', 'required'),
    column('reviewed_ids', 'list', '复核：对方', 'Rows of the other year, separated by |'),
    column('same_items', 'integer', '对方一致', '1 where both name the same rows', 'required'),
    column('agrees', 'integer', '一致', '1 where the relation is the same too', 'required'),
  ],
}

const result: Table = {
  name: 'result',
  title: '自评结果',
  description: 'What became of an indicator, as a self-evaluation prints it',
  primaryKey: ['id'],
  foreignKeys: [ofDocument, ofIndicator],
  columns: [
    id,
    documentId,
    line,
    indicatorId,
    column('actual', 'text', '实际完成值', 'Value reached, verbatim'),
    column('weight', 'text', '分值', 'Weight, verbatim'),
    column('score', 'text', '得分', 'Score, verbatim'),
    column('reason', 'text', '偏差原因', 'Reason for a deviation, verbatim'),
  ],
}

const execution: Table = {
  name: 'execution',
  title: '预算执行',
  description: 'How much of a year’s money was spent, as a self-evaluation prints it',
  primaryKey: ['id'],
  foreignKeys: [ofDocument, ofProject],
  columns: [
    id,
    documentId,
    line,
    column('project_id', 'text', '项目编号', 'Project; blank when it is the department’s money'),
    column('project', 'text', '项目', 'Name of the project'),
    column('initial_fen', 'fen', '年初预算数（分）', 'Budget at the start of the year, fen'),
    column('adjusted_fen', 'fen', '全年预算数（分）', 'Adjusted budget, fen'),
    column('executed_fen', 'fen', '全年执行数（分）', 'Money spent, fen'),
    column('rate', 'text', '执行率', 'Rate as printed'),
    column('weight', 'text', '分值', 'Weight, verbatim'),
    column('score', 'text', '得分', 'Score, verbatim'),
  ],
}

const sourceLine: Table = {
  name: 'source_line',
  title: '原文行',
  description: 'Every non-blank line of every document, and what it was read as',
  primaryKey: ['document_id', 'line'],
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    line,
    column('text', 'text', '原文', 'The line as published', 'required'),
    column('role', 'text', '作用', 'What the line was read as, or not_understood', 'required'),
    column('row_ids', 'list', '行编号', 'Rows that took something from this line, separated by |'),
  ],
}

const finding: Table = {
  name: 'finding',
  title: '发现',
  description: 'What the checks ask about, with the lines and figures they rest on',
  primaryKey: ['id'],
  foreignKeys: [ofDocument],
  columns: [
    id,
    column('rule', 'text', '规则', 'Id of the check', 'required'),
    column(
      'severity',
      'text',
      '轻重',
      'error (contradicts itself), warning (to look at) or note (the reading is in doubt)',
      'required',
    ),
    documentId,
    column('line', 'integer', '行', 'First line cited; blank where there is none'),
    column('lines', 'integers', '引用的行', 'Lines of the document cited, separated by |'),
    column('subject_ids', 'list', '对象编号', 'Rows it is about, separated by |'),
    column('values', 'json', '数值', 'Figures and words it rests on, by name, JSON', 'required'),
    column('question_zh', 'text', '问题', 'The question in Chinese', 'required'),
    column('question_en', 'text', '问题（英文）', 'The same in English', 'required'),
  ],
}

/** Tables in the order in which they can be loaded (referenced tables first). */
export const TABLES: readonly Table[] = [
  jurisdiction,
  departmentKind,
  department,
  document,
  documentFact,
  staffing,
  budgetLine,
  project,
  goal,
  indicator,
  indicatorTarget,
  measurability,
  indicatorLink,
  projectLink,
  linkReview,
  result,
  execution,
  finding,
  sourceLine,
]

/** Table by name; throws on a name that does not exist, which is a mistake of the programmer. */
export function tableByName(name: string): Table {
  const found = TABLES.find((table) => table.name === name)
  if (!found) throw new Error(`no table named ${name}`)
  return found
}
