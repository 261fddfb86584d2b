import type { Language } from '../../charts/frame/types.ts'
import { budget } from './budget.ts'
import { changes } from './changes.ts'
import { compare } from './compare.ts'
import { dataset } from './dataset.ts'
import { documents } from './documents.ts'
import { embed } from './embed.ts'
import { findings } from './findings.ts'
import { indicators } from './indicators.ts'
import { measurability } from './measurability.ts'
import { lineage } from './lineage.ts'
import { mine } from './mine.ts'
import { overview } from './overview.ts'
import { palette } from './palette.ts'
import { report } from './report.ts'
import { projectTable } from './projectTable.ts'
import { shell } from './shell.ts'
import { sql } from './sql.ts'
import { targets } from './targets.ts'
import { vocabulary } from './vocabulary.ts'

function inLanguage(language: Language) {
  return {
    ...shell[language],
    vocabulary: vocabulary[language],
    overview: overview[language],
    budget: budget[language],
    projectTable: projectTable[language],
    indicators: indicators[language],
    measurability: measurability[language],
    targets: targets[language],
    changes: changes[language],
    compare: compare[language],
    lineage: lineage[language],
    findings: findings[language],
    documents: documents[language],
    dataset: dataset[language],
    sql: sql[language],
    mine: mine[language],
    embed: embed[language],
    palette: palette[language],
    report: report[language],
  }
}

/** Every word of the interface in one language. English is held to the keys of Chinese by its type. */
export type Messages = ReturnType<typeof inLanguage>

const ALL: Record<Language, Messages> = { zh: inLanguage('zh'), en: inLanguage('en') }

/** The words of a language. */
export function messagesIn(language: Language): Messages {
  return ALL[language]
}
