import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

export const PROGRAM = [process.execPath, 'dist/cli/main.js'] as const

/** A program on a real pseudo-terminal, its screen in cells. */
export interface Pty {
  readonly pid: number
  screen(): string
  /** Everything sent so far. */
  sent(): string
  /** Waits until the screen satisfies, and gives it; the last screen where it never does. */
  until(found: RegExp | ((screen: string) => boolean)): Promise<string>
  type(keys: string): void
  resize(columns: number, rows: number): void
  /** Whether the alternate screen is shown. */
  isAlternate(): boolean
  ended(): Promise<{ readonly exitCode: number; readonly signal: number | undefined }>
  kill(signal?: string): void
}

const WAIT = 40_000

export function openPty(
  command: readonly string[],
  { size: [columns, rows] = [80, 24], env = {} }: { size?: [number, number]; env?: NodeJS.ProcessEnv } = {},
): Pty {
  const [file, ...args] = command as [string, ...string[]]
  const {
    CI: _,
    NO_COLOR: __,
    FORCE_COLOR: ___,
    INK_SCREEN_READER: ____,
    VISUAL: _____,
    EDITOR: ______,
    NODE_ENV: _______,
    ...inherited
  } = process.env
  const child = spawn(file, args, {
    cols: columns,
    rows,
    name: env.TERM ?? 'xterm-256color',
    env: { ...inherited, ...env } as Record<string, string>,
  })
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  let sent = ''
  child.onData((data) => {
    sent += data
    terminal.write(data)
  })
  const end = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) =>
    child.onExit(({ exitCode, signal }) => resolve({ exitCode, signal })),
  )
  const screen = (): string => {
    const { active } = terminal.buffer
    return Array.from({ length: terminal.rows }, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '').join(
      '\n',
    )
  }
  return {
    pid: child.pid,
    screen,
    sent: () => sent,
    async until(found) {
      const holds = typeof found === 'function' ? found : (text: string) => found.test(text)
      // A frame may arrive in pieces: the screen must hold still as well.
      let before = ''
      for (const start = Date.now(); Date.now() - start < WAIT; ) {
        const now = screen()
        if (holds(now) && now === before) return now
        before = now
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return screen()
    },
    type: (keys) => child.write(keys),
    resize(newColumns, newRows) {
      child.resize(newColumns, newRows)
      terminal.resize(newColumns, newRows)
    },
    isAlternate: () => terminal.buffer.active.type === 'alternate',
    ended: () => end,
    kill: (signal) => child.kill(signal),
  }
}
