import { PassThrough } from 'node:stream'
import xterm from '@xterm/headless'

/** A terminal of cells that a program can draw on and be typed at. */
export interface TestTerminal {
  readonly stdout: NodeJS.WriteStream
  readonly stdin: NodeJS.ReadStream
  /** The screen's lines, blanks at their ends cut off. */
  lines(): string[]
  /** Types keys and waits until the screen has settled. */
  type(keys: string): Promise<void>
  settle(): Promise<void>
  /** Types the key that leaves; the screen is gone after it. */
  quit(): void
  resize(columns: number, rows: number): Promise<void>
}

export function openTerminal(columns: number, rows: number): TestTerminal {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true })
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns, rows }) as unknown as NodeJS.WriteStream
  stdout.on('data', (chunk: Buffer) => terminal.write(chunk))
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  }) as unknown as NodeJS.ReadStream
  const lines = (): string[] =>
    Array.from(
      { length: terminal.rows },
      (_, row) => terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row)?.translateToString(true) ?? '',
    )
  const settle = async (): Promise<void> => {
    let before = ''
    for (let quiet = 0, waited = 0; quiet < 2 && waited < 50; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 40))
      const now = lines().join('\n')
      quiet = now === before && now.trim() !== '' ? quiet + 1 : 0
      before = now
    }
  }
  return {
    stdout,
    stdin,
    lines,
    settle,
    quit: () => void (stdin as unknown as PassThrough).write('q'),
    async type(keys) {
      ;(stdin as unknown as PassThrough).write(keys)
      await settle()
    },
    async resize(newColumns, newRows) {
      Object.assign(stdout, { columns: newColumns, rows: newRows })
      terminal.resize(newColumns, newRows)
      stdout.emit('resize')
      await settle()
    },
  }
}
