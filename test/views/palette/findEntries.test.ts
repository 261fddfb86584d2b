import pinyin from 'pinyin-match'
import { describe, expect, it } from 'vitest'
import type { Entry, EntryKind } from '../../../src/views/palette/entry.ts'
import { findEntries, termsOf } from '../../../src/views/palette/findEntries.ts'
import { pieces } from '../../../src/views/palette/pieces.ts'

function entry(kind: EntryKind, name: string, more: Partial<Entry> = {}): Entry {
  return { kind, key: name, name, lang: 'zh', also: [], detail: '', href: `#${name}`, ...more }
}

const ENTRIES = [
  entry('view', '绩效指标', { also: ['indicators'] }),
  entry('department', '东莞市人民代表大会常务委员会办公室', {
    also: ["Dongguan People's Congress Office"],
    detail: '2023、2026',
  }),
  entry('department', '中共东莞市委办公室'),
  entry('project', '代表活动经费', { detail: '东莞市人大常委会办公室 2026' }),
  entry('project', '人大代表履职补助'),
  entry('indicator', '代表满意度', { detail: '东莞市人大常委会办公室 2023' }),
  entry('indicator', '会议次数（ＡＢ）'),
]

const byPinyin = (name: string, term: string) => pinyin.match(name, term)

function names(typed: string, matcher: typeof byPinyin | null = byPinyin) {
  return findEntries(ENTRIES, typed, matcher).map(({ kind, found }) => [
    kind,
    ...found.map(({ entry: { name } }) => name),
  ])
}

describe('finding places of the site', () => {
  it('finds by one character', () => {
    expect(names('表')).toEqual([
      ['department', '东莞市人民代表大会常务委员会办公室'],
      ['project', '代表活动经费', '人大代表履职补助'],
      ['indicator', '代表满意度'],
    ])
  })

  it('puts a name that begins with the term before one that has it inside, and its group first', () => {
    expect(names('代表')).toEqual([
      ['project', '代表活动经费', '人大代表履职补助'],
      ['indicator', '代表满意度'],
      ['department', '东莞市人民代表大会常务委员会办公室'],
    ])
  })

  it('wants every term, wherever each stands', () => {
    expect(names('代表 2026')).toEqual([
      ['department', '东莞市人民代表大会常务委员会办公室'],
      ['project', '代表活动经费'],
    ])
    expect(names('代表 桥梁')).toEqual([])
  })

  it('knows departments by their short forms, other names by their own characters', () => {
    expect(names('人大办')).toEqual([['department', '东莞市人民代表大会常务委员会办公室']])
  })

  it('reads names in pinyin and by initials, once what knows pinyin is here', () => {
    expect(names('dbmyd')).toEqual([['indicator', '代表满意度']])
    expect(names('huiyi')).toEqual([['indicator', '会议次数（ＡＢ）']])
    expect(names('dbmyd', null)).toEqual([])
  })

  it('makes no difference of width and case', () => {
    expect(names('ab', null)).toEqual([['indicator', '会议次数（ＡＢ）']])
    expect(names('CONGRESS')).toEqual([['department', '东莞市人民代表大会常务委员会办公室']])
    expect(termsOf('　Ａ　b ')).toEqual(['a', 'b'])
  })

  it('finds nothing for nothing', () => {
    expect(names('  ')).toEqual([])
  })

  it('marks what was found of a name', () => {
    const marked = (typed: string) =>
      findEntries(ENTRIES, typed, byPinyin).flatMap(({ found }) =>
        found.map(({ entry: { name }, spans }) =>
          pieces(name, spans)
            .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
            .join(''),
        ),
      )
    expect(marked('人大办')).toEqual(['东莞市[人]民代表[大]会常务委员会[办]公室'])
    expect(marked('满意 代表')).toEqual(['[代表满意]度'])
    expect(marked('dbmyd')).toEqual(['[代表满意度]'])
    expect(marked('congress')).toEqual(['东莞市人民代表大会常务委员会办公室'])
  })
})
