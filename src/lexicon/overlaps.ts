import { type FormPart, parseForm } from './form.ts'
import type { ThemedPhrase } from './lexicons.ts'

/** Two forms that match the same words under the same conditions: only one of them can ever be reported. */
export interface Overlap {
  readonly words: string
  readonly first: ThemedPhrase
  readonly second: ThemedPhrase
}

const MOST_SPELLINGS = 500

/** Forms of two entries, or of one, that say the same. Entries that differ in their `when` may share words. */
export function findOverlaps(phrases: readonly ThemedPhrase[]): Overlap[] {
  const owners = new Map<string, { readonly entry: ThemedPhrase; readonly form: string }>()
  const overlaps = new Map<string, Overlap>()
  for (const entry of phrases) {
    const condition = JSON.stringify(entry.when ?? null)
    for (const form of entry.forms) {
      for (const words of new Set(spellingsOf(form))) {
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
export function spellingsOf(form: string): string[] {
  const expand = (parts: readonly FormPart[]): string[] =>
    parts.reduce<string[]>(
      (heads, part) => {
        const tails = partSpellings(part, expand)
        return heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`.trim())).slice(0, MOST_SPELLINGS)
      },
      [''],
    )
  return expand(parseForm(form))
}

function partSpellings(part: FormPart, expand: (parts: readonly FormPart[]) => string[]): string[] {
  if (part.kind === 'word') return [`${part.exact ? '=' : ''}${part.word.toLowerCase().replaceAll('-', ' ')}`]
  if (part.kind === 'class') return [`<${part.name}>`]
  if (part.kind === 'gap') return [`[${part.min}-${part.max}]`]
  return part.options.flatMap(expand)
}
