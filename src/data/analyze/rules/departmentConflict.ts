import { disagreements } from '../disagreements.ts'
import { isSameBody } from '../sameName.ts'
import type { Rule } from '../rule.ts'

/** Two departments in one document. */
export const departmentConflict: Rule = {
  id: 'department-conflict',
  title: { zh: '部门不一致', en: 'Two departments' },
  computes: {
    zh: '比较标题、表上方、表内“部门名称／主管部门”、文件名和目录里的部门名称。',
    en: 'Compares the department in title, heading, the table’s own labels, file name and catalog.',
  },
  threshold: {
    zh: '一个名称的字按顺序都在另一个名称里（简称、加地名、加“本级”）视为同一部门。',
    en: 'Two names are one body where the characters of one stand in the other in order: short forms, names with and without the place, 本级.',
  },
  exclusions: [
    {
      zh: '填报单位、用款单位等只在没有写部门名称时才当作部门，不参与比较。',
      en: 'Whoever fills in the form or spends the money is taken for the department only where none is named, and is not compared.',
    },
  ],
  innocent: [
    {
      zh: '一个文件汇集了几个部门的表，或项目由另一个部门主管。',
      en: 'One file collects the forms of several departments, or another department is in charge of a project.',
    },
    {
      zh: '机构改革后改了名，文件里新旧名称并存。',
      en: 'The body was renamed in a reform and both names stand in the file.',
    },
  ],
  source: {
    zh: '本站的标准：一份公开表应说明属于哪一个部门。',
    en: 'Our criterion: a published form should say which one department it belongs to.',
  },
  scope: 'document',
  check: (dataset) =>
    disagreements(dataset, {
      kind: 'department',
      chosen: new Map(dataset.documents.map(({ id, department }) => [id, department])),
      isSame: isSameBody,
      question: ({ chosen, other, chosenValue, otherValue }) => ({
        zh: `${chosen.zh}的部门是“${chosenValue}”，${other.zh}的部门是“${otherValue}”：这份文件属于哪个部门？`,
        en: `${chosen.en} names ${chosenValue}, ${other.en} names ${otherValue}: which department does this document belong to?`,
      }),
    }),
}
