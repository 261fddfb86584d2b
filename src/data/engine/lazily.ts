/** Something that is made when it is first asked for. */
export interface Lazy<T> {
  /** Makes it once; what failed is made again the next time. */
  get(): Promise<T>
  /** What was made; null until then. */
  readonly current: T | null
}

/** Puts off making something until it is asked for. */
export function lazily<T>(make: () => Promise<T>): Lazy<T> {
  let making: Promise<T> | undefined
  let current: T | null = null
  const makeIt = async () => {
    try {
      current = await make()
      return current
    } catch (cause) {
      making = undefined
      throw cause
    }
  }
  return {
    get: () => (making ??= makeIt()),
    get current() {
      return current
    },
  }
}
