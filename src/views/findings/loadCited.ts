import { ask, type Engine } from '../../data/engine/engine.ts'
import { citedLines } from '../../data/question/citedLines.ts'
import type { FindingItem } from '../../data/question/findings.ts'
import { citedPlaces, placeKey } from './citedPlaces.ts'

/** Texts of cited lines by their place. */
export type CitedTexts = ReadonlyMap<string, string>

/** The lines that findings rest on, in one question. */
export async function loadCited(
  engine: Engine,
  items: readonly FindingItem[],
  isDocument: (id: string) => boolean,
): Promise<CitedTexts> {
  const places = items.flatMap((item) => citedPlaces(item, isDocument))
  if (places.length === 0) return new Map()
  const lines = await ask(engine, citedLines, {
    documents: [...new Set(places.map(({ documentId }) => documentId))],
    lines: [...new Set(places.map(({ line }) => line))],
  })
  return new Map(lines.map((line) => [placeKey(line), line.text]))
}
