import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { groupBy } from '../arithmetic/groupBy.ts'
import { inYuan, sayMoney } from '../arithmetic/sayMoney.ts'
import { comparable } from '../../text/normalizeText.ts'
import type { ProjectRow } from '../../model/rows.ts'
import type { Finding, Rule } from '../rule.ts'

const YEARS = /(20\d\d)年?[-—–~～至](20\d\d)年/u

/** Two projects of one name and overlapping years. */
export const nameOverlap: Rule = {
  id: 'name-overlap',
  title: { zh: '同名项目期间重叠', en: 'One name, overlapping years' },
  computes: {
    zh: '一份文件里名称除年份外相同的项目，名称里的期间有没有重叠。',
    en: 'Whether projects of a document whose names differ in their years only overlap in those years.',
  },
  threshold: { zh: '两个期间有共同的年份时问。', en: 'Asked where two periods share a year.' },
  exclusions: [
    {
      zh: '名称里没有期间、用款单位不同或没有金额的项目不比较。',
      en: 'Projects without a period in the name, of different units or without an amount are not compared.',
    },
  ],
  innocent: [
    {
      zh: '期间按合同月份衔接（如上一期到年中结束，下一期接着开始）。',
      en: 'The periods meet within the year: one contract ends in its middle and the next begins.',
    },
  ],
  source: ourCriterion(
    '同一件事在同一年不应安排两次。',
    'the same work is not funded twice for a year.',
  ),
  scope: 'document',
  check: ({ projects }) =>
    [...groupBy(projects, (project) => keyOf(project))].flatMap(([, same]) =>
      same.flatMap((one, index) => same.slice(index + 1).flatMap((other) => overlap(one, other))),
    ),
}

function keyOf(project: ProjectRow): string | null {
  const name = comparable(project.name ?? '')
  if (!YEARS.test(name) || project.amountFen === null || project.amountFen === 0) return null
  const rest = name.replace(YEARS, '').replace(/[^\p{L}\p{N}]/gu, '')
  return rest === '' ? null : `${project.documentId} ${project.spendingUnit ?? ''} ${rest}`
}

function overlap(one: ProjectRow, other: ProjectRow): Finding[] {
  const [first, second] = [yearsOf(one), yearsOf(other)]
  const [from, to] = [Math.max(first[0], second[0]), Math.min(first[1], second[1])]
  if (from > to) return []
  const [a, b] = [one.amountFen ?? 0, other.amountFen ?? 0]
  const years = from === to ? `${from}` : `${from}-${to}`
  return [
    {
      documentId: one.documentId,
      severity: 'warning',
      ...citingRows([one, other]),
      values: {
        first: one.name ?? '',
        first_yuan: inYuan(a),
        second: other.name ?? '',
        second_yuan: inYuan(b),
        years,
      },
      question: {
        zh: `“${one.name ?? ''}”（${sayMoney(a).zh}）与“${other.name ?? ''}”（${sayMoney(b).zh}）都包括${years}年：两笔钱怎样划分？`,
        en: `${one.name ?? ''} (${sayMoney(a).en}) and ${other.name ?? ''} (${sayMoney(b).en}) both cover ${years}: how are the two divided?`,
      },
    },
  ]
}

function yearsOf({ name }: ProjectRow): [number, number] {
  const [, from, to] = YEARS.exec(comparable(name ?? '')) ?? []
  return [Number(from), Number(to)]
}
