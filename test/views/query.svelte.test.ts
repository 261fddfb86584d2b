import { flushSync } from 'svelte'
import { expect, it } from 'vitest'
import { Query } from '../../src/views/state/query.svelte.ts'

/** Answers that come when the test says so. */
function answers() {
  const waiting: { resolve: (value: string) => void; reject: (error: Error) => void }[] = []
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      waiting.push({ resolve, reject })
    })
  return { waiting, ask }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

it('takes the latest answer only, and keeps the former one until it comes', async () => {
  const { waiting, ask } = answers()
  let key = $state('a')
  let query: Query<string> | undefined
  const stop = $effect.root(() => {
    query = new Query(() => key, ask)
  })
  flushSync()
  waiting[0]?.resolve('first')
  await settled()
  expect(query?.status).toEqual({ kind: 'ready', value: 'first', refreshing: false })
  key = 'b'
  flushSync()
  key = 'c'
  flushSync()
  expect(query?.status).toEqual({ kind: 'ready', value: 'first', refreshing: true })
  waiting[2]?.resolve('third')
  waiting[1]?.resolve('second')
  await settled()
  expect(query?.status).toEqual({ kind: 'ready', value: 'third', refreshing: false })
  stop()
})

it('hands over a failure, and asks again when told to', async () => {
  const { waiting, ask } = answers()
  let query: Query<string> | undefined
  const stop = $effect.root(() => {
    query = new Query(() => 'a', ask)
  })
  flushSync()
  waiting[0]?.reject(new Error('away'))
  await settled()
  expect(query?.status).toMatchObject({ kind: 'failed', error: { message: 'away' } })
  query?.retry()
  flushSync()
  waiting[1]?.resolve('back')
  await settled()
  expect(query?.status).toMatchObject({ kind: 'ready', value: 'back' })
  stop()
})

it('does not ask what is given for its first key, and asks when the key changes', async () => {
  const { waiting, ask } = answers()
  let key = $state('a')
  let query: Query<string> | undefined
  const stop = $effect.root(() => {
    query = new Query(() => key, ask, { key: 'a', value: 'given' })
  })
  flushSync()
  expect(query?.status).toEqual({ kind: 'ready', value: 'given', refreshing: false })
  expect(waiting).toHaveLength(0)
  key = 'b'
  flushSync()
  expect(query?.status).toEqual({ kind: 'ready', value: 'given', refreshing: true })
  waiting[0]?.resolve('asked')
  await settled()
  expect(query?.status).toEqual({ kind: 'ready', value: 'asked', refreshing: false })
  stop()
})

it('asks when what is given is for another key', () => {
  const { waiting, ask } = answers()
  const stop = $effect.root(() => {
    new Query(() => 'a', ask, { key: 'b', value: 'given' })
  })
  flushSync()
  expect(waiting).toHaveLength(1)
  stop()
})
