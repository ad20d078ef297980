import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Analyzer } from '../analyzer.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { filterVoice, VOICE_FILTERS } from '../record/filter-voice.ts'
import { UserError } from '../text/user-error.ts'

const root = new URL('../../', import.meta.url)

/** The package's own version. */
export const toolVersion = (): string => (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }).version

export const lexiconFolder = (): string => fileURLToPath(new URL('lexicons', root))

/** The lexicons compiled ahead by the build; read from the YAML where there are none. */
export async function builtInLexicons(): Promise<Lexicons> {
  const built = new URL('dist/lexicons.json', root)
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')) as Lexicons
  const { loadLexicons } = await import('../lexicon/load.ts')
  const { lexicons, errors } = loadLexicons(lexiconFolder(), toolVersion())
  if (errors[0]) throw errors[0]
  return lexicons
}

/** @throws UserError for a voice that is none of the filters */
export async function builtInAnalyzer(voice: string = 'all'): Promise<Analyzer> {
  const filter = VOICE_FILTERS.find((name) => name === voice)
  if (!filter) throw new UserError('unknown voice', { field: '--voice', expected: VOICE_FILTERS.join(', '), got: voice })
  const { createAnalyzer } = await import('../analyzer.ts')
  const analyzer = createAnalyzer(await builtInLexicons(), toolVersion())
  return { ...analyzer, analyze: (article) => filterVoice(analyzer.analyze(article), filter) }
}
