import { expect, it } from 'vitest'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import type { ReadProgress } from '../../../src/data/ingest/read/readProgress.ts'
import { readShare, type JobState } from '../../../src/views/mine/job.ts'
import { openOtherTabs } from '../../../src/views/mine/otherTabs.ts'
import { ASSETS } from '../../data/ingest/read/assets.ts'
import { makePdf } from '../../data/ingest/read/makePdf.ts'

async function heard(bytes: Uint8Array, file: string): Promise<ReadProgress[]> {
  const all: ReadProgress[] = []
  await ingest(bytes, file, { assets: ASSETS, onProgress: (one) => all.push(one) })
  return all
}

it('of a text is its opening and the recognising of its tables', async () => {
  const stages = await heard(new TextEncoder().encode('床前明月光\n疑是地上霜\n'), 'a.txt')
  expect(stages).toEqual([{ stage: 'opening' }, { stage: 'recognising' }])
})

it('of a PDF is told page by page', async () => {
  const page = 'BT /F 12 Tf 50 700 Td (text of a page that is no picture) Tj ET'
  const stages = await heard(makePdf([page, page, page]), 'a.pdf')
  expect(stages).toEqual([
    { stage: 'opening' },
    { stage: 'pages', read: 1, all: 3 },
    { stage: 'pages', read: 2, all: 3 },
    { stage: 'pages', read: 3, all: 3 },
    { stage: 'recognising' },
  ])
})

it('of a file that cannot be opened ends there', async () => {
  expect(await heard(new Uint8Array(), 'a.txt')).toEqual([{ stage: 'opening' }])
})

it('has a share only where it is known', () => {
  const shareOf = (state: JobState) => readShare({ key: 1, source: {} as never, state })
  const pages = { stage: 'pages', read: 3, all: 12 } as const
  expect(shareOf({ kind: 'reading', progress: pages })).toBe(0.25)
  expect(shareOf({ kind: 'reading', progress: { stage: 'recognising' } })).toBeNull()
  expect(shareOf({ kind: 'reading', progress: null })).toBeNull()
  expect(shareOf({ kind: 'waiting' })).toBeNull()
})

it('of another tab is heard, one’s own is not', async () => {
  const [one, other] = [openOtherTabs(), openOtherTabs()]
  const own: string[] = []
  one.hear((key) => own.push(key))
  const told = new Promise<string>((resolve) => other.hear(resolve))
  one.tell('0123456789ab')
  expect(await told).toBe('0123456789ab')
  expect(own).toEqual([])
})
