import { createAnalyzer } from '../../../analyzer.ts'
import { createReader } from '../../../document/reader.ts'
import { type LoadedLexicons, loadLexicons } from '../../../lexicon/load.ts'
import { findOverlaps } from '../../../lexicon/overlaps.ts'
import { lexiconFolder, toolVersion } from '../../resources.ts'

/** Validates a folder and runs every entry against its own sentences. Problems go to stdout, a line each, with file and line. */
export async function check(folder = lexiconFolder()): Promise<number> {
  const loaded = loadLexicons(folder, toolVersion())
  const problems = [...loaded.errors.map(({ message }) => message), ...sentenceProblems(loaded), ...entryProblems(loaded)]
  for (const problem of problems) console.log(problem)
  console.log(`${loaded.phrases.length} phrase entries checked, ${problems.length} problems`)
  return problems.length > 0 ? 2 : 0
}

/** Match sentences hold the entry and show every form; in reject sentences a form is kept out; the plain alternative has none. */
function sentenceProblems({ lexicons, phrases }: LoadedLexicons): string[] {
  const analyzer = createAnalyzer(lexicons, toolVersion())
  return phrases.flatMap(({ entry, file, line }) => {
    const ownForms = (found: readonly { key: string; form: string }[]): string[] =>
      found.filter(({ key }) => key === entry.key).map(({ form }) => form)
    const formsIn = (sentence: string): string[] => ownForms(analyzer.phrasesIn(sentence))
    const shown = new Set<string>()
    const wrong: string[] = []
    for (const sentence of entry.matches) {
      const forms = formsIn(sentence)
      if (forms.length === 0) wrong.push(`does not match “${sentence}”`)
      for (const form of forms) shown.add(form)
    }
    for (const form of entry.forms) if (!shown.has(form)) wrong.push(`no match sentence shows the form “${form}”`)
    for (const sentence of entry.rejects ?? []) {
      if (formsIn(sentence).length > 0) wrong.push(`should reject “${sentence}”`)
      else if (ownForms(analyzer.formsIn(sentence)).length === 0) wrong.push(`rejects “${sentence}”, which holds none of its forms`)
    }
    if (entry.plain && formsIn(entry.plain).length > 0) wrong.push(`its plain alternative “${entry.plain}” holds the phrase itself`)
    return wrong.map((what) => `${file}:${line}: ${entry.id}: ${what}`)
  })
}

/** Links that lead nowhere, and forms that another form already stands for. */
function entryProblems({ phrases, lexicons }: LoadedLexicons): string[] {
  const places = new Map(phrases.map(({ entry, file, line }) => [entry.key, `${file}:${line}: ${entry.id}`]))
  const byKey = new Map(lexicons.phrases.map((entry) => [entry.key, entry]))
  const links = lexicons.phrases.flatMap(({ key, counterpart = [] }) =>
    counterpart.flatMap((other) => {
      if (!byKey.has(other)) return [`${places.get(key)}: the counterpart ${other} does not exist`]
      return byKey.get(other)?.counterpart?.includes(key) ? [] : [`${places.get(key)}: the counterpart ${other} does not link back`]
    }),
  )
  const repeats = findOverlaps(lexicons.phrases, createReader(new Set()).normalize).map(({ words, first, second }) =>
    first === second
      ? `${places.get(second.key)}: two of its forms match “${words}”`
      : `${places.get(second.key)}: “${words}” is shadowed by ${first.key}, which matches it too`,
  )
  return [...links, ...repeats, ...phrases.flatMap(deadWords)]
}

/** A word that refuses the entry wherever it stands near, and stands in a form of the entry: that form is never reported. */
function deadWords({ entry, file, line }: LoadedLexicons['phrases'][number]): string[] {
  const own = new Set(entry.forms.flatMap((form) => form.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []))
  return (entry.unless?.near ?? [])
    .filter((word) => own.has(word.toLowerCase()) || own.has(word.toLowerCase().replace(/s$/, '')))
    .map((word) => `${file}:${line}: ${entry.id}: never matches near “${word}”, which is a word of its own forms`)
}
