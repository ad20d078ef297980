import { createAnalyzer } from '../../analyzer.ts'
import { loadLexicons } from '../../lexicon/load.ts'
import { lexiconFolder, toolVersion } from '../resources.ts'

/** Validates a folder and runs every entry against its own sentences. Problems go to stdout, a line each. */
export async function lexiconCheck(folder = lexiconFolder()): Promise<number> {
  const { lexicons, phrases, errors } = loadLexicons(folder, toolVersion())
  const problems = errors.map(({ message }) => message)
  const analyzer = createAnalyzer(lexicons, toolVersion())
  const matched = (sentence: string, key: string): boolean =>
    analyzer.analyze({ id: key, text: sentence }).findings.some(({ entry }) => entry === key)
  for (const { entry, file, line } of phrases) {
    for (const sentence of entry.matches)
      if (!matched(sentence, entry.key)) problems.push(`${file}:${line}: ${entry.id}: does not match “${sentence}”`)
    for (const sentence of entry.rejects ?? [])
      if (matched(sentence, entry.key)) problems.push(`${file}:${line}: ${entry.id}: should reject “${sentence}”`)
  }
  for (const problem of problems) console.log(problem)
  console.log(`${phrases.length} phrase entries checked, ${problems.length} problems`)
  return problems.length > 0 ? 2 : 0
}
