/** A stream of text that may be a terminal. */
export interface Screen {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

/** How far a batch is. */
export interface Done {
  files: number
  bytes: number
  rows: number
}

/** Tells on a screen how far a batch is. */
export interface Progress {
  update(done: Done): void
  /** Prints a line that stays, above the bar. */
  say(line: string): void
  /** Takes the bar away. */
  end(): void
}

const REDRAW = 100
/** Milliseconds between plain lines, where there is no terminal to redraw on. */
const LINE_EVERY = 5000
const BAR = 24

/**
 * A bar on a terminal; elsewhere at most one line every few seconds, or none when quiet.
 *
 * @param total files and bytes of the whole batch
 * @param now milliseconds of a clock that never goes back
 */
export function createProgress(
  screen: Screen,
  total: { files: number; bytes: number },
  { isQuiet = false, now = () => performance.now() } = {},
): Progress {
  const start = now()
  const isTerminal = screen.isTTY === true
  const every = isTerminal ? REDRAW : LINE_EVERY
  let last = isTerminal ? -Infinity : start
  let bar = ''
  const clear = () => {
    if (bar !== '') screen.write('\r\x1b[K')
  }
  return {
    update(done) {
      const time = now()
      if ((isQuiet && !isTerminal) || time - last < every) return
      last = time
      const text = progressText(done, total, time - start)
      if (!isTerminal) {
        screen.write(`${text}\n`)
        return
      }
      clear()
      bar = barText(done.files / Math.max(1, total.files), text, columnsOf(screen))
      screen.write(bar)
    },
    say(line) {
      clear()
      screen.write(`${line}\n${bar}`)
    },
    end() {
      clear()
      bar = ''
    },
  }
}

function progressText(
  done: Done,
  total: { files: number; bytes: number },
  milliseconds: number,
): string {
  const left = done.bytes === 0 ? null : (milliseconds * (total.bytes - done.bytes)) / done.bytes
  const files = `${done.files.toLocaleString('en')}/${total.files.toLocaleString('en')} files`
  const rows = `${done.rows.toLocaleString('en')} rows`
  return [files, rows, ...(left === null ? [] : [`${clock(left)} left`])].join(', ')
}

/** A terminal that does not know its width says 0. */
function columnsOf({ columns = 0 }: Screen): number {
  return columns > 0 ? columns : 80
}

/** As much as fits on one line: the bar goes first, then the end of the text. */
function barText(share: number, text: string, columns: number): string {
  const room = columns - 1
  const width = Math.min(BAR, room - text.length - 3)
  if (width < 4) return text.slice(0, Math.max(0, room))
  const full = Math.round(width * Math.min(1, share))
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${text}`
}

function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`
}
