import type { SourceLineRow } from '../../model/rows.ts'
import { asksForPerson, REDACTED } from '../../text/redactPersons.ts'
import { grouped } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

/** Names or telephones of persons in the published document: that they stand there, and never which. */
export const personalData: Rule = {
  id: 'personal-data',
  title: { zh: '公开文件里有个人信息', en: 'Personal data in print' },
  computes: {
    zh: '数出印有项目负责人、联系人姓名或电话号码的行。本站不收录这些内容，只说明在哪几行。',
    en: 'Counts lines that print names or telephones of persons. They enter no table here; only the lines are told.',
  },
  threshold: { zh: '一个文件问一次。', en: 'One question a document.' },
  exclusions: [
    { zh: '栏目空白的不算。', en: 'Labels without a name do not count.' },
    { zh: '正文里的人名（如领导讲话）不算。', en: 'Names in running text do not count.' },
  ],
  innocent: [
    {
      zh: '表式印有负责人和电话，公布的是办公电话。',
      en: 'The form asks for a person in charge, and the telephone is that of the office.',
    },
  ],
  source: {
    zh: '本站的标准：公开前可以隐去与预算无关的个人信息。',
    en: 'Our criterion: personal data that the budget does not need can be left out before publication.',
  },
  scope: 'document',
  check: (dataset) =>
    [...grouped(dataset.sourceLines.filter(holdsPerson), ({ documentId }) => documentId)].map(
      ([documentId, lines]): Finding => ({
        documentId,
        severity: 'note',
        line: lines[0]?.line ?? null,
        lines: lines.map(({ line }) => line),
        subjectIds: [],
        values: { lines: lines.length },
        question: {
          zh: `有${lines.length}行印有个人姓名或电话（内容不收录）：是否需要公开？`,
          en: `A person’s name or telephone is printed on ${lines.length} ${lines.length === 1 ? 'line' : 'lines'} (not kept here): does it need to be public?`,
        },
      }),
    ),
}

/** A cell that was taken out whole, or behind the label that asks for it; a document may print （略） in its own words. */
function holdsPerson({ text }: SourceLineRow): boolean {
  if (!text.includes(REDACTED)) return false
  const cells = text.split(/[\t|｜]/u).map((cell) => cell.trim())
  return cells.some(
    (cell) => cell === REDACTED || asksForPerson(cell.split(REDACTED)[0]?.slice(-24) ?? ''),
  )
}
