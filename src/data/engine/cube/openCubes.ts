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
  const published = CUBES.flatMap((definition) => {
    const listed = manifest.cubes.find(({ name }) => name === definition.name)
    if (!listed) return []
    const { bytes } = manifestFile(manifest, listed.path)
    const cube = lazily(() => fetchCube(root, manifest, { definition, path: listed.path }, signal))
    return [{ definition, bytes, load: () => cube.get() }]
  })
  return createCubeEngine(published)
}

async function fetchCube(
  root: URL,
  manifest: Manifest,
  { definition, path }: { definition: CubeDefinition; path: string },
  signal: AbortSignal | undefined,
): Promise<CubeData> {
  const bytes = await fetchFile(root, manifest, path, { signal })
  const text = new TextDecoder().decode(bytes)
  const data = parseCubeFile(columnsOfQuery(definition.query), text)
  // Its hash is right, so it is of another version of the page.
  if (data === null) throw new DatasetError('version', path)
  return data
}
