import type { FileOps } from '../../../../src/data/node/publication/fileOps.ts'
import { takeLock } from '../../../../src/data/node/publication/lock.ts'
import { placesOf } from '../../../../src/data/node/publication/places.ts'
import { settle } from '../../../../src/data/node/publication/settle.ts'
import { replaceWhole } from '../../../../src/data/node/publication/stage.ts'
import { stateOf, type Letter } from './states.ts'

/** Publishes a synthetic state by the steps of `publish`: lock, settle, replace. */
export async function publishState(data: string, letter: Letter, ops: FileOps): Promise<boolean> {
  const places = placesOf(data)
  const lock = await takeLock(places, ops)
  try {
    await settle(places, ops)
    return await replaceWhole(places, stateOf(letter), ops, () => lock.check())
  } finally {
    await lock.release()
  }
}
