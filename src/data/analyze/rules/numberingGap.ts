import type { GoalRow, ProjectRow } from '../../model/rows.ts'
import { citingRows } from '../citingRows.ts'
import { grouped } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

/** `1.` `2、` `目标3：` at the beginning of a sentence; not 3.5 and not a date. */
const ORDINAL = /(?:^|[\n。；;.！] ?)(?:目标)?(\d{1,2})(?:[、：:]|[.．](?!\d))/gu

interface List {
  documentId: string
  rows: readonly { id: string; line: number }[]
  numbers: readonly number[]
  /** Where the missing number may stand after all, behind a line that broke. */
  text: string
}

/** Numbered lists that skip one number. */
export const numberingGap: Rule = {
  id: 'numbering-gap',
  title: { zh: '编号缺一项', en: 'A number is missing' },
  computes: {
    zh: '看目标和任务内容里从1开始的编号是否连续。',
    en: 'Looks whether lists that begin with 1, in goals and the content of tasks, go on without a gap.',
  },
  threshold: {
    zh: '从1开始、至少到3，恰好缺一个号。',
    en: 'From 1 to at least 3, with exactly one number missing.',
  },
  exclusions: [
    {
      zh: '有重号、倒号的不算：那是几个列表，或断句造成的。',
      en: 'Numbers that repeat or go back do not count: several lists, or a line broken in the middle.',
    },
  ],
  innocent: [
    { zh: '删去一项后没有重新编号。', en: 'An item was taken out and the rest not renumbered.' },
  ],
  source: {
    zh: '本站的标准：缺号之处可能有内容没有公开或没有读到。',
    en: 'Our criterion: where a number is missing, something may not have been published or read.',
  },
  scope: 'document',
  check: ({ projects, goals }) =>
    [...projects.flatMap(listsOfProject), ...listsOfGoals(goals)].flatMap(findGap),
}

function listsOfProject(project: ProjectRow): List[] {
  return [project.content, project.expected].map((text) => ({
    documentId: project.documentId,
    rows: [project],
    text: text ?? '',
    numbers: [...(text ?? '').matchAll(ORDINAL)].map((match) => Number(match[1])),
  }))
}

/** Goals are rows of their own, and their numbers make the list. */
function listsOfGoals(goals: readonly GoalRow[]): List[] {
  const numbered = goals.filter(({ ordinal }) => ordinal > 0)
  const lists = grouped(
    numbered,
    (goal) => `${goal.documentId} ${goal.projectId ?? ''} ${goal.scope}`,
  )
  return [...lists.values()].map((rows) => ({
    documentId: rows[0]?.documentId ?? '',
    rows,
    numbers: rows.map(({ ordinal }) => ordinal),
    text: rows.map(({ text }) => text).join('\n'),
  }))
}

function findGap({ documentId, rows, numbers, text }: List): Finding[] {
  const last = numbers.at(-1) ?? 0
  const isRising = numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0))
  if (numbers[0] !== 1 || last < 3 || !isRising || numbers.length !== last - 1) return []
  const missing = numbers.findIndex((one, index) => one !== index + 1) + 1
  if (new RegExp(`(?<!\\d)${missing}[.．、：:](?!\\d)`, 'u').test(text)) return []
  return [
    {
      documentId,
      severity: 'note',
      ...citingRows(rows),
      values: { missing, last },
      question: {
        zh: `编号从1到${last}，缺第${missing}项：是没有这一项，还是没有公开？`,
        en: `The list is numbered 1 to ${last} without ${missing}: was there no such item, or was it not published?`,
      },
    },
  ]
}
