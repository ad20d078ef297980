/** One part of a lexicon form. */
export type FormPart =
  | { readonly kind: 'word'; readonly word: string; readonly exact: boolean }
  | { readonly kind: 'class'; readonly name: WordClass }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'group'; readonly options: readonly FormPart[][] }

export const WORD_CLASSES = ['ADJ', 'NOUN', 'VERB', 'AUX', 'PROPN', 'DET', 'ADV', 'ADP', 'NUM', 'PRON', 'POSS'] as const
export type WordClass = (typeof WORD_CLASSES)[number]

const LONGEST_GAP = 12
const TOKEN = /\s+|[()|?]|\[(\d+)-(\d+)\]|<([A-Z]+)>|=?[^\s()|?[\]<>=]+/gy

/**
 * Reads a form such as `(a|b c)? rules-based [0-2] <NOUN> =claims`. An optional part becomes a group with an empty
 * option. Words stay as written (a hyphenated word is one): the caller normalises them.
 * @throws Error with a sentence that says what is wrong with the form
 */
export function parseForm(form: string): FormPart[] {
  const tokens = tokenizeForm(form)
  let at = 0

  const sequence = (): FormPart[] => {
    const parts: FormPart[] = []
    while (at < tokens.length && tokens[at] !== ')' && tokens[at] !== '|') {
      const token = tokens[at++] as string | FormPart
      if (token === '?') throw new Error('“?” follows nothing')
      const part = token === '(' ? group() : (token as FormPart)
      if (tokens[at] === '?') {
        at++
        parts.push({ kind: 'group', options: [...(part.kind === 'group' ? part.options : [[part]]), []] })
      } else parts.push(part)
    }
    return parts
  }
  const alternatives = (): FormPart[] => {
    const options = [sequence()]
    while (tokens[at] === '|') {
      at++
      options.push(sequence())
    }
    return options.length === 1 ? (options[0] as FormPart[]) : [{ kind: 'group', options }]
  }
  const group = (): FormPart => {
    const parts = alternatives()
    if (tokens[at++] !== ')') throw new Error('a “(” is not closed')
    return parts.length === 1 && parts[0]?.kind === 'group' ? parts[0] : { kind: 'group', options: [parts] }
  }

  const parts = alternatives()
  if (at < tokens.length) throw new Error('a “)” closes nothing')
  if (canBeWordless(parts)) throw new Error('the form can match without any word of its own')
  if (parts[0]?.kind === 'gap' || parts.at(-1)?.kind === 'gap') throw new Error('a gap stands at the edge of the form')
  return parts
}

const canBeWordless = (parts: readonly FormPart[]): boolean =>
  parts.every((part) => (part.kind === 'group' ? part.options.some(canBeWordless) : part.kind !== 'word'))

function tokenizeForm(form: string): (string | FormPart)[] {
  const tokens: (string | FormPart)[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < form.length) {
    const from = TOKEN.lastIndex
    const match = TOKEN.exec(form)
    if (!match) throw new Error(`cannot read “${form.slice(from, from + 12)}”`)
    const [text, min, max, name] = match
    if (text.trim() === '') continue
    if (min !== undefined) tokens.push({ kind: 'gap', min: Number(min), max: Math.min(Number(max), LONGEST_GAP) })
    else if (name !== undefined) {
      if (!WORD_CLASSES.includes(name as WordClass)) throw new Error(`<${name}> is no word class; there are ${WORD_CLASSES.join(', ')}`)
      tokens.push({ kind: 'class', name: name as WordClass })
    } else if (/^[()|?]$/.test(text)) tokens.push(text)
    else tokens.push({ kind: 'word', word: text.replace(/^=/, ''), exact: text.startsWith('=') })
  }
  return tokens
}
