import { gzipSync } from 'node:zlib'
import { columnsOfQuery } from '../engine/cube/columns.ts'
import { toCubeFile } from '../engine/cube/cubeFile.ts'
import { CUBES, MAX_CUBE_BYTES } from '../engine/cube/definitions.ts'
import type { Dataset } from '../model/rows.ts'
import { compileSql } from '../question/compileSql.ts'
import { loadDataset, withDuckdb } from './duckdbFile.ts'
import { rawAnswer } from './rawAnswer.ts'
import { hashOf } from './readSources.ts'

/** A cube's file; `path` names it by its hash. */
export interface CubeFile {
  name: string
  path: string
  bytes: Uint8Array
}

/**
 * The cubes of a dataset that are small enough to be published. The same rows give the same bytes.
 *
 * @param maxBytes the most a cube may have, compressed
 */
export async function cubeFiles(dataset: Dataset, maxBytes = MAX_CUBE_BYTES): Promise<CubeFile[]> {
  return withDuckdb(async (connection) => {
    await loadDataset(connection, dataset)
    const files: CubeFile[] = []
    for (const { name, query } of CUBES) {
      const { sql, params } = compileSql(query)
      const { rows } = await rawAnswer(connection, sql, params)
      const bytes = new TextEncoder().encode(toCubeFile(columnsOfQuery(query), rows))
      const path = `cubes/${name}-${hashOf(bytes).slice(0, 8)}.json`
      if (gzipSync(bytes).byteLength <= maxBytes) files.push({ name, path, bytes })
    }
    return files
  })
}
