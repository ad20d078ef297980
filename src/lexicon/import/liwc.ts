import { type Draft, type Imported, polarityOfName } from './draft.ts'

const NEUTRAL = 0.5

/** LIWC's .dic: categories between two lines of `%` (`1<tab>name`), then words with the numbers of theirs. */
export function importLiwc(text: string): Imported {
  const problems: string[] = []
  const names = new Map<string, string>()
  const words = new Map<string, string[]>()
  let marks = 0
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    if (line === '%') {
      marks++
      continue
    }
    const [head = '', ...rest] = line.split(/\t+|\s{2,}|(?<=^\S+) /)
    if (marks === 1) names.set(head, rest.join(' '))
    else if (marks >= 2) {
      const categories = rest.join(' ').split(/\s+/).filter(Boolean)
      const known = categories.filter((category) => names.has(category))
      if (known.length === 0) problems.push(`line ${index + 1}: expected a word and the numbers of its categories, got “${line}”`)
      for (const category of known) words.set(category, [...(words.get(category) ?? []), head])
    }
  }
  if (marks < 2) problems.push('line 1: expected the categories between two lines of %')
  const drafts = [...words].map(([category, list]): Draft => {
    const name = names.get(category) as string
    return { name, words: list, polarity: polarityOfName(name), intensity: NEUTRAL, why: null, plain: null }
  })
  return { drafts, problems }
}
