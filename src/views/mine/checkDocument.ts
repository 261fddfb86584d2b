import type { CheckedDataset, Dataset } from '../../data/model/rows.ts'

/**
 * One of the reader's own documents with what publishing would work out from it alone, and what the rules that need no other document ask about it; null where
 * a rule fails or the rules cannot be downloaded. They are downloaded with the first document.
 */
export async function checkDocument(dataset: Dataset): Promise<CheckedDataset | null> {
  try {
    const [{ checkDataset }, { RULES }] = await Promise.all([
      import('../../data/analyze/checkDataset.ts'),
      import('../../data/analyze/rules/index.ts'),
    ])
    return checkDataset(
      dataset,
      RULES.filter(({ scope }) => scope === 'document'),
    )
  } catch {
    return null
  }
}
