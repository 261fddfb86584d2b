import type { Engine } from '../../data/engine/engine.ts'
import type { AnswerRow, Query } from '../../data/question/query.ts'
import type { Value } from '../../data/question/query.ts'
import type { Manifest } from '../../data/store/manifest.ts'

/** What a page knows of the data before anything is downloaded. */
export interface First {
  /** Version of the data, as the manifest has it. */
  version: string
  /** The rows of a query; null where it takes the dataset to answer it. */
  answer(query: Query): Promise<AnswerRow[] | null>
  /** null where the page has it not with it. */
  manifest(): Manifest | null
}

/** The same as JSON, as it stands in a prerendered page. */
export interface FirstJson {
  version: string
  answers: { query: string; columns: Record<string, (Value | null)[]> }[]
  manifest?: Manifest
}

/** What a prerendered page carries. The figures are those that the engine gave when the page was drawn. */
export function readFirst(json: FirstJson): First {
  const answers = new Map(json.answers.map(({ query, columns }) => [query, columns]))
  return {
    version: json.version,
    answer: (query) => {
      const columns = answers.get(keyOf(query))
      return Promise.resolve(columns ? rowsOf(columns) : null)
    },
    manifest: () => json.manifest ?? null,
  }
}

/** Writes down what an engine answers while a page is being drawn, so that the page can carry it. */
export class FirstRecorder implements First {
  readonly version: string
  readonly #engine: Engine
  readonly #manifest: Manifest
  readonly #answers = new Map<string, Record<string, (Value | null)[]>>()
  #wantsManifest = false

  constructor(engine: Engine, manifest: Manifest) {
    this.version = manifest.dataVersion
    this.#engine = engine
    this.#manifest = manifest
  }

  async answer(query: Query): Promise<AnswerRow[]> {
    const rows = await this.#engine.answer(query)
    this.#answers.set(keyOf(query), columnsOf(query, rows))
    return rows
  }

  manifest(): Manifest {
    this.#wantsManifest = true
    return this.#manifest
  }

  toJson(): FirstJson {
    return {
      version: this.version,
      answers: [...this.#answers].map(([query, columns]) => ({ query, columns })),
      ...(this.#wantsManifest ? { manifest: this.#manifest } : {}),
    }
  }
}

function keyOf(query: Query): string {
  return JSON.stringify(query)
}

function columnsOf({ dimensions, measures }: Query, rows: readonly AnswerRow[]) {
  const names = [...dimensions, ...measures.map(({ as }) => as)]
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]))
}

function rowsOf(columns: Record<string, (Value | null)[]>): AnswerRow[] {
  const names = Object.keys(columns)
  const count = columns[names[0] ?? '']?.length ?? 0
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(names.map((name) => [name, columns[name]?.[at] ?? null])),
  )
}
