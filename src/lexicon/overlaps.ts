import { type FormPart, parseForm } from './form.ts'
import type { ThemedPhrase } from './lexicons.ts'

/** Two forms that match the same words under the same conditions: only one of them can ever be reported. */
export interface Overlap {
  readonly words: string
  readonly first: ThemedPhrase
  readonly second: ThemedPhrase
}

const MOST_SPELLINGS = 500

/**
 * Forms of two entries, or of one, that say the same. Entries that differ in their `when` may share words.
 * @param normalize the document's tokenizer, to which “colour” and “color”, “realise” and “realize” are one word
 */
export function findOverlaps(phrases: readonly ThemedPhrase[], normalize: (texts: readonly string[]) => string[][]): Overlap[] {
  const owners = new Map<string, { readonly entry: ThemedPhrase; readonly form: string }>()
  const overlaps = new Map<string, Overlap>()
  const known = new Map<string, string>()
  const respell = (word: string): string => {
    const found = known.get(word) ?? normalize([word])[0]?.join(' ').replaceAll('-', ' ') ?? word
    known.set(word, found)
    return found
  }
  for (const entry of phrases) {
    const condition = JSON.stringify(entry.when ?? null)
    for (const form of entry.forms) {
      for (const words of new Set(spellingsOf(form, respell))) {
        const key = `${condition} ${words}`
        const owner = owners.get(key)
        if (!owner) owners.set(key, { entry, form })
        else if (owner.entry !== entry || owner.form !== form)
          overlaps.set(`${owner.entry.key} ${entry.key} ${words}`, { words, first: owner.entry, second: entry })
      }
    }
  }
  return [...overlaps.values()]
}

/** Every sequence of words a form stands for, gaps and classes as written; the first few hundred of very free forms. */
function spellingsOf(form: string, respell: (word: string) => string): string[] {
  const expand = (parts: readonly FormPart[]): string[] =>
    parts.reduce<string[]>(
      (heads, part) => {
        const tails = part.kind === 'group' ? part.options.flatMap(expand) : [partSpelling(part, respell)]
        return heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`.trim())).slice(0, MOST_SPELLINGS)
      },
      [''],
    )
  return expand(parseForm(form))
}

function partSpelling(part: Exclude<FormPart, { kind: 'group' }>, respell: (word: string) => string): string {
  if (part.kind === 'word') return `${part.exact ? '=' : ''}${respell(part.word.toLowerCase())}`
  return part.kind === 'class' ? `<${part.name}>` : `[${part.min}-${part.max}]`
}
