import { labelKey } from './label.ts'

/**
 * A field of a project form that a label opens; what follows the label, up to the next one, is its value. `skip` takes what is understood but not
 * kept (names of persons, bases of cost, history); `none` takes nothing, so that a stray cell is said.
 */
export type ProjectField =
  | 'name'
  | 'type'
  | 'content'
  | 'level'
  | 'competentDepartment'
  | 'spendingUnit'
  | 'startYear'
  | 'endYear'
  | 'amountFen'
  | 'funding'
  | 'cycleGoal'
  | 'annualGoal'
  | 'period'
  | 'skip'
  | 'none'

const LABELS: readonly [RegExp, ProjectField][] = [
  [
    /^(?:(?:二级|子|政策)?项目(?:\(政策\))?|政策(?:\(项目\))?|(?:专项)?转移支付(?:\(项目\))?|专项(?:资金|项目|业务)?)名称$/u,
    'name',
  ],
  [/^项目(?:类型|类别)$/u, 'type'],
  [/^(?:项目概况|项目(?:主要|建设)?内容|主要内容|建设内容)$/u, 'content'],
  [/^项目(?:等级|级次|级别)$/u, 'level'],
  [/^(?:中央|省级?)主管部门$/u, 'skip'],
  [
    /^(?:(?:项目|业务|地方|市级?|县级?|区级?)?主管(?:部门|单位)|预算部门)(?:及代码|名称|\(单位\))?$/u,
    'competentDepartment',
  ],
  [
    /^(?:用款单位|(?:项目)?(?:具体)?(?:实施|申报|使用|承担|预算|建设|执行)单位(?:名称|及代码)?|项目单位|资金使用单位|单位名称)$/u,
    'spendingUnit',
  ],
  [/^起始年[度份]?$/u, 'startYear'],
  [/^(?:到期|终止|结束|截止)年[度份]?$/u, 'endYear'],
  [
    /^(?:项目)?(?:总预算|总投资|总金额|总额度?|资金总预算)(?:\(.*\))?$|^(?:中期|实施期|项目实施期).*(?:预算|资金).*$|^(?:实施期|中期)资金总额$/u,
    'skip',
  ],
  [
    /^(?!(?:资金|预算|金额)(?:\(|$))(?:项目)?(?:(?:20\d\d年?度?|本?年度?|当年|全年|年度)?(?:申请|安排|项目)?(?:市财政|财政)?(?:预算|资金|金额)(?:金额|数|资金|总额|总量|安排|额度)*|.*本年度申请.*预算资金|(?:年度|本年)资金总额)(?:\((?:亿|千|万)?元\))?$/u,
    'amountFen',
  ],
  [
    /^(?:其中)?:?(?!(?:资金|预算|安排)(?:\(|$))(?:(?:当年|本年|年度|市县|县级?|市级?|省级?|区级?|州级?|乡?镇级?|自治区|中央|上级|本级|地方|单位|一般公共预算|政府性基金)*(?:财政)?(?:衔接|专户管理)?(?:拨款|补助|资金|预算|安排|配套(?:资金)?)|其他(?:资金|收入|来源)|上年结转(?:资金)?|财政专户.*|(?:单位)?自有资金|自筹资金|专项债券?|本级支出|补助(?:镇街|乡镇|下级|市县|区县))(?:\(.*\))?$/u,
    'funding',
  ],
  [
    /^(?:项目)?(?:实施周期|周期|实施期|中期|长期|中长期)(?:滚动|总|绩效|总体)*目标(?:\(.*\))?$/u,
    'cycleGoal',
  ],
  [
    /^(?:项目)?(?:20\d\d年?度?|本?年度|当年|年度总体|预期|年初|全年|当年整体)(?:\(调整\))?(?:总体|整体|绩效|预期|设定)*目标(?:\(.*\))?$|^(?:项目)?(?:绩效|总体)*总?目标$/u,
    'annualGoal',
  ],
  [
    /^(?:项目|单位|部门|财务|预算绩效管理)?(?:负责人|联系人|联系电话|电话|联络员|经办人|审核人|分管领导|手机号?码?)(?:及电话|\(.*\))?$|^填[表报](?:人|日期|时间)$/u,
    'skip',
  ],
  [
    /^(?:成本构成|测算依据|项目编码|项目属性|金额|(?:年度)?预算执行率(?:权重|指标)?|前[一两二]年(?:预算安排及)?执行(?:数|情况)?|项目支出(?:明细测算|成本构成)|资金来源项目|项目实施方案|前两年预算及当年预算变动情况|项目码|前[一两二]年执行数|项目(?:背景|依据|立项依据|基本情况|资金测算|自评总分)|立项依据|项目立项|(?:项目|全年|年度|总体)*(?:目标)?(?:实际)?完成(?:情况|目标)(?:综述)?|项目(?:实施)?进度(?:计划)?|项目实施内容(?:及过程)?(?:概述)?|前[一两二]年预算(?:及|与)?(?:预算)?执行(?:情况|数)?|(?:其他|补充)?说明|备注|预算编制依据)(?:\(.*\))?$/u,
    'skip',
  ],
  [/^(?:项目)?(?:实施周期|起止时间|实施期限?|起止年限|项目期限?|执行期限?|起止年度)$/u, 'period'],
  [
    /^(?:总体绩效目标|总体目标|绩效目标|年度总体目标|基本信息|项目基本(?:情况|信息)|(?:项目)?资金(?:来源|情况|投入情况|安排)(?:\(.*\))?|项目资金.*|预算执行情况.*|单位:?.*)$/u,
    'none',
  ],
]

/** The field a label opens, or null when the cell is none of the form's labels. */
export function projectFieldOf(cell: string): ProjectField | null {
  if (cell.length > 40) return null
  const key = labelKey(cell)
    .replace(/\((?:盖章|公章|签章)\)$/u, '')
    .replace(/^\d[.、](?=\p{Script=Han})/u, '')
  return LABELS.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** Columns of the table of funds in a self-evaluation (预算执行情况). */
export type FundRole = 'initial' | 'adjusted' | 'executed' | 'weight' | 'rate' | 'score'

const FUND_ROLES: readonly [RegExp, FundRole][] = [
  [/^年初预算(?:数|金额)?(?:\(.*\))?$/u, 'initial'],
  [
    /^(?:全年|年度|调整后?|调整后全年|全年\(调整\))预算(?:数|金额)?(?:\(.*\))?$|^预算数(?:\(.*\))?$/u,
    'adjusted',
  ],
  [/^(?:全年|实际|本年)?(?:预算)?(?:执行|支出|完成)(?:数|金额)(?:\(.*\))?$/u, 'executed'],
  [/^(?:分值|(?:执行率)?权重)(?:\(.*\))?$/u, 'weight'],
  [/^(?:预算)?执行率(?:\(.*\))?$/u, 'rate'],
  [/^(?:执行率)?得分(?:\(.*\))?$/u, 'score'],
]

/** The column of a table of funds a header cell names, or null. */
export function fundRoleOf(cell: string): FundRole | null {
  if (cell.length > 30) return null
  const key = labelKey(cell)
  return FUND_ROLES.find(([pattern]) => pattern.test(key))?.[1] ?? null
}
