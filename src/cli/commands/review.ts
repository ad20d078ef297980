import { mkdirSync } from 'node:fs'
import type { ReadStream } from 'node:tty'
import type { AnalysedText } from '../../compare/analysed-text.ts'
import { readArticle } from '../../text/read-article.ts'
import { UserError } from '../../text/user-error.ts'
import { compileKeys } from '../../tui/key-map.ts'
import type { ReviewSource } from '../../tui/session.ts'
import type { Baseline } from '../../tui/state/item.ts'
import { THEMES, type Theme } from '../../tui/theme.ts'
import { storeIn } from '../apply-decisions.ts'
import { openKeyboard } from '../keyboard.ts'
import { type AnalysisOptions, chosenAnalyzer } from '../resources.ts'
import { readSettings } from '../settings.ts'

export interface ReviewCommandOptions extends AnalysisOptions {
  readonly theme?: string
  readonly sideBySide?: boolean
  /** Percentiles among the articles of this corpus. */
  readonly corpus?: string
  readonly where?: string
}

/** The review of one or more articles, one after another or two side by side. */
export async function review(files: readonly string[], options: ReviewCommandOptions): Promise<number> {
  const keyboard = process.stdout.isTTY ? openKeyboard() : null
  if (!keyboard) throw new UserError('the review needs a terminal; score prints records, and scarequote FILE a report')
  if (options.sideBySide && files.length < 2) throw new UserError('nothing to set beside it', { expected: 'two files or more', got: 'one' })
  return reviewOn(keyboard, files, options)
}

export async function reviewOn(keyboard: ReadStream, files: readonly string[], options: ReviewCommandOptions): Promise<number> {
  const settings = await readSettings(options)
  const keys = compileKeys(settings.review.keys, settings.file ?? undefined)
  const theme = chosenTheme(options.theme ?? settings.review.theme)
  if (options.decisions !== undefined) mkdirSync(options.decisions, { recursive: true })
  // React is slow in its development build, and Ink's import is too dear for any other command.
  process.env.NODE_ENV ??= 'production'
  const [analyzer, { runReview }] = await Promise.all([chosenAnalyzer({ ...options, apply: false }), import('../../tui/run-review.tsx')])
  const sources = files.map(
    (file): ReviewSource => ({
      file: file === '-' ? 'standard input' : file,
      store: storeFor(file, options.decisions),
      load: async () => {
        const { article, warnings } = await readArticle(file)
        const analysis = analyzer.analyze(article)
        return { text: article.text, analysis, warnings, baseline: await baselineOf({ text: article.text, analysis }, options) }
      },
    }),
  )
  const reviewer = options.reviewer ?? settings.review.reviewer
  return runReview(sources, { theme, keys, reviewer, compare: options.sideBySide ?? false, stdin: keyboard })
}

/** The database is loaded only where a corpus is named. */
async function baselineOf(article: AnalysedText, { corpus, where }: ReviewCommandOptions): Promise<Baseline | null> {
  if (corpus === undefined) return null
  return (await import('../corpus-baseline.ts')).corpusBaseline(corpus, where, article)
}

function storeFor(file: string, folder: string | undefined): string | null {
  if (file !== '-') return storeIn(file, folder)
  return folder === undefined ? null : storeIn('standard-input', folder)
}

/** Where there is to be no colour, the theme has none, whatever the config says. */
function chosenTheme(name = 'dark'): Theme {
  const theme = THEMES.find((other) => other === name)
  if (!theme) throw new UserError('unknown theme', { field: 'theme', expected: THEMES.join(', '), got: name })
  return process.env.NO_COLOR || process.env.TERM === 'dumb' ? 'none' : theme
}
