import { openSync } from 'node:fs'
import { ReadStream } from 'node:tty'

/** Where keys come from: standard input, or the terminal itself where an article is piped in; null without a terminal. */
export function openKeyboard(): ReadStream | null {
  if (process.stdin.isTTY) return process.stdin
  try {
    return new ReadStream(openSync(process.platform === 'win32' ? 'CONIN$' : '/dev/tty', 'r+'))
  } catch {
    return null
  }
}
