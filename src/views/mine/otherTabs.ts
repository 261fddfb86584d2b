/** The other tabs of this site: each keeps nothing of its own, and re-reads from the shelf what another says it has changed. */
export interface OtherTabs {
  /** Says that what the shelf holds under a key has changed. */
  tell(key: string): void
  /** Hears what the others say. */
  hear(changed: (key: string) => void): void
}

const CHANNEL = 'mingzhang-shelf'

/** The line to the other tabs; a browser without one has tabs that agree after a reload. */
export function openOtherTabs(): OtherTabs {
  if (typeof BroadcastChannel === 'undefined') {
    return { tell: () => undefined, hear: () => undefined }
  }
  const channel = new BroadcastChannel(CHANNEL)
  return {
    tell: (key) => channel.postMessage(key),
    hear: (changed) =>
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') changed(data)
      }),
  }
}
