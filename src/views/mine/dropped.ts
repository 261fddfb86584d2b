import { NOT_DOCUMENTS } from '../../data/ingest/notDocuments.ts'
import { byName, chosenFile, MOST_FILES, type Gathered } from './gathered.ts'
import type { ChosenFile } from './job.ts'

/** Most names looked at in the folders of one drop, so that no folder is walked for ever. */
export const MOST_ENTRIES = 20_000

/** What is taken out of a drop while its event lasts: entries, or plain files where the browser has no entries for them. */
export function takeDropped(transfer: DataTransfer): (FileSystemEntry | File)[] {
  return [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
    .filter((one) => one !== null)
}

/**
 * The files that were dropped: folders are walked in the order of their names, without what is hidden; files that were dropped by
 * themselves are all taken. What the browser does not hand over is in its place and fails when it is read.
 *
 * @param onFound hears how many files have been found
 */
export async function walkDropped(
  dropped: readonly (FileSystemEntry | File)[],
  onFound: (files: number) => void = () => undefined,
): Promise<Gathered> {
  const files: ChosenFile[] = []
  const budget = { entries: MOST_ENTRIES }
  for (const one of dropped) {
    const found = one instanceof File ? [chosenFile(one)] : walk(one, budget)
    for await (const file of found) {
      if (files.length === MOST_FILES) return { files, more: true }
      files.push(file)
      onFound(files.length)
    }
  }
  return { files, more: budget.entries === 0 }
}

async function* walk(
  entry: FileSystemEntry,
  budget: { entries: number },
): AsyncGenerator<ChosenFile, void, undefined> {
  if (isFolder(entry)) {
    const children = await childrenOf(entry, budget).catch(() => null)
    if (children === null) yield withheld(entry)
    for (const child of children ?? []) yield* walk(child, budget)
  } else {
    yield await fileOf(entry as FileSystemFileEntry)
  }
}

/** Everything in a folder that may be a document or hold one. A browser gives a hundred names or so at a time. */
async function childrenOf(
  folder: FileSystemDirectoryEntry,
  budget: { entries: number },
): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    const taken = batch.slice(0, budget.entries)
    budget.entries -= taken.length
    children.push(...taken.filter(({ name }) => !NOT_DOCUMENTS.test(name)))
    if (batch.length === 0 || budget.entries === 0) break
  }
  return children.sort((a, b) => byName(a.name, b.name))
}

async function fileOf(entry: FileSystemFileEntry): Promise<ChosenFile> {
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return chosenFile(file, pathOf(entry))
  } catch {
    return withheld(entry)
  }
}

function withheld(entry: FileSystemEntry): ChosenFile {
  const refusal = () => Promise.reject(new Error('not handed over'))
  return { name: entry.name, path: pathOf(entry), size: 0, arrayBuffer: refusal }
}

function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, '')
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
