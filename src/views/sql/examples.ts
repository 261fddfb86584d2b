import type { Language } from '../../charts/frame/types.ts'

/** A question people ask, and the SQL that answers it. */
export interface Example {
  title: Record<Language, string>
  sql: string
}

/** Questions to begin with; the first is what the view opens with. */
export const EXAMPLES: readonly Example[] = [
  {
    title: {
      zh: '每个部门、每个年度承诺了多少条指标',
      en: 'How many indicators each department promised, year by year',
    },
    sql: `SELECT department_name, fiscal_year, count(*) AS indicators
FROM indicator_fact
GROUP BY ALL
ORDER BY department_name, fiscal_year`,
  },
  {
    title: { zh: '金额最大的项目与任务', en: 'The largest projects and tasks' },
    sql: `SELECT name, department_name, fiscal_year, amount_fen, document_id, line
FROM project_fact
WHERE amount_fen IS NOT NULL
ORDER BY amount_fen DESC
LIMIT 20`,
  },
  {
    title: {
      zh: '各文件怎样拆分支出，各科目占多少',
      en: 'How each document splits its expenditure, and the share of each category',
    },
    sql: `SELECT department_name, fiscal_year, category, amount_fen,
  round(100.0 * amount_fen / sum(amount_fen) OVER (PARTITION BY document_id), 1) AS percent,
  document_id, line
FROM budget_fact
WHERE side = 'expenditure'
ORDER BY department_name, fiscal_year, amount_fen DESC NULLS LAST`,
  },
  {
    title: { zh: '两年之间变了的指标值', en: 'Targets that changed between two years' },
    sql: `SELECT from_name, from_year, from_annual_target, to_year, to_annual_target, drift, drift_reason_zh
FROM indicator_link_fact
WHERE drift NOT IN ('same', 'incomparable')
ORDER BY drift, from_name`,
  },
  {
    title: {
      zh: '同样的指标名在几份文件里出现',
      en: 'Indicator names that stand in several documents',
    },
    sql: `SELECT name, count(DISTINCT document_id) AS documents, count(*) AS indicators,
  string_agg(DISTINCT annual_target, ' | ') AS targets
FROM indicator
GROUP BY name
HAVING count(DISTINCT document_id) > 1
ORDER BY documents DESC, indicators DESC`,
  },
  {
    title: {
      zh: '有多少指标值写了数字、单位和依据',
      en: 'How many indicators state a number, a unit and a source',
    },
    sql: `SELECT criterion, department_name, sum(earned) AS earned, count(*) AS indicators
FROM measurability_fact
GROUP BY ALL
ORDER BY criterion, department_name`,
  },
  {
    title: { zh: '每一行原文被读成了什么', en: 'What every line of the documents was read as' },
    sql: `SELECT role, count(*) AS lines
FROM source_line
GROUP BY role
ORDER BY lines DESC`,
  },
]

/** What the view begins with where the link says nothing. */
export const FIRST_SQL = EXAMPLES[0]?.sql ?? ''
