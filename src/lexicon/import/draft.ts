import { stringify } from 'yaml'
import { parseForm } from '../form.ts'
import { type Category, phraseEntrySchema } from '../schema.ts'

/** Words of a foreign lexicon that share one reason, on their way to becoming an entry. */
export interface Draft {
  readonly name: string
  readonly words: readonly string[]
  readonly polarity: -1 | 0 | 1
  /** 0..1. */
  readonly intensity: number
  /** A message of the foreign lexicon's own; null where it gives no reason. */
  readonly why: string | null
  readonly plain: string | null
}

/** What a foreign file gave, and what in it could not be read: a line each. */
export interface Imported {
  readonly drafts: readonly Draft[]
  readonly problems: readonly string[]
}

export interface ImportOptions {
  readonly category: Category
  readonly provenance: string
}

/** Drafts as YAML entries, ready for a `phrases/<theme>.yaml`: what only a person can write is marked. */
export function renderDrafts(drafts: readonly Draft[], { category, provenance }: ImportOptions): string {
  const ids = new Map<string, number>()
  const entries = drafts.flatMap(({ name, words, polarity, intensity, why, plain }) => {
    const forms = [...new Set(words.map(formOf).filter(isForm))]
    if (forms.length === 0) return []
    const base = slug(name)
    const taken = ids.get(base) ?? 0
    ids.set(base, taken + 1)
    return [
      phraseEntrySchema.parse({
        id: taken === 0 ? base : `${base}-${taken + 1}`,
        forms,
        category,
        polarity,
        intensity: Math.round(intensity * 100) / 100,
        why: why !== null && why.length >= 20 ? why : `Taken over from ${provenance} (${name}); no reason was given there.`,
        plain,
        provenance: [provenance],
        matches: forms.map((form) => form.replace(/\*$/, '')),
      }),
    ]
  })
  return entries.length === 0 ? '' : stringify(entries, { lineWidth: 140 })
}

/** Marks of the form language mean nothing in foreign lists; a star at the end of a word is a prefix in both. */
const formOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[()|?[\]<>=]/g, ' ')
    .replace(/\*(?=\S)/g, ' ')
    .replace(/(^|\s)\*/g, '$1')
    .replace(/[_\s]+/g, ' ')
    .trim()

function isForm(form: string): boolean {
  try {
    parseForm(form)
    return true
  } catch {
    return false
  }
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'imported'

/** The polarity that a category's name tells: `positive`, `posemo`, `neg_words`. */
export const polarityOfName = (name: string): -1 | 0 | 1 => (/(?:^|[^a-z])neg/i.test(name) ? -1 : /(?:^|[^a-z])pos/i.test(name) ? 1 : 0)
