import { PassThrough } from 'node:stream'
import xterm from '@xterm/headless'

/** A terminal of cells that a program can draw on and be typed at. */
export interface TestTerminal {
  readonly stdout: NodeJS.WriteStream
  readonly stdin: NodeJS.ReadStream
  /** The screen's lines, blanks at their ends cut off. */
  lines(): string[]
  /** The screen as one string. */
  screen(): string
  /** How the first cell of some words looks; null where they do not stand on the screen. */
  look(words: string): CellLook | null
  /** The column in which some words begin on the screen, by cells; −1 where they do not stand there. */
  column(words: string): number
  /** What one cell holds. */
  cell(row: number, column: number): string
  /** Everything the program has sent. */
  sent(): string
  /** Types keys and waits until the screen has settled. */
  type(keys: string): Promise<void>
  settle(): Promise<void>
  /** Types Ctrl+C, which leaves from everywhere; the screen is gone after it. */
  quit(): void
  resize(columns: number, rows: number): Promise<void>
}

export interface CellLook {
  readonly bold: boolean
  readonly dim: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly inverse: boolean
  readonly strikethrough: boolean
  /** 0 for the terminal's own. */
  readonly color: number
}

export function openTerminal(columns: number, rows: number): TestTerminal {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true })
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns, rows }) as unknown as NodeJS.WriteStream
  let sent = ''
  stdout.on('data', (chunk: Buffer) => {
    sent += chunk.toString()
    terminal.write(chunk)
  })
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
  /** Row, column and cells of some words: a wide character is two cells, the second one empty. */
  const find = (words: string): { row: number; column: number } | null => {
    for (let row = 0; row < terminal.rows; row++) {
      const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row)
      if (!line) continue
      let text = ''
      const columns: number[] = []
      for (let column = 0; column < terminal.cols; column++) {
        const chars = line.getCell(column)?.getChars() || (line.getCell(column)?.getWidth() === 0 ? '' : ' ')
        for (let i = 0; i < chars.length; i++) columns.push(column)
        text += chars
      }
      const at = text.indexOf(words)
      if (at >= 0) return { row, column: columns[at] as number }
    }
    return null
  }
  const look = (words: string): CellLook | null => {
    const place = find(words)
    const cell = place && terminal.buffer.active.getLine(terminal.buffer.active.viewportY + place.row)?.getCell(place.column)
    if (!cell) return null
    return {
      bold: cell.isBold() > 0,
      dim: cell.isDim() > 0,
      italic: cell.isItalic() > 0,
      underline: cell.isUnderline() > 0,
      inverse: cell.isInverse() > 0,
      strikethrough: cell.isStrikethrough() > 0,
      color: cell.isFgDefault() ? 0 : cell.getFgColor() + 1,
    }
  }
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
    screen: () => lines().join('\n'),
    look,
    column: (words) => find(words)?.column ?? -1,
    cell: (row, column) =>
      terminal.buffer.active
        .getLine(terminal.buffer.active.viewportY + row)
        ?.getCell(column)
        ?.getChars() ?? '',
    sent: () => sent,
    settle,
    quit: () => void (stdin as unknown as PassThrough).write('\u0003'),
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
