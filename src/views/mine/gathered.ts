import { NOT_DOCUMENTS } from '../../data/ingest/notDocuments.ts'
import type { ChosenFile } from './job.ts'

/** Most files taken at once. */
export const MOST_FILES = 1000

/** Files a reader has handed over. */
export interface Gathered {
  files: ChosenFile[]
  /** There were more, which are left out. */
  more: boolean
}

/** A file with the place it was found in. */
export function chosenFile(file: File, path = file.webkitRelativePath || file.name): ChosenFile {
  const { name, size } = file
  return { name, size, path, arrayBuffer: () => file.arrayBuffer() }
}

/** What a chooser of files gives, as chosen. */
export function gatheredFiles(list: Iterable<File>): Gathered {
  return upToMost(Array.from(list, (file) => chosenFile(file)))
}

/** What a chooser of folders gives, in the order of the paths and without what is hidden. */
export function gatheredFolder(list: Iterable<File>): Gathered {
  const files = Array.from(list, (file) => chosenFile(file))
    .filter(
      ({ path }) =>
        !path
          .split('/')
          .slice(1)
          .some((name) => NOT_DOCUMENTS.test(name)),
    )
    .sort((a, b) => byName(a.path, b.path))
  return upToMost(files)
}

function upToMost(files: ChosenFile[]): Gathered {
  return { files: files.slice(0, MOST_FILES), more: files.length > MOST_FILES }
}

/** Names by their characters, so that the order is the same for every reader. */
export function byName(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
