import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Analyzer } from '../analyzer.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'

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

export async function builtInAnalyzer(): Promise<Analyzer> {
  const { createAnalyzer } = await import('../analyzer.ts')
  return createAnalyzer(await builtInLexicons(), toolVersion())
}
