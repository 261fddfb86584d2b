import type { Language } from '../../charts/frame/types.ts'
import { tableByName } from '../../data/store/columns.ts'
import { manifestFile, type Manifest } from '../../data/store/manifest.ts'

/** A published file to download. */
export interface PublishedFile {
  /** Path below the data folder. */
  path: string
  /** Name it is saved under. */
  name: string
  bytes: number
}

/** A table of the dataset and the files it can be had as. */
export interface ListedTable {
  name: string
  title: string
  rows: number
  csv: PublishedFile
  parquet: PublishedFile
}

function fileAt(manifest: Manifest, path: string): PublishedFile {
  const { bytes } = manifestFile(manifest, path)
  return { path, name: path.slice(path.lastIndexOf('/') + 1), bytes }
}

/** The tables that have rows, in the order of the dataset, named in a language. */
export function listedTables(manifest: Manifest, language: Language): ListedTable[] {
  return manifest.tables
    .filter(({ rows }) => rows > 0)
    .map(({ name, rows }) => {
      const { title, description } = tableByName(name)
      return {
        name,
        title: language === 'zh' ? title : description,
        rows,
        csv: fileAt(manifest, `tables/${name}.csv`),
        parquet: fileAt(manifest, `tables/${name}.parquet`),
      }
    })
}

/** The whole dataset in one file, and the description of its columns. */
export function otherFiles(manifest: Manifest): {
  database: PublishedFile
  datapackage: PublishedFile
} {
  return {
    database: fileAt(manifest, manifest.database),
    datapackage: fileAt(manifest, 'datapackage.json'),
  }
}
