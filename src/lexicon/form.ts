/** One step of a lexicon form. */
export type FormStep =
  | { readonly kind: 'word'; readonly word: string; readonly exact: boolean }
  | { readonly kind: 'class'; readonly name: WordClass }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }

export const WORD_CLASSES = ['ADJ', 'NOUN', 'VERB', 'AUX', 'PROPN', 'DET', 'ADV', 'ADP', 'NUM', 'PRON', 'POSS'] as const
export type WordClass = (typeof WORD_CLASSES)[number]

/** Alternatives and optional parts multiply; a form that spells out to more than this is a mistake. */
const MOST_SPELLINGS = 2000
const TOKEN = /\s+|[()|?]|\[(\d+)-(\d+)\]|<([A-Z]+)>|=?[^\s()|?[\]<>=]+/gy

/**
 * Spells a form out into sequences of steps: `(a|b c)? rules-based [0-2] <NOUN> =claims`.
 * Words stay as written (a hyphenated word is one step): the caller normalises them.
 * @throws Error with a sentence that says what is wrong with the form
 */
export function parseForm(form: string): FormStep[][] {
  const tokens = tokenizeForm(form)
  let at = 0

  const sequence = (): FormStep[][] => {
    let spellings: FormStep[][] = [[]]
    while (at < tokens.length && tokens[at] !== ')' && tokens[at] !== '|') {
      const token = tokens[at++] as string | FormStep
      let options: FormStep[][]
      if (token === '(') options = group()
      else if (token === '?') throw new Error('“?” follows nothing')
      else options = [[token as FormStep]]
      if (tokens[at] === '?') {
        at++
        options = [...options, []]
      }
      spellings = spellings.flatMap((before) => options.map((option) => [...before, ...option]))
      if (spellings.length > MOST_SPELLINGS) throw new Error(`the form spells out to more than ${MOST_SPELLINGS} sequences`)
    }
    return spellings
  }
  const alternatives = (): FormStep[][] => {
    const options = sequence()
    while (tokens[at] === '|') {
      at++
      options.push(...sequence())
    }
    return options
  }
  const group = (): FormStep[][] => {
    const options = alternatives()
    if (tokens[at++] !== ')') throw new Error('a “(” is not closed')
    return options
  }

  const spellings = alternatives()
  if (at < tokens.length) throw new Error('a “)” closes nothing')
  const filled = spellings.filter((steps) => steps.length > 0)
  if (!filled.some((steps) => steps.some((step) => step.kind === 'word'))) throw new Error('the form holds no word')
  for (const steps of filled) {
    if (steps[0]?.kind === 'gap' || steps.at(-1)?.kind === 'gap') throw new Error('a gap stands at the edge of the form')
  }
  return filled
}

function tokenizeForm(form: string): (string | FormStep)[] {
  const tokens: (string | FormStep)[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < form.length) {
    const from = TOKEN.lastIndex
    const match = TOKEN.exec(form)
    if (!match) throw new Error(`cannot read “${form.slice(from, from + 12)}”`)
    const [text, min, max, name] = match
    if (text.trim() === '') continue
    if (min !== undefined) tokens.push({ kind: 'gap', min: Number(min), max: Math.min(Number(max), 12) })
    else if (name !== undefined) {
      if (!WORD_CLASSES.includes(name as WordClass)) throw new Error(`<${name}> is no word class; there are ${WORD_CLASSES.join(', ')}`)
      tokens.push({ kind: 'class', name: name as WordClass })
    } else if (/^[()|?]$/.test(text)) tokens.push(text)
    else tokens.push({ kind: 'word', word: text.replace(/^=/, ''), exact: text.startsWith('=') })
  }
  return tokens
}
