import { pinColumns } from './display.ts'
import { wrapText } from './rows.ts'

const WRAP_OFF = '\u001b[?7l'
const WRAP_ON = '\u001b[?7h'

/** Exit codes of a review that a signal ended, as shells count them. */
const SIGNALS = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130 } as const

/**
 * The terminal as Ink writes to it: anchors become cursor moves. Lines never wrap by themselves, so that a character
 * whose width the terminal sees otherwise cannot push the rest of the screen down.
 */
export const pinned = (stdout: NodeJS.WriteStream): NodeJS.WriteStream => rewriting(stdout, pinColumns)

const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]/g

/** A terminal that knows no escapes: what Ink writes without them, each new piece from a line of its own. */
export function bare(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  let last = ''
  return rewriting(stdout, (text) => {
    const plain = pinColumns(text).replace(ESCAPES, '').trim()
    if (plain === '' || plain === last) return ''
    last = plain
    return `\n${wrapText(plain, stdout.columns || 80)
      .map(({ start, end }) => plain.slice(start, end))
      .join('\n')}\n`
  })
}

const rewriting = (stdout: NodeJS.WriteStream, rewrite: (text: string) => string): NodeJS.WriteStream =>
  new Proxy(stdout, {
    get(target, key) {
      if (key === 'write')
        return (chunk: unknown, ...rest: unknown[]) =>
          (target.write as (...args: unknown[]) => boolean).call(target, typeof chunk === 'string' ? rewrite(chunk) : chunk, ...rest)
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

export const holdLines = (stdout: NodeJS.WriteStream): boolean => stdout.write(WRAP_OFF)
export const freeLines = (stdout: NodeJS.WriteStream): boolean => stdout.write(WRAP_ON)

export interface Guard {
  readonly onSignal: (code: number) => void
  readonly onCrash: (error: unknown) => void
  readonly onStop: () => void
}

/** Leads signals and crashes through the review, which gives the terminal back before it goes. Returns the release. */
export function guardTerminal({ onSignal, onCrash, onStop }: Guard): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => onSignal(code)] as const)
  for (const [signal, handler] of handlers) process.on(signal, handler)
  process.on('uncaughtException', onCrash)
  process.on('unhandledRejection', onCrash)
  process.on('SIGTSTP', onStop)
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler)
    process.off('uncaughtException', onCrash)
    process.off('unhandledRejection', onCrash)
    process.off('SIGTSTP', onStop)
  }
}

/** Stops the whole job, npm and shell scripts around the program included; returns when it goes on. */
export async function stopJob(): Promise<void> {
  const handlers = process.listeners('SIGTSTP')
  process.removeAllListeners('SIGTSTP')
  process.kill(0, 'SIGTSTP')
  // The clock stands while the job is stopped. Where nobody can stop it (no shell above), it goes on at once.
  await new Promise((resolve) => setTimeout(resolve, 60))
  for (const handler of handlers) process.on('SIGTSTP', handler)
}
