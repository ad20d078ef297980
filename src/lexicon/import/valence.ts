import type { Draft, Imported } from './draft.ts'

const STEPS = 5

/**
 * A list of words with a number each, parted by tabs, commas or semicolons, a heading line or none. The greatest
 * number of the list, either way, becomes intensity 1; words of like number become one entry.
 */
export function importValence(text: string): Imported {
  const problems: string[] = []
  const rows: { readonly word: string; readonly value: number }[] = []
  const lines = text.split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split(/\t|[,;]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const value = Number(cells.slice(1).find((cell) => cell !== '' && Number.isFinite(Number(cell))))
    if (cells[0] && Number.isFinite(value)) rows.push({ word: cells[0], value })
    else if (rows.length > 0 || index > 0) problems.push(`line ${index + 1}: expected a word and a number, got “${line}”`)
  }
  const greatest = Math.max(0, ...rows.map(({ value }) => Math.abs(value)))
  const groups = new Map<string, { readonly polarity: -1 | 0 | 1; readonly step: number; readonly words: string[] }>()
  for (const { word, value } of rows) {
    const polarity = Math.sign(value) as -1 | 0 | 1
    const step = greatest === 0 ? 0 : Math.round((STEPS * Math.abs(value)) / greatest)
    const name = `${polarity < 0 ? 'negative' : polarity > 0 ? 'positive' : 'neutral'} ${step}`
    const group = groups.get(name) ?? { polarity, step, words: [] }
    group.words.push(word)
    groups.set(name, group)
  }
  const drafts = [...groups].map(
    ([name, { polarity, step, words }]): Draft => ({ name, words, polarity, intensity: step / STEPS, why: null, plain: null }),
  )
  return { drafts, problems }
}
