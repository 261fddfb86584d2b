import type { IndicatorRow } from '../../model/rows.ts'
import { level1ByCode, level2ByCode } from '../../model/taxonomy.ts'
import { comparable } from '../../text/normalizeText.ts'
import { citingRows, listed } from '../citingRows.ts'
import { grouped } from '../groups.ts'
import { isInput } from '../inputs.ts'
import type { Finding, Rule } from '../rule.ts'

/** Words that decide a level, the level they decide, and the levels at which they are out of place. */
interface Clue {
  words: RegExp
  /** Names in which the words mean something else. */
  except?: RegExp
  /** A level 2, or a level 1 where any of its levels would do. */
  wanted: string
  /** Level-2 codes. */
  wrongAt: readonly string[]
}

const CLUES: readonly Clue[] = [
  { words: /满意(?:度|率|程度)/u, wanted: '31', wrongAt: ['11', '12', '13', '15', '21', '23', '24', '41'] },
  { words: /(?:按时|按期|准时|限时)(?:完成|开展|交付)率?$|及时[率性]$|完成时间$|完成时限$/u, wanted: '13', wrongAt: ['11', '12', '21', '22', '23', '24', '41'] },
  { words: /验收合格率$|验收通过率$|故障率$/u, wanted: '12', wrongAt: ['11', '13', '21', '22', '23', '24', '41'] },
  { words: /(?:人数|人次|次数|场次|个数|份数|期数|户数|班次|数量)$/u, except: /事故|投诉|差错|故障|违[规法纪]|失误|合格|达标|优/u, wanted: '11', wrongAt: ['12', '13', '31', '41'] },
  { words: /(?:计划|工作|任务|项目)完成率$/u, except: /按时|按期|准时/u, wanted: '1', wrongAt: ['21', '22', '23', '24', '31', '41'] },
  { words: /超支率$|单位成本$|单价$|造价$/u, wanted: '41', wrongAt: ['11', '12', '13', '21', '22', '23', '24', '31'] },
] // prettier-ignore

/** Indicators whose names say another level 2 than the one they stand under. */
export const levelMismatch: Rule = {
  id: 'level-mismatch',
  title: { zh: '名称与二级指标不符', en: 'Names at odds with their level' },
  computes: {
    zh: '名称以“及时率”“验收合格率”“人数”“满意度”“超支率”等结尾的指标，看它归在哪个二级指标下。',
    en: 'Looks under which level 2 names stand that end in 及时率 (timeliness), 验收合格率 (quality), 人数 (quantity), 满意度 (satisfaction), 超支率 (cost).',
  },
  threshold: {
    zh: '只问明显不符的：同一种不符在一个文件里问一次。',
    en: 'Only what is plainly at odds; one question a document and pair of levels.',
  },
  exclusions: [
    {
      zh: '效益下的受益人数、满意度归社会效益、水质合格率归生态效益等常见写法不算。',
      en: 'People who benefit, satisfaction under social benefit, and quality of water under ecology are common and do not count.',
    },
    {
      zh: '级别是推断出来的、或说的是投入的，不算。',
      en: 'Levels that were inferred, and inputs, do not count.',
    },
  ],
  innocent: [
    {
      zh: '指标库里就是这样归类的。',
      en: 'The library of indicators files it so.',
    },
    {
      zh: '对外的及时也可以看作社会效益。',
      en: 'Being on time for others can be seen as a social benefit.',
    },
  ],
  source: {
    zh: '本站的标准：按二级指标的字面含义（数量、质量、时效、满意度、成本）。',
    en: 'Our criterion: the plain meaning of the levels (quantity, quality, timeliness, satisfaction, cost).',
  },
  scope: 'document',
  check: (dataset) => {
    const odd = dataset.indicators.flatMap((indicator) => {
      const wanted = wantedLevel(indicator)
      return wanted === null ? [] : [{ indicator, wanted }]
    })
    const cards = grouped(
      odd,
      ({ indicator: { documentId, level2Code }, wanted }) =>
        `${documentId} ${level2Code} ${wanted}`,
    )
    return [...cards.values()].flatMap((card) => questionOf(card))
  },
}

function wantedLevel(indicator: IndicatorRow): string | null {
  const { name, level2Code, levelSource } = indicator
  if (levelSource === 'inferred' || isInput(indicator)) return null
  const plain = comparable(name).replace(/\([^()]*\)$/u, '')
  // The first clue that knows the name decides; another may not overrule it.
  const clue = CLUES.find(({ words, except }) => words.test(plain) && !except?.test(plain))
  return clue?.wrongAt.includes(level2Code) ? clue.wanted : null
}

function questionOf(card: readonly { indicator: IndicatorRow; wanted: string }[]): Finding[] {
  const [first] = card
  if (!first) return []
  const { indicator, wanted } = first
  const [here, there] = [levelIn(indicator.level2Code), levelIn(wanted)]
  const names = listed(card.map((one) => one.indicator.name))
  const times =
    card.length > 1
      ? { zh: `（共${card.length}处）`, en: ` (${card.length} in all)` }
      : { zh: '', en: '' }
  return [
    {
      documentId: indicator.documentId,
      severity: 'warning',
      ...citingRows(card.map((one) => one.indicator)),
      values: { count: card.length, filed: here.zh, name_says: there.zh },
      question: {
        zh: `${names.zh}${times.zh}归在${here.zh}下，名称说的却像${there.zh}：归类对吗？`,
        en: `Under ${here.en} stand names that speak of ${there.en}: ${names.en}${times.en}. Are they filed where they belong?`,
      },
    },
  ]
}

function levelIn(code: string): { zh: string; en: string } {
  const level = level2ByCode(code) ?? level1ByCode(code)
  return { zh: level?.name ?? code, en: (level?.nameEn ?? code).toLowerCase() }
}
