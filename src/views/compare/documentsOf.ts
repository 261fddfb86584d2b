import type { DocumentItem } from '../../data/question/documents.ts'
import type { ComparedPeers } from './comparedPeers.ts'

/** The documents all figures stand on, in the order of the departments. */
export function documentsOf({ peers }: ComparedPeers): DocumentItem[] {
  return peers.flatMap(({ documents }) => documents)
}
