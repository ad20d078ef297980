/** A line of a file, with its number from 1; null where it is no UTF-8 or longer than any article. */
export interface Line {
  readonly number: number
  readonly text: string | null
  readonly problem: string | null
  /** The offset behind the line and its end, in bytes. */
  readonly end: number
  /** Whether a line end closes it. */
  readonly closed: boolean
}

const LONGEST_LINE = 128 * 1024 * 1024

/** Splits bytes into lines as they come; a byte-order mark and the “\r” of “\r\n” are left out. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let number = 0
  let end = 0
  let held: Buffer[] = []
  let heldBytes = 0
  let tooLong = false
  const line = (last: Buffer, closed: boolean): Line => {
    number++
    const bytes = held.length === 0 ? last : Buffer.concat([...held, last])
    const problem = tooLong ? `longer than ${LONGEST_LINE / 1024 / 1024} MB` : null
    held = []
    heldBytes = 0
    tooLong = false
    if (problem) return { number, text: null, problem, end, closed }
    try {
      const text = decoder.decode(bytes)
      return { number, text: trimEnds(text, number === 1), problem: null, end, closed }
    } catch {
      return { number, text: null, problem: 'bytes that are no UTF-8', end, closed }
    }
  }
  for await (const part of chunks) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const rest = chunk.subarray(from, at)
      end += rest.length + 1
      yield line(rest, true)
      from = at + 1
    }
    if (from === chunk.length) continue
    const rest = chunk.subarray(from)
    end += rest.length
    heldBytes += rest.length
    if (heldBytes > LONGEST_LINE) {
      tooLong = true
      held = []
    } else held.push(Buffer.from(rest))
  }
  if (heldBytes > 0) yield line(Buffer.alloc(0), false)
}

function trimEnds(text: string, first: boolean): string {
  const end = text.endsWith('\r') ? text.length - 1 : text.length
  return text.slice(first && text.charCodeAt(0) === 0xfeff ? 1 : 0, end)
}
