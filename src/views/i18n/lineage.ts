import type { LinkRelation } from '../../data/model/lineage.ts'
import type { TargetComparison } from '../../data/model/target.ts'
import { plural } from './plural.ts'

interface Years {
  from: string
  to: string
}

interface Sides {
  /** Items of the earlier year. */
  left: number
  right: number
  dropped: number
  added: number
}

const relations: Record<LinkRelation, string> = {
  same: '名称相同',
  reworded: '改了说法',
  split: '一分为几',
  merged: '几并为一',
  dropped: '不再列出',
  new: '新列',
}

const drifts: Record<TargetComparison, string> = {
  dequantified: '由数字改为文字',
  lowered: '降低',
  'kind-changed': '换了一种说法',
  'unit-changed': '计量单位不同',
  incomparable: '不能比高低',
  raised: '提高',
  quantified: '由文字改为数字',
  same: '不变',
}

const zh = {
  heading: '什么接着什么',
  how: '两年之间哪一条接着哪一条，先由机器按名称、级别和计量单位判断，有复核的以复核为准。复核是本站逐行阅读两份文件作出的，不是部门的答复；由谁作出、理由是什么，写在 data/reference/crosswalk.csv。',
  ownNotLinked:
    '您自己的文件还没有逐条对应：下面只有已发布文件之间的对应，您的文件中的指标和项目不在其中。',
  noLinks: (y: Years) => `${y.from} 年与 ${y.to} 年之间没有可以逐条对应的已发布指标或项目。`,
  relations,
  drifts,
  items: {
    title: (n: Sides, y: Years) =>
      `${y.from} 年的 ${n.left} 条指标中有 ${n.left - n.dropped} 条延续到 ${y.to} 年，${n.dropped} 条不再列出；${y.to} 年的 ${n.right} 条中有 ${n.added} 条是新列的`,
    subtitle: (y: Years) => `左为 ${y.from} 年，右为 ${y.to} 年；名称旁为目标值，照原文`,
    summary: (list: string) => `各类关系：${list}。`,
    fileName: 'indicator-links',
  },
  projects: {
    title: (n: Sides, y: Years) =>
      `${y.from} 年的 ${n.left} 个项目和任务中有 ${n.left - n.dropped} 个延续到 ${y.to} 年，${n.dropped} 个不再列出；${y.to} 年的 ${n.right} 个中有 ${n.added} 个是新列的`,
    subtitle: (y: Years, unit: string) =>
      `左为 ${y.from} 年，右为 ${y.to} 年；名称旁为金额（${unit}），照原文`,
    summary: (list: string) => `各类关系：${list}。`,
    group: '项目和任务',
    fileName: 'project-links',
  },
  one: (relation: string, count: number) => `${relation} ${count}`,
  folded: (count: number) => `${count} 项名称和目标值都没有变`,
  unfold: (count: number) => `展开 ${count} 项没有变的`,
  fold: '收起没有变的',
  decidedBy: (score: string | null) => (score === null ? '机器判断' : `机器判断，把握 ${score}`),
  reviewed: '经复核',
  decided: '认定',
  year: (year: string) => `${year} 年`,
  drift: {
    heading: '目标值怎样变',
    title: (total: number, list: string) => `有前后两个目标值的 ${total} 条：${list}`,
    titleNone: '没有一条指标前后两年都有目标值',
    subtitle: '单位：条；按一下只看这一类',
    measure: '条数',
    how: '提高、降低按指标自己的方向：越高越好的看是否更大，“≤”一类越低越好的看是否更小；名称看不出方向或两种说法不同的，不说高低。是与 100%、长期与数字之间，只算换了说法。分开或合并的指标没有两个可以相比的目标值。',
    byDrift: '按变化筛选',
    byRelation: '按关系筛选',
    shown: (count: number, all: number) =>
      count === all ? `共 ${all} 条` : `${all} 条中的 ${count} 条`,
    alone: (count: number) =>
      `没有两个目标值可比的 ${count} 条（分开、合并、不再列出、新列，或一年空白）`,
    nothing: '这样筛选没有剩下指标。',
    clear: '取消筛选',
    columns: {
      change: '变化',
      name: '三级指标',
      why: '理由',
      relation: '关系',
      annual: (year: string) => `${year} 年年度指标值`,
      cycle: (year: string) => `${year} 年周期指标值`,
      nameOf: (year: string) => `${year} 年三级指标`,
      line: (year: string) => `${year} 年原文行`,
      target: (year: string) => `${year} 年`,
      score: '把握',
      driftReason: '变化理由',
    },
    cycle: (target: string) => `周期：${target}`,
    none: '—',
  },
  money: {
    title: (n: { matched: number; more: number; less: number }, y: Years) =>
      `前后一一对应的 ${n.matched} 个项目中，${n.more} 个在 ${y.to} 年的金额多于 ${y.from} 年，${n.less} 个少于`,
    titleNone: '没有前后一一对应、两年都印有金额的项目',
    subtitle: (unit: string, y: Years) => `单位：${unit}；${y.from} 年与 ${y.to} 年，照原文`,
    matched: '前后一一对应',
    dropped: '不再列出',
    added: '新列',
    was: (year: string, name: string) => `${year} 年：${name}`,
    parts: (whole: string, year: string, parts: string) =>
      `一分为几：${year} 年的${whole}，后来是${parts}。几部分与整体不相减。`,
    merged: (parts: string, year: string, whole: string) =>
      `几并为一：${parts}，${year} 年是${whole}。几部分与整体不相减。`,
    amount: (name: string, amount: string) => `“${name}”（${amount}）`,
    columns: {
      relation: '关系',
      name: (year: string) => `${year} 年名称`,
      amount: (year: string) => `${year} 年（元）`,
      change: '增减（元）',
      line: (year: string) => `${year} 年原文行`,
    },
  },
  ambition: {
    heading: '钱与目标',
    department: (spent: string, total: number, list: string) =>
      `整个部门：${spent}；前后都有目标值的 ${total} 条指标中，${list}。两件事只是并列，不说一件引起另一件。`,
    none: (matched: number) =>
      `逐个项目不能比：前后一一对应、两年都印有金额的 ${matched} 个项目，没有一个在两年都有自己的、可比的目标值（指标属于整个部门，不属于项目），所以不画散点图。`,
    some: (count: number, left: number) =>
      `${count} 个项目两年都有金额和自己的可比目标值；另有 ${left} 个一一对应的项目没有，不在表里。`,
    project: '项目',
    change: '金额变化',
    targets: '目标值变化',
  },
  agreement: {
    heading: '机器与复核',
    said: (agreed: number, all: number, share: string) =>
      `机器单独判断，${all} 项中有 ${agreed} 项与复核一致（${share}）：关系相同，对方也相同。`,
    byKind: (kind: string, agreed: number, all: number) => `${kind}：${all} 项中 ${agreed} 项一致`,
    kinds: { indicator: '指标', project: '项目和任务' },
    differ: (count: number) => `不一致的 ${count} 项`,
    fitted:
      '机器的权重不是用这份复核调出来的：指标的用虚拟的样例拟合，项目的由本站设定。复核只有一个部门、两个年度，不能说明别处也这样准。',
    columns: { item: '条目', machine: '机器', reviewed: '复核' },
    score: (score: string) => `把握 ${score}`,
    nobody: '没有对方',
  },
}

const en: typeof zh = {
  heading: 'What continues what',
  how: 'Which item of the later year continues which of the earlier one is first decided by a machine, by names, levels and units; where there is a review, the review counts. The review was made for this site by reading both documents line by line; it is not the department’s answer. Who made it and why stands in data/reference/crosswalk.csv.',
  ownNotLinked:
    'Your own documents are not linked item by item yet: what follows links published documents only.',
  noLinks: (y) =>
    `Between ${y.from} and ${y.to} there are no published indicators or projects to link.`,
  relations: {
    same: 'same name',
    reworded: 'reworded',
    split: 'split',
    merged: 'merged',
    dropped: 'dropped',
    new: 'new',
  },
  drifts: {
    dequantified: 'words instead of a number',
    lowered: 'lowered',
    'kind-changed': 'another kind of target',
    'unit-changed': 'another unit',
    incomparable: 'cannot be compared',
    raised: 'raised',
    quantified: 'a number instead of words',
    same: 'unchanged',
  },
  items: {
    title: (n, y) =>
      `${n.left - n.dropped} of ${plural(n.left, 'indicator')} of ${y.from} go on in ${y.to}, ${n.dropped} were dropped; ${n.added} of ${n.right} in ${y.to} are new`,
    subtitle: (y) =>
      `${y.from} on the left, ${y.to} on the right; beside the names their targets, as printed`,
    summary: (list) => `Relations: ${list}.`,
    fileName: 'indicator-links',
  },
  projects: {
    title: (n, y) =>
      `${n.left - n.dropped} of ${plural(n.left, 'project or task', 'projects and tasks')} of ${y.from} go on in ${y.to}, ${n.dropped} were dropped; ${n.added} of ${n.right} in ${y.to} are new`,
    subtitle: (y, unit) =>
      `${y.from} on the left, ${y.to} on the right; beside the names their amounts (${unit}), as printed`,
    summary: (list) => `Relations: ${list}.`,
    group: 'Projects and tasks',
    fileName: 'project-links',
  },
  one: (relation, count) => `${count} ${relation}`,
  folded: (count) => `${count} with the same name and target`,
  unfold: (count) => `Show the ${count} that did not change`,
  fold: 'Fold what did not change',
  decidedBy: (score) => (score === null ? 'machine' : `machine, score ${score}`),
  reviewed: 'reviewed',
  decided: 'Decided by',
  year: (year) => year,
  drift: {
    heading: 'How targets changed',
    title: (total, list) => `Of ${plural(total, 'indicator')} with a target in both years: ${list}`,
    titleNone: 'No indicator has a target in both years',
    subtitle: 'Number of indicators; press one to see only these',
    measure: 'Indicators',
    how: 'Raised and lowered follow the indicator’s own direction: where more is better a larger number is raised, where less is better (≤) a smaller one is. Where the name does not tell the direction, or the two names tell different ones, nothing is said. From yes to 100 %, or from “long-term” to a number, is another kind of target only. Of what was split or merged there are no two targets to compare.',
    byDrift: 'Filter by change',
    byRelation: 'Filter by relation',
    shown: (count, all) =>
      count === all ? plural(all, 'row') : `${count} of ${plural(all, 'row')}`,
    alone: (count) =>
      `${plural(count, 'row')} without two targets to compare (split, merged, dropped, new, or blank in one year)`,
    nothing: 'No indicator is left under this filter.',
    clear: 'Clear the filter',
    columns: {
      change: 'Change',
      name: 'Indicator',
      why: 'Why',
      relation: 'Relation',
      annual: (year) => `${year} target for the year`,
      cycle: (year) => `${year} target for the cycle`,
      nameOf: (year) => `${year} indicator`,
      line: (year) => `${year} source line`,
      target: (year) => year,
      score: 'Score',
      driftReason: 'How the target changed',
    },
    cycle: (target) => `cycle: ${target}`,
    none: '—',
  },
  money: {
    title: (n, y) =>
      `Of ${plural(n.matched, 'project')} matched one to one, ${n.more} have more money in ${y.to} than in ${y.from}, ${n.less} have less`,
    titleNone: 'No project is matched one to one with an amount printed in both years',
    subtitle: (unit, y) => `${unit}; ${y.from} and ${y.to}, as printed`,
    matched: 'Matched one to one',
    dropped: 'Dropped',
    added: 'New',
    was: (year, name) => `${year}: ${name}`,
    parts: (whole, year, parts) =>
      `Split: ${whole} of ${year} went on as ${parts}. Parts are not subtracted from their whole.`,
    merged: (parts, year, whole) =>
      `Merged: ${parts} went on in ${year} as ${whole}. Parts are not subtracted from their whole.`,
    amount: (name, amount) => `${name} (${amount})`,
    columns: {
      relation: 'Relation',
      name: (year) => `${year} name`,
      amount: (year) => `${year} (CNY)`,
      change: 'Change (CNY)',
      line: (year) => `${year} source line`,
    },
  },
  ambition: {
    heading: 'Money and targets',
    department: (spent, total, list) =>
      `The whole department: ${spent}; of ${plural(total, 'indicator')} with a target in both years, ${list}. The two stand side by side; nothing here says that one follows from the other.`,
    none: (matched) =>
      `Project by project there is nothing to compare: none of the ${plural(matched, 'project')} matched one to one with amounts in both years has comparable targets of its own in both (the indicators are the department’s, not the projects’), so no scatter chart is drawn.`,
    some: (count, left) =>
      `${plural(count, 'project')} with amounts and comparable targets of its own in both years; ${left} more that are matched one to one have none and are left out.`,
    project: 'Project',
    change: 'Change of money',
    targets: 'Change of targets',
  },
  agreement: {
    heading: 'Machine and review',
    said: (agreed, all, share) =>
      `The machine alone agrees on ${agreed} of ${plural(all, 'item')} with the review (${share}): the same relation and the same items on the other side.`,
    byKind: (kind, agreed, all) => `${kind}: ${agreed} of ${all}`,
    kinds: { indicator: 'Indicators', project: 'Projects and tasks' },
    differ: (count) => `Where they differ: ${plural(count, 'item')}`,
    fitted:
      'The machine’s weights were not tuned to this review: those of indicators were fitted to invented examples, those of projects were set by hand. The review covers one department and two years and does not say that the machine is as good elsewhere.',
    columns: { item: 'Item', machine: 'Machine', reviewed: 'Review' },
    score: (score) => `score ${score}`,
    nobody: 'nothing on the other side',
  },
}

export const lineage = { zh, en }
