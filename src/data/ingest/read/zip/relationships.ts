import { readXml } from './readXml.ts'
import type { Zip } from './openZip.ts'

/** Where the relationships of a part lead: by id, and by the last word of their type (`styles`, `sharedStrings`). */
export interface Relationships {
  byId: Map<string, string>
  byType: Map<string, string>
}

/** Reads the relationships of a part (`''` for the package itself); targets are names of parts. */
export async function readRelationships(zip: Zip, part: string): Promise<Relationships> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const found: Relationships = { byId: new Map(), byType: new Map() }
  const name = `${folder}_rels/${part.slice(slash)}.rels`
  if (!zip.has(name)) return found
  await readXml(zip.read(name), {
    open(element, { Id, Type, Target, TargetMode }) {
      if (element !== 'rel:Relationship' || Target === undefined || TargetMode === 'External')
        return
      const target = resolve(folder, Target)
      if (Id !== undefined) found.byId.set(Id, target)
      const type = Type?.slice(Type.lastIndexOf('/') + 1) ?? ''
      if (!found.byType.has(type)) found.byType.set(type, target)
    },
  })
  return found
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
