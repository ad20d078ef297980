import stringWidth from 'string-width'

/** The text cut or padded to so many columns of a terminal. */
export function fit(text: string, width: number): string {
  const columns = stringWidth(text)
  if (columns <= width) return text + ' '.repeat(width - columns)
  let cut = ''
  let used = 0
  for (const char of text) {
    const next = stringWidth(char)
    if (used + next > width - 1) break
    cut += char
    used += next
  }
  return `${cut}…${' '.repeat(width - 1 - used)}`
}

/** Lines of at most so many columns, their indent included, broken at spaces. */
export function wrapped(text: string, width: number, indent = 0): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && stringWidth(last) + 1 + stringWidth(word) <= width - indent) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => ' '.repeat(indent) + line)
}
