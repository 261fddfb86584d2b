import { columnsOfQuery } from '../../../src/data/engine/cube/columns.ts'
import { createCubeEngine, type CubeEngine } from '../../../src/data/engine/cube/cubeEngine.ts'
import { parseCubeFile } from '../../../src/data/engine/cube/cubeFile.ts'
import { CUBES } from '../../../src/data/engine/cube/definitions.ts'
import type { CheckedDataset } from '../../../src/data/model/rows.ts'
import { cubeFiles } from '../../../src/data/node/cubeFiles.ts'

/** The cube engine over a dataset's cubes as they are published, whatever their size; `only` leaves others out. */
export async function cubesOf(
  dataset: CheckedDataset,
  only: (name: string) => boolean = () => true,
): Promise<CubeEngine> {
  const files = await cubeFiles(dataset, Infinity)
  return createCubeEngine(
    CUBES.filter(({ name }) => only(name)).map((definition) => {
      const file = files.find(({ name }) => name === definition.name)
      const json = new TextDecoder().decode(file?.bytes)
      const data = parseCubeFile(columnsOfQuery(definition.query), json)
      if (data === null) throw new Error(`${definition.name} is not the cube that was written`)
      return { definition, bytes: json.length, load: () => Promise.resolve(data) }
    }),
  )
}
