import { manifestFile, type Manifest } from '../../store/manifest.ts'
import { DatasetError } from '../datasetError.ts'
import { fetchFile } from '../fetchDataset.ts'
import { lazily } from '../lazily.ts'
import { columnsOfQuery } from './columns.ts'
import { parseCubeFile, type CubeData } from './cubeFile.ts'
import { createCubeEngine, type CubeEngine } from './cubeEngine.ts'
import { CUBES, type CubeDefinition } from './definitions.ts'

/** The engine over the cubes of a manifest. Nothing is downloaded yet. */
export function openCubes(root: URL, manifest: Manifest, signal?: AbortSignal): CubeEngine {
  return cubesOf(manifest, (path) => fetchFile(root, manifest, path, { signal }))
}

/**
 * The engine over the cubes of a manifest, wherever their files are. A cube is read when the first query needs it.
 *
 * @param read the bytes of a published file, by its path in the manifest
 */
export function cubesOf(
  manifest: Manifest,
  read: (path: string) => Promise<Uint8Array>,
): CubeEngine {
  const published = CUBES.flatMap((definition) => {
    const listed = manifest.cubes.find(({ name }) => name === definition.name)
    if (!listed) return []
    const { bytes } = manifestFile(manifest, listed.path)
    const cube = lazily(async () => parsed(definition, listed.path, await read(listed.path)))
    return [{ definition, bytes, load: () => cube.get() }]
  })
  return createCubeEngine(published)
}

function parsed({ query }: CubeDefinition, path: string, bytes: Uint8Array): CubeData {
  const data = parseCubeFile(columnsOfQuery(query), new TextDecoder().decode(bytes))
  // Its hash is right, so it is of another version of the page.
  if (data === null) throw new DatasetError('version', path)
  return data
}
