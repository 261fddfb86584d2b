import { ask, type Engine } from '../../data/engine/engine.ts'
import { indicatorNames, type IndicatorName } from '../../data/question/indicatorNames.ts'
import { projectNames, type ProjectName } from '../../data/question/projectNames.ts'

/** The names of rows that are searched. */
export interface Names {
  projects: ProjectName[]
  indicators: IndicatorName[]
  /** Whether these are all there are; otherwise they are those that have the text asked for, as far as the limit goes. */
  isWhole: boolean
}

/** So many names are searched in the page at once; of more, only those that have what was typed are asked for. */
export const MOST_NAMES = 4000

/** How many of each are asked for by their text. */
const MOST_OF_TEXT = 200

/**
 * Every name where there are few, else those with a text in them.
 *
 * @param text part of a name; empty to ask for all
 */
export async function loadNames(
  engine: Engine,
  text: string,
  signal?: AbortSignal,
): Promise<Names> {
  const limit = text === '' ? MOST_NAMES + 1 : MOST_OF_TEXT
  const [projects, indicators] = await Promise.all([
    ask(engine, projectNames, { text, limit }, signal),
    ask(engine, indicatorNames, { text, limit }, signal),
  ])
  const isWhole = text === '' && Math.max(projects.length, indicators.length) <= MOST_NAMES
  return { projects, indicators, isWhole }
}
