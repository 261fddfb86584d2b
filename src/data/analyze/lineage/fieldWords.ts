/**
 * Words of the field that names are full of. A head (率, 次数, 满意度) tells how a thing is measured and little about the thing; verbs like
 * 开展 tell less. Both are counted apart from the rest of a name, with a weight of their own, and in one spelling.
 */

/** A word with the other spellings it has, and its weight beside 1 for a rare piece of a name. */
export interface FieldWord {
  word: string
  also: readonly string[]
  weight: number
}

/** How a thing is measured. 按时完成率 and 及时率 ask the same, 满意率 and 满意度 too. */
const HEADS: readonly FieldWord[] = [
  {
    word: '及时率',
    also: [
      '按时完成率',
      '按期完成率',
      '及时完成率',
      '完成及时率',
      '完结及时率',
      '完成及时性',
      '进度及时率',
      '及及时率',
      '及时性',
      '按时率',
      '按期率',
      '准时率',
      '及时解决率',
    ],
    weight: 0.55,
  },
  { word: '满意度', also: ['满意率', '满意程度', '满意情况'], weight: 0.55 },
  { word: '合格率', also: ['达标率', '合格比例'], weight: 0.5 },
  { word: '完成率', also: ['完成比例', '完成度'], weight: 0.45 },
  { word: '覆盖率', also: ['覆盖面', '覆盖比例'], weight: 0.5 },
  { word: '次数', also: ['场次', '期数', '班次', '批次', '场数'], weight: 0.35 },
  { word: '人数', also: ['人次', '人员数量', '人次数'], weight: 0.4 },
  {
    word: '数量',
    also: ['个数', '份数', '件数', '总数', '项数', '条数', '篇数', '套数'],
    weight: 0.3,
  },
  {
    word: '成本',
    also: [
      '费用总额',
      '支出总额',
      '控制费用',
      '成本控制数',
      '预算控制数',
      '费用标准',
      '成本控制率',
      '控制数',
    ],
    weight: 0.45,
  },
  { word: '率', also: ['比例', '比率', '占比'], weight: 0.25 },
  { word: '度', also: ['程度', '水平'], weight: 0.2 },
]

/** What is done with a thing; any of it goes with any thing. */
const VERBS: readonly FieldWord[] = [
  { word: '开展', also: ['组织开展', '举办', '组织', '召开', '举行', '实施'], weight: 0.2 },
  { word: '提高', also: ['提升', '增强', '进一步提高', '进一步提升', '改善'], weight: 0.2 },
  { word: '加强', also: ['强化', '进一步加强', '健全', '完善'], weight: 0.2 },
  { word: '推动', also: ['促进', '助推', '助力', '推进'], weight: 0.2 },
  { word: '完成', also: ['落实', '做好', '确保', '保障', '保证'], weight: 0.15 },
  { word: '工作', also: ['任务', '工作任务', '项目', '事项'], weight: 0.15 },
  {
    word: '情况',
    also: ['相关', '有关', '各项', '进一步', '年度', '全年', '效果', '成效'],
    weight: 0.15,
  },
  { word: '经费', also: ['专项经费', '资金', '费用', '专项资金'], weight: 0.15 },
  { word: '质量', also: ['高质量', '服务质量'], weight: 0.3 },
]

/** Long forms and the short ones departments print for them. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/人民代表大会/gu, '人大'],
  [/常务委员会/gu, '常委会'],
  [/人民政府/gu, '政府'],
  [/办公厅/gu, '办公室'],
  [/信息化系统|信息系统/gu, '系统'],
  [/运行维护|维护运行|运维维护|日常维护/gu, '运维'],
  [/参训人员|受训人员|培训人员|培训学员|参训学员/gu, '培训学员'],
  [/培训班/gu, '培训'],
]

const SPELLINGS = new Map<string, FieldWord>(
  [...HEADS, ...VERBS].flatMap((entry) => [entry.word, ...entry.also].map((one) => [one, entry])),
)

const PATTERN = new RegExp(
  [...SPELLINGS.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'),
  'gu',
)

/** A name cut into the words of the field and what stands between them, in the short forms. */
export function cutFieldWords(name: string): { rest: string[]; words: FieldWord[] } {
  const short = SHORT_FORMS.reduce((text, [long, put]) => text.replace(long, put), name)
  const words: FieldWord[] = []
  const cut = short.replace(PATTERN, (spelling) => {
    const entry = SPELLINGS.get(spelling)
    if (entry) words.push(entry)
    return ' '
  })
  return { rest: cut.split(/[\s的和与及并对为在以]+/u).filter((piece) => piece !== ''), words }
}
