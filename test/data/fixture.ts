import type { CheckedDataset, DocumentRow, IndicatorRow } from '../../src/data/model/rows.ts'

/** Two made-up documents whose rows stand at the edges: blanks, quotes, the largest exact amount, zero. */
export function fixtureDataset(): CheckedDataset {
  return {
    jurisdictions: [
      {
        code: '440000',
        name: '样例省',
        nameEn: 'Sample Province',
        level: 'province',
        parentCode: null,
      },
      {
        code: '441900',
        name: '样例市',
        nameEn: 'Sample City',
        level: 'prefecture',
        parentCode: '440000',
      },
    ],
    departments: [
      {
        id: 'sample-office',
        jurisdictionCode: '441900',
        name: '样例办公室',
        nameEn: 'Sample Office',
        aliases: ['样例办', '样办'],
        kind: 'office',
      },
    ],
    documents: [
      document('doc1', {
        departmentId: 'sample-office',
        fiscalYear: 2023,
        fiscalYearBasis: 'stated',
      }),
      document('doc2', { department: '无名局', title: null, form: 'project-list' }),
    ],
    documentFacts: [
      {
        id: 'doc1.fiscal_year.title.1',
        documentId: 'doc1',
        line: 1,
        fact: 'fiscal_year',
        source: 'title',
        value: '2023',
        text: '2023年“样例”，表',
      },
      {
        id: 'doc1.page_without_text.page.0',
        documentId: 'doc1',
        line: null,
        fact: 'page_without_text',
        source: 'page',
        value: '2',
        text: null,
      },
    ],
    staffing: [
      { id: 's1', documentId: 'doc1', line: 3, fiscallySupportedStaff: 0, subordinateUnits: null },
    ],
    budgetLines: [
      {
        id: 'b1',
        documentId: 'doc1',
        line: 4,
        side: 'expenditure',
        category: '基本支出',
        amountFen: 9007199254740991,
      },
      {
        id: 'b2',
        documentId: 'doc1',
        line: 5,
        side: 'expenditure',
        category: '项目支出',
        amountFen: 0,
      },
      { id: 'b3', documentId: 'doc1', line: 6, side: 'level', category: '市本级', amountFen: null },
      { id: 'b4', documentId: 'doc2', line: 2, side: 'total', category: '合计', amountFen: 468401 },
    ],
    goals: [
      {
        id: 'g1',
        documentId: 'doc1',
        line: 7,
        projectId: null,
        project: null,
        scope: 'year',
        ordinal: 0,
        text: '第一行\n第二行，"引号"',
      },
    ],
    projects: [
      {
        id: 'p1',
        documentId: 'doc2',
        line: 2,
        kind: 'project',
        name: null,
        type: null,
        level: null,
        competentDepartment: null,
        spendingUnit: null,
        startYear: 2025,
        endYear: 2099,
        amountFen: 468401,
        funding: { 财政拨款: 468401, 其他资金: null },
        content: null,
        expected: null,
        cycleGoal: null,
        annualGoal: null,
      },
    ],
    indicators: [
      indicator('i1', 'doc1', { name: "会议'次数", annualTarget: '≥95%' }),
      indicator('i2', 'doc1', { name: '满意度（%）', level2: '质量指标', level2Code: '12' }),
      indicator('i3', 'doc2', { name: 'APP可用率100%_', projectId: 'p1', annualTarget: '007' }),
    ],
    results: [],
    executions: [],
    indicatorTargets: [
      {
        indicatorId: 'i1',
        documentId: 'doc1',
        scope: 'annual',
        part: 1,
        kind: 'ratio',
        operator: '≥',
        value: '95',
        number: 95,
        upper: null,
        unit: '%',
        printedUnit: '%',
        per: [],
        amountFen: null,
        upperFen: null,
        isImplied: 0,
        isApproximate: 0,
        doubt: null,
        reason: null,
        said: '不少于95%',
      },
    ],
    measurability: [
      { indicatorId: 'i1', documentId: 'doc1', criterion: 'number', earned: 1, words: '≥95%' },
      { indicatorId: 'i1', documentId: 'doc1', criterion: 'period', earned: 0, words: null },
    ],
    findings: [
      {
        id: 'doc1.year-conflict.1',
        rule: 'year-conflict',
        severity: 'warning',
        documentId: 'doc1',
        line: 1,
        lines: [1, 4],
        subjectIds: ['doc1.fiscal_year.title.1'],
        values: { chosen: '2023', times: 2 },
        questionZh: '样例：哪一年？',
        questionEn: 'Sample: which year?',
      },
    ],
    sourceLines: [
      { documentId: 'doc1', line: 1, text: '\t样例\t', role: 'title', rowIds: [] },
      {
        documentId: 'doc1',
        line: 4,
        text: '基本支出\t90071992547409.91',
        role: 'budget_line',
        rowIds: ['b1', 'b2'],
      },
    ],
  }
}

/** A document row with every field that the case does not name left blank or plain. */
export function document(id: string, fields: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id,
    file: `${id}.txt`,
    sha256: id.padEnd(64, '0'),
    title: '样例',
    form: 'department',
    fiscalYear: null,
    fiscalYearBasis: null,
    fiscalYearReason: null,
    fiscalYearReasonEn: null,
    jurisdiction: '样例市',
    department: '样例办公室',
    departmentId: null,
    ...fields,
  }
}

export function indicator(
  id: string,
  documentId: string,
  fields: Partial<IndicatorRow>,
): IndicatorRow {
  return {
    id,
    documentId,
    line: 8,
    projectId: null,
    project: null,
    level1: '产出指标',
    level2: '数量指标',
    level1Code: '1',
    level2Code: '11',
    levelSource: 'printed',
    levelConfidence: 0.1,
    levelRunnerUp: '12',
    name: '样例指标',
    cycleTarget: null,
    annualTarget: null,
    ...fields,
  }
}
