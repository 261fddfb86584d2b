/** Signals of one key press can arrive twice, through the shell's group and through a runner that hands them on. */
const SAME_PRESS = 500

/** Listens for Ctrl-C; to be ended. */
export interface Interruption {
  signal: AbortSignal
  end(): void
}

/**
 * Turns the first Ctrl-C into an abort, so that what is in hand can be finished; a second one, or SIGTERM,
 * leaves at once.
 *
 * @param tell says that finishing has begun
 */
export function onInterrupt(tell: () => void): Interruption {
  const controller = new AbortController()
  let first = 0
  const interrupt = () => {
    if (!controller.signal.aborted) {
      first = performance.now()
      controller.abort()
      tell()
    } else if (performance.now() - first > SAME_PRESS) {
      process.exit(INTERRUPTED)
    }
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', terminate)
  return {
    signal: controller.signal,
    end: () => void process.off('SIGINT', interrupt).off('SIGTERM', terminate),
  }
}

function terminate(): void {
  process.exit(TERMINATED)
}

const TERMINATED = 143

/** Exit code of a command that Ctrl-C ended. */
export const INTERRUPTED = 130
