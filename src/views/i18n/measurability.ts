import { plural } from './plural.ts'

const zh = {
  heading: '可衡量性：别人能不能核对',
  intro:
    '每条指标按六项标准各计一分，得分的文字都在卡片里标出。分数说的是指标写得能不能核对，不是指标好不好。',
  title: (n: number, mean: string, common: number, count: number) =>
    `${n} 条指标平均得 ${mean} 分（满分 6 分），得 ${common} 分的最多，有 ${count} 条`,
  titleNone: '没有可以评分的指标',
  subtitle: '每份文件中得 0 至 6 分的指标各占多少；柱上是条数；点一根柱，下面只列这些指标',
  score: '得分',
  ofDocument: (department: string, year: string, mean: string) =>
    `${department} ${year} 平均 ${mean} 分`,
  criteriaTitle: (most: string, share: string, never: string) =>
    `${share} 的指标${most}，最为常见${never === '' ? '' : `；没有一条${never}`}`,
  criteriaTitleLeast: (most: string, share: string, least: string, leastShare: string) =>
    `${share} 的指标${most}，最为常见；${least}的最少，占 ${leastShare}`,
  criteriaSubtitle: '各项标准得分的指标占比；小字为得分条数/总条数；点一格，下面只列缺这一分的指标',
  share: '得分指标占比',
  summaryCriterion: (title: string, share: string) => `${title} ${share}`,
  criterion: '标准',
  earned: '得分条数',
  lacking: '缺这一分的条数',
  mean: '平均分',
  meanIs: (mean: number) => `平均 ${mean.toFixed(1)} 分`,
  meanTitle: (most: string, high: string, least: string, low: string) =>
    `${most} 的指标平均得 ${high} 分，最高；${least} 平均得 ${low} 分，最低`,
  meanSubtitle:
    '每份文件的可衡量性平均分，满分 6 分；点一个点，下面只列这份文件的指标；点部门名，只看这个部门',
  judged: '评分条数',
  ofN: (n: number) => `${n} 条`,
  notJudged: '没有评分：核查没有运行',
  unjudgedNote: (n: number) => `另有 ${n} 条来自你自己的文件，核查没有运行，没有评分。`,
  noIndicators: '没有指标',
  switchLabel: '格中的数',
  switch: { count: '条数', points: '平均分' },
  matrixTitle: (mean: string, best: string, bestMean: string, worst: string, worstMean: string) =>
    `指标平均得 ${mean} 分：${best}类最高（${bestMean}），${worst}类最低（${worstMean}）`,
  matrixTitleOne: (mean: string) => `指标平均得 ${mean} 分（满分 6 分）`,
  matrixSubtitle:
    '可衡量性平均分，满分 6 分；小字为指标条数；空格（斜纹）表示没有指标，不是零分；点一格，下面只列这一格的指标',
  lacks: (title: string) => `缺：${title}`,
  scoreIs: (score: number) => `得 ${score} 分`,
  filterLacks: '缺哪一分',
  filterScores: '得分',
  fold: '六项标准：凭什么得分，依据是什么，不说明什么',
  earns: '怎样得分',
  basis: '依据',
  example: '例',
  noExample: '筛选范围内没有指标得到这一分。',
  caveats: [
    '能核对不等于有意义：“参会率 100%”写得清楚，不说明会议有没有用。没有得分也不等于没做事，只是别人无从核对。',
    '评的是年度指标值；没有年度指标值的，评实施周期指标值。六分轻重相同，是为了看得清，不是打总分排名。',
    '指标栏目名“年度指标值”人人都有，所以不算写明了时段。',
  ],
  notSaid: '这个分数不说明什么',
}

const en: typeof zh = {
  heading: 'Measurability: can somebody else check it?',
  intro:
    'Each indicator can earn one point for each of six criteria; its card marks the words that earned them. The points say whether a target can be checked, not whether it is a good one.',
  title: (n, mean, common, count) =>
    `${plural(n, 'indicator')} ${n === 1 ? 'earns' : 'earn'} ${mean} of 6 points on average; ${common} is the most common, with ${count}`,
  titleNone: 'No indicator was scored',
  subtitle:
    'Share of each document’s indicators by points, 0 to 6; the number of indicators above each bar; choose a bar to list them below',
  score: 'Points',
  ofDocument: (department, year, mean) => `${department} ${year}: ${mean} on average`,
  criteriaTitle: (most, share, never) =>
    `${share} of indicators have ${most.toLowerCase()}${never === '' ? '' : `; none has ${never.toLowerCase()}`}`,
  criteriaTitleLeast: (most, share, least, leastShare) =>
    `${share} of indicators have ${most.toLowerCase()}, only ${leastShare} ${least.toLowerCase()}`,
  criteriaSubtitle:
    'Share of indicators that earn each point; in small print how many of how many; choose a cell to list those that lack it',
  share: 'Share of indicators that earn it',
  summaryCriterion: (title, share) => `${title} ${share}`,
  criterion: 'Criterion',
  earned: 'Indicators that earn it',
  lacking: 'Indicators that lack it',
  mean: 'Mean points',
  meanIs: (mean) => `mean ${mean.toFixed(1)}`,
  meanTitle: (most, high, least, low) =>
    `Indicators of ${most} earn most, ${high} points on average; those of ${least} least, ${low}`,
  meanSubtitle:
    'Mean points of measurability of each document, of 6; choose a dot to list its indicators below, or a department to see it alone',
  judged: 'Indicators scored',
  ofN: (n) => `n ${n}`,
  notJudged: 'not scored: the checks did not run',
  unjudgedNote: (n) =>
    `${plural(n, 'more indicator')} of your own documents could not be scored: the checks did not run.`,
  noIndicators: 'no indicators',
  switchLabel: 'What the cells hold',
  switch: { count: 'Counts', points: 'Mean points' },
  matrixTitle: (mean, best, bestMean, worst, worstMean) =>
    `Indicators earn ${mean} points on average: ${best.toLowerCase()} most (${bestMean}), ${worst.toLowerCase()} least (${worstMean})`,
  matrixTitleOne: (mean) => `Indicators earn ${mean} of 6 points on average`,
  matrixSubtitle:
    'Mean points of measurability, of 6; the number of indicators (n) in small print; a hatched cell has no indicators and is not a zero; choose a cell to list it',
  lacks: (title) => `lacks: ${title}`,
  scoreIs: (score) => plural(score, 'point'),
  filterLacks: 'Lacks',
  filterScores: 'Points',
  fold: 'The six criteria: what earns a point, on what ground, and what it does not say',
  earns: 'What earns it',
  basis: 'Basis',
  example: 'Example',
  noExample: 'No indicator within the filter earns this point.',
  caveats: [
    'What can be checked need not matter: an attendance of 100% is clear and says nothing of what a meeting was for. Nor does a missing point say that nothing was done, only that nobody else can check it.',
    'Scored is the target for the year, or for the cycle where there is none for the year. The six points weigh the same so that they stay readable; they are no ranking.',
    'The column head “target for the year” is everybody’s, so it does not count as a period.',
  ],
  notSaid: 'What the points do not say',
}

export const measurability = { zh, en }
