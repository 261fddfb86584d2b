import { expect, test } from 'vitest'
import { askedBy, projectForm, SOUND, withIndicator } from './forms.ts'
import { findingsIn } from './read.ts'

const one = (indicator: string) => projectForm('水渠项目', withIndicator(indicator))
const without = (level2: string) =>
  projectForm(
    '水渠项目',
    SOUND.filter((indicator) => !indicator.includes(level2)),
  )

test('a sound form is asked nothing', async () => {
  expect(await findingsIn(projectForm('水渠项目', SOUND))).toEqual([])
})

/** Rule, a document it asks about, and the values it must give. */
const ASKED: [string, string[], object][] = [
  ['level-empty', one('满意度指标|服务对象满意度|||'), { count: 1 }],
  ['target-missing', one('效益指标|社会效益|受益户数|≥1200户|'), { count: 1, indicators: 6 }],
  ['target-missing', one('效益指标|社会效益|受益户数|≥**户|≥**户'), { count: 1 }],
  ['few-indicators', projectForm('水渠项目', SOUND.slice(0, 2)), { count: 2, least: 3 }],
  ['level-uncovered', without('社会效益'), { level: '效益', count: 1, of: 1 }],
  [
    'satisfaction-missing',
    projectForm('灌溉用水培训', SOUND.slice(0, 4)),
    { count: 1, services: 1 },
  ],
  ['cost-missing', projectForm('水渠修缮工程', SOUND.slice(0, 5)), { amount_fen: 12_000_000 }],
  [
    'cost-missing',
    projectForm('防汛物资储备', SOUND.slice(0, 5), { amount: '1,000,000.00' }),
    { amount_fen: 100_000_000 },
  ],
  [
    'cost-restates-budget',
    one('成本指标|经济成本指标|成本超支率|0%及以下|0%及以下'),
    { restating: 1 },
  ],
  ['cost-restates-budget', one('成本指标|经济成本指标|费用总额|12万元|12万元'), { restating: 1 }],
  ['cost-restates-budget', one('成本指标|经济成本指标|费用总额|预算内|预算内'), { restating: 1 }],
  ['target-vague', one('效益指标|社会效益|用水便利程度|较高|较高'), { count: 1 }],
  ['target-vague', one('效益指标|社会效益|助推发展（是/否）|是|是'), { count: 1 }],
  ['target-vague', one('产出指标|时效指标|放水时间|及时|及时'), { count: 1 }],
  ['target-vague', one('效益指标|可持续影响指标|长期供水|长期|长期'), { count: 1 }],
  ['option-list', one('效益指标|社会效益|用水便利程度|高中低|高'), { targets: '高中低' }],
  [
    'number-bare',
    projectForm('水渠项目', [
      '产出指标|数量指标|巡查次数|9次|3次',
      '产出指标|数量指标|宣传场次|9场|3场',
      '产出指标|数量指标|闸门数量|9座|3座',
      ...SOUND.slice(1),
    ]),
    { without_operator: 3, without_unit: 0, numbers: 7 },
  ],
  ['number-bare', one('产出指标|数量指标|水渠长短|≥9|≥3'), { without_unit: 1 }],
  ['unit-lost', one('产出指标|数量指标|闸门数量|≥9座|≥3'), { cycle: '≥9座', annual: '≥3' }],
  ['unit-lost', one('产出指标|数量指标|培训人数|≥9人次|≥3人'), { annual: '≥3人' }],
  ['range-wide', one('产出指标|数量指标|参会人数|10至500人|10至500人'), { times: 5 }],
  ['rate-without-base', one('效益指标|社会效益|发挥水利优势|100%|100%'), { count: 1 }],
  ['input-as-goal', one('产出指标|数量指标|项目资金支付率|100%|100%'), { count: 1 }],
  ['input-as-goal', one('产出指标|数量指标|聘用人员数量|≥7人|≥7人'), { count: 1 }],
  [
    'outputs-only-inputs',
    projectForm('水渠项目', ['产出指标|质量指标|费用支付及时率|100%|100%', ...SOUND.slice(3)]),
    { count: 1, projects: 1, amount_fen: 12_000_000 },
  ],
  ['level-mismatch', one('效益指标|社会效益|项目验收合格率|≥95%|≥95%'), { name_says: '质量指标' }],
  ['level-mismatch', one('产出指标|质量指标|培训人数|≥600人|≥600人'), { name_says: '数量指标' }],
  [
    'level-mismatch',
    one('效益指标|社会效益|维护工作按时完成率|≥95%|≥95%'),
    { name_says: '时效指标' },
  ],
  ['satisfaction-low', one('满意度指标|服务对象满意度|村民满意度|≥70%|≥70%'), { targets: '≥70%' }],
  [
    'target-saturated',
    projectForm('水渠项目', [
      '产出指标|数量指标|任务完成率|100%|100%',
      '产出指标|质量指标|验收合格率|100%|100%',
      '产出指标|时效指标|完工及时率|100%|100%',
      '效益指标|社会效益|受益户数|≥9户|≥3户',
    ]),
    { ratios: 3 },
  ],
  [
    'goal-same-as-cycle',
    projectForm('水渠项目', SOUND, { goals: ['分期修好水渠。', '分期修好水渠。'] }),
    { count: 1, of: 1 },
  ],
]

test.each(ASKED)('%s asks (%#)', async (rule, lines, values) => {
  const found = await askedBy(rule, lines)
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject(values)
  expect(found[0]?.lines.length).toBeGreaterThan(0)
})

/** Rule, and a document like the one above that it must leave alone. */
const QUIET: [string, string[]][] = [
  [
    'target-missing',
    projectForm(
      '水渠项目',
      SOUND.map((text) => text.replace(/\|[^|]*$/u, '|')),
    ),
  ],
  ['target-missing', projectForm('水渠项目', ['产出指标|数量指标|水渠长度|≥9公里|'])],
  ['few-indicators', projectForm('水渠项目', SOUND.slice(0, 3))],
  ['level-uncovered', projectForm('水渠项目', SOUND.slice(0, 2))],
  ['satisfaction-missing', projectForm('用水课题研究', SOUND.slice(0, 4))],
  ['cost-missing', projectForm('防汛物资储备', SOUND.slice(0, 5), { amount: '999,999.99' })],
  [
    'cost-missing',
    projectForm('水渠修缮工程', [
      ...SOUND.slice(0, 5),
      '产出指标|数量指标|每公里造价|≤4万元|≤4万元',
    ]),
  ],
  ['cost-restates-budget', one('成本指标|经济成本指标|费用总额|11万元|11万元')],
  [
    'cost-restates-budget',
    one('成本指标|经济成本指标|费用标准|550元/人/天，合计12万元|550元/人/天，合计12万元'),
  ],
  ['target-vague', one('效益指标|社会效益|水质|符合国家标准|符合国家标准')],
  ['target-vague', one('产出指标|质量指标|规划|通过省水利厅备案|通过省水利厅备案')],
  ['target-vague', one('产出指标|质量指标|渠道贯通|完成|完成')],
  ['number-bare', one('产出指标|数量指标|巡查次数|9次|3次')],
  ['number-bare', one('产出指标|数量指标|培训人数|≥600|≥600')],
  ['number-bare', one('产出指标|数量指标|事故起数|0|0')],
  ['unit-lost', one('成本指标|经济成本指标|费用总额|≤4万元|≤13000元')],
  ['range-wide', one('产出指标|数量指标|参会人数|约70-130人|约70-130人')],
  ['rate-without-base', one('效益指标|社会效益|居民节水意识提升|100%|100%')],
  ['input-as-goal', one('成本指标|经济成本指标|经费总额|≤11万元|≤11万元')],
  ['input-as-goal', one('产出指标|时效指标|补助资金发放及时率|≥98%|≥98%')],
  ['level-mismatch', one('效益指标|社会效益|受益人数|≥600人|≥600人')],
  ['level-mismatch', one('效益指标|生态效益|水质达标率|≥95%|≥95%')],
  ['satisfaction-low', one('满意度指标|服务对象满意度|村民满意度|较满意|较满意')],
  ['satisfaction-low', one('满意度指标|服务对象满意度|村民满意度|≥80%|≥80%')],
  [
    'goal-same-as-cycle',
    projectForm('水渠项目', SOUND, { period: '2026|2026', goals: ['修好水渠。', '修好水渠。'] }),
  ],
]

test.each(QUIET)('%s keeps quiet (%#)', async (rule, lines) => {
  expect(await askedBy(rule, lines)).toEqual([])
})

test('a level that a merged cell tore from its indicators is not empty', async () => {
  const lines = projectForm('水渠项目', [
    '产出指标||||',
    '|数量指标|水渠长度|≥9公里|≥3公里',
    ...SOUND.slice(1),
  ])
  expect(await askedBy('level-empty', lines)).toEqual([])
})
