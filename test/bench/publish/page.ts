import { markdownTable } from '../markdownTable.ts'
import type { SmallDisk } from './smallDisk.ts'

/** What stood after each of a number of faults, before anything was made good. */
export interface Tally {
  fault: string
  tries: number
  /** The old dataset, tables and site. */
  old: number
  /** Decided on, and not all in place. */
  decided: number
  /** The new dataset, tables and site. */
  now: number
  /** Locks of processes that were gone. */
  locks: number
  /** Something did not open, or a hash did not hold. */
  lost: number
  /** The next publication succeeded and left nothing lying about. */
  recovered: number
}

/** The page of the faults. */
export function faultsPage(
  machine: string,
  tallies: readonly Tally[],
  disk: SmallDisk | null,
): string {
  const said =
    disk === null
      ? 'No small disk could be mounted in this run.'
      : `On a file system of 256 KiB, full: “${disk.full}”\n\nThe same, read-only: “${disk.readOnly}”`
  return `# What a publication survives

Written by \`npm run bench -- publish-faults\`. ${machine}

The datasets are synthetic (\`test/data/node/publication/states.ts\`): a manifest, tables and files of a few bytes, published by lock, settling and
replacing as \`publish\` does. After each fault everything is opened and every hash checked as it stands, then the next publication is made.

- **decided**: the new dataset is whole in \`.publish/ready\` and not all in place; the site and the tables are each the old or the new one, and the next
  command puts the rest in place;
- **locks left**: of processes that are gone, or (without space) that could not be removed; each was taken over;
- **lost**: something that did not open, or whose hash did not hold;
- **recovered**: the next publication succeeded and left nothing lying about.

${markdownTable(
  ['fault', 'tries', 'old', 'decided', 'new', 'locks left', 'lost', 'recovered'],
  tallies.map(({ fault, tries, old, decided, now, locks, lost, recovered }) => [
    fault,
    ...[tries, old, decided, now, locks, lost, recovered].map(String),
  ]),
)}

${said}
`
}
