import { createAnalyzer } from '../../analyzer.ts'
import { loadLexicons } from '../../lexicon/load.ts'
import { lexiconFolder, toolVersion } from '../resources.ts'

/** Validates a folder and runs every entry against its own sentences. Problems go to stdout, a line each. */
export async function lexiconCheck(folder = lexiconFolder()): Promise<number> {
  const { lexicons, phrases, errors } = loadLexicons(folder, toolVersion())
  const problems = errors.map(({ message }) => message)
  const analyzer = createAnalyzer(lexicons, toolVersion())
  for (const { entry, file, line } of phrases) {
    const problem = (what: string): void => void problems.push(`${file}:${line}: ${entry.id}: ${what}`)
    for (const sentence of entry.matches) if (!analyzer.entriesIn(sentence).has(entry.key)) problem(`does not match “${sentence}”`)
    for (const sentence of entry.rejects ?? []) if (analyzer.entriesIn(sentence).has(entry.key)) problem(`should reject “${sentence}”`)
  }
  for (const problem of problems) console.log(problem)
  console.log(`${phrases.length} phrase entries checked, ${problems.length} problems`)
  return problems.length > 0 ? 2 : 0
}
