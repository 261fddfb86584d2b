import { LEVEL1, LEVEL2, type Level1 } from '../../data/model/taxonomy.ts'
import { level2Label } from '../i18n/levels.ts'
import type { Messages } from '../i18n/messages.ts'
import type { LevelCorrection } from './kept.ts'

/** A choice of levels as a select holds it. */
export interface LevelChoice {
  value: string
  label: string
}

/** The taxonomy's pairs under each level 1. */
export function levelChoices(t: Messages): { level1: Level1; choices: LevelChoice[] }[] {
  return LEVEL1.map((level1) => ({
    level1,
    choices: LEVEL2.filter(({ under }) => under.includes(level1.code)).map(({ code }) => ({
      value: levelValue({ level1Code: level1.code, level2Code: code }),
      label: level2Label(code, t),
    })),
  }))
}

/** A pair as a select's value. */
export function levelValue({ level1Code, level2Code }: LevelCorrection): string {
  return `${level1Code}/${level2Code}`
}

/** The pair of a select's value. */
export function levelsOf(value: string): LevelCorrection {
  const [level1Code = '', level2Code = ''] = value.split('/')
  return { level1Code, level2Code }
}
