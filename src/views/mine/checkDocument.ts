import type { CheckedDataset, Dataset } from '../../data/model/rows.ts'

/** Downloads the rules. Called when the view opens, so that reading a document asks for nothing, and works without a network. */
export function loadChecks() {
  return Promise.all([
    import('../../data/analyze/checkDataset.ts'),
    import('../../data/analyze/rules/index.ts'),
  ])
}

/**
 * One of the reader's own documents with what publishing would work out from it alone, and what the rules that need no other document ask about it; null where
 * a rule fails or the rules cannot be downloaded.
 */
export async function checkDocument(dataset: Dataset): Promise<CheckedDataset | null> {
  try {
    const [{ checkDataset }, { RULES }] = await loadChecks()
    return checkDataset(
      dataset,
      RULES.filter(({ scope }) => scope === 'document'),
    )
  } catch {
    return null
  }
}
