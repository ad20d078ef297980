import type { WriteStream } from 'node:tty'

/** How far a run is. */
export interface Progress {
  count(failed: boolean): void
  read(bytes: number): void
  /** Takes the line off the terminal. */
  end(): void
  readonly done: number
  readonly failed: number
  /** Seconds since the start. */
  seconds(): number
}

const REDRAW = 500
const REPORT = 60_000

/** On a terminal one line that is redrawn, elsewhere one line a minute. `total` bytes of input, null where unknown. */
export function startProgress(stderr: WriteStream, total: number | null): Progress {
  const started = performance.now()
  let [done, failed, bytes] = [0, 0, 0]
  const seconds = (): number => (performance.now() - started) / 1000
  const line = (): string => {
    const share = total && bytes > 0 ? Math.min(1, bytes / total) : null
    const left = share === null ? '' : `, ${duration((seconds() / share) * (1 - share))} left`
    return `${count(done + failed)} articles, ${count(Math.round((done + failed) / seconds()))}/s, ${count(failed)} errors${left}`
  }
  const timer = setInterval(
    () => stderr.write(stderr.isTTY ? `\r${line().slice(0, (stderr.columns ?? 80) - 1)}\x1b[K` : `scarequote: ${line()}\n`),
    stderr.isTTY ? REDRAW : REPORT,
  )
  timer.unref()
  return {
    count(isFailed) {
      if (isFailed) failed++
      else done++
    },
    read(more) {
      bytes += more
    },
    end() {
      clearInterval(timer)
      if (stderr.isTTY) stderr.write('\r\x1b[K')
    },
    get done() {
      return done
    },
    get failed() {
      return failed
    },
    seconds,
  }
}

export const count = (value: number): string => value.toLocaleString('en-US')

export const counted = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? '' : 's'}`

export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}
