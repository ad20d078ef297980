import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Analyzer } from '../analyzer.ts'
import { explainPattern, withoutPhrases } from '../lexicon/layer.ts'
import type { StanceModelFile } from '../lexicon/lexicons.ts'
import { filterVoice, VOICE_FILTERS, type VoiceFilter } from '../record/filter-voice.ts'
import type { Analysis } from '../record/schema.ts'
import { UserError } from '../text/user-error.ts'
import { packageRoot as root, toolVersion } from './version.ts'

export { toolVersion }

import type { ApplyOptions } from './apply-decisions.ts'
import { type LexiconResources, readBuiltLexicons, readStanceIndex } from './built-lexicons.ts'
import { readSettings, type Settings, type SettingsOptions } from './settings.ts'

export const lexiconFolder = (): string => fileURLToPath(new URL('lexicons', root))

/** Style sheet and script of the HTML page, as the build left them. */
export const pageAssets = (): { readonly style: string; readonly script: string } => ({
  style: readFileSync(new URL('dist/report/page/page.css', root), 'utf8'),
  script: readFileSync(new URL('dist/report/page/client.js', root), 'utf8'),
})

/** The lexicons compiled ahead by the build; read from the YAML where there are none. */
async function builtInLexicons(): Promise<LexiconResources> {
  const built = readBuiltLexicons()
  if (built) return built
  const { loadLexicons } = await import('../lexicon/load.ts')
  const { lexicons, errors } = loadLexicons(lexiconFolder(), toolVersion())
  if (errors[0]) throw errors[0]
  return { lexicons }
}

/** Written by our own `bench/`, so read without validation: a megabyte that only requested targets and quoted words need. */
const builtInStanceModel = (): StanceModelFile => ({
  ...(JSON.parse(readFileSync(new URL('lexicons/stance-model.json', root), 'utf8')) as StanceModelFile),
  index: readStanceIndex(),
})

/** The built-in lexicons with the user's own folders laid over them, less what the user switched off. */
export async function chosenLexicons(
  options: SettingsOptions,
  warn = (warning: string): void => console.error(`scarequote: ${warning}`),
): Promise<LexiconResources> {
  const settings = await readSettings(options)
  const builtIn = await builtInLexicons()
  if (isBuiltInOnly(settings)) return builtIn
  const { loadLexicons } = await import('../lexicon/load.ts')
  let { lexicons } = builtIn
  for (const folder of settings.lexicons) {
    const loaded = loadLexicons(folder, toolVersion(), lexicons)
    for (const { message } of loaded.errors) warn(`${message}; the entry is left out`)
    lexicons = loaded.lexicons
  }
  if (settings.actors !== undefined) {
    const { layerUserActors } = await import('../lexicon/user-actors.ts')
    const layered = layerUserActors(lexicons.actors, settings.actors, readText(settings.actors))
    for (const { message } of layered.errors) warn(`${message}; the entry is left out`)
    lexicons = { ...lexicons, actors: layered.actors }
  }
  for (const pattern of settings.off) {
    const expected = explainPattern(pattern, lexicons.phrases)
    if (expected !== null)
      throw new UserError('nothing to switch off', { ...(settings.file && { file: settings.file }), field: 'off', expected, got: pattern })
  }
  return { lexicons: withoutPhrases(lexicons, settings.off) }
}

const isBuiltInOnly = ({ lexicons, off, actors }: Settings): boolean => lexicons.length === 0 && off.length === 0 && actors === undefined

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UserError('cannot read the actor file', { file, field: '--actors', expected: 'a YAML list of actors' })
  }
}

/** Options of every command that analyses. */
export interface AnalysisOptions extends SettingsOptions, ApplyOptions {
  readonly voice?: string
  readonly attitudes?: boolean
}

/** Says what `chosenAnalyzer` would say, and makes none. @throws UserError as it does */
export async function checkAnalysisOptions(options: AnalysisOptions): Promise<void> {
  chosenVoice(options)
  if (!isBuiltInOnly(await readSettings(options))) await chosenLexicons(options)
}

function chosenVoice({ voice = 'all' }: AnalysisOptions): VoiceFilter {
  const filter = VOICE_FILTERS.find((name) => name === voice)
  if (!filter) throw new UserError('unknown voice', { field: '--voice', expected: VOICE_FILTERS.join(', '), got: voice })
  return filter
}

/**
 * @param warn takes what is wrong with entries of the user’s; by default it goes to stderr
 * @throws UserError for a voice that is none of the filters, or settings that cannot be read
 */
export async function chosenAnalyzer(options: AnalysisOptions, warn?: (warning: string) => void): Promise<Analyzer> {
  const { attitudes = true } = options
  const filter = chosenVoice(options)
  const { createAnalyzer } = await import('../analyzer.ts')
  const { lexicons, ahead } = await chosenLexicons(options, warn)
  const analyzer = createAnalyzer(lexicons, toolVersion(), ahead, { attitudes, readStanceModel: builtInStanceModel })
  // Reading decisions loads more than most runs need.
  const { applyStored } = options.apply ? await import('./apply-decisions.ts') : { applyStored: (analysis: Analysis) => analysis }
  return { ...analyzer, analyze: (article) => filterVoice(applyStored(analyzer.analyze(article), article, options), filter) }
}

/** What a record made with these options says under `tool`. */
export async function recordTool(options: SettingsOptions): Promise<Analysis['tool']> {
  const { lexicons } = await chosenLexicons(options)
  return { version: toolVersion(), lexicons: [...lexicons.provenance] }
}
