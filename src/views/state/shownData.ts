import type { Engine } from '../../data/engine/engine.ts'
import type { MineShown } from '../url/urlState.ts'
import type { Catalog } from './catalog.ts'
import type { OpenDataset } from './dataset.svelte.ts'

/** What the views ask. */
export interface ShownData {
  engine: Engine
  catalog: Catalog
  /** Changes whenever the same question may have another answer. */
  revision: number
}

/** The published rows, with the reader's own unless the link leaves them out. */
export function shownData(dataset: OpenDataset, shown: MineShown): ShownData {
  const { engine, catalog, mine } = dataset
  const joined = shown === 'on' ? (mine?.joined ?? null) : null
  return joined ?? { engine, catalog, revision: 0 }
}
