import { mkdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { judgedPhrases } from '../../record/judged-phrases.ts'
import { renderBrat } from '../../report/decisions/brat.ts'
import { renderDecisionLines } from '../../report/decisions/decision-lines.ts'
import { onThisText, type ReviewedArticle } from '../../report/decisions/reviewed-article.ts'
import { renderWebAnnotations } from '../../report/decisions/web-annotations.ts'
import { readArticle } from '../../text/read-article.ts'
import { sha256 } from '../../text/sha256.ts'
import { UserError } from '../../text/user-error.ts'
import { readDecisions } from '../../tui/decision-store.ts'
import { storeIn } from '../apply-decisions.ts'
import type { SettingsOptions } from '../settings.ts'
import { writeOutput } from './report.ts'

const FORMATS = ['jsonl', 'web-annotation', 'brat'] as const

export interface ExportOptions extends SettingsOptions {
  readonly format?: string
  readonly output?: string
  readonly reviewer?: string
  readonly decisions?: string
}

/** Prints or writes what reviewers decided on articles. */
export async function exportDecisions(files: readonly string[], options: ExportOptions): Promise<number> {
  const format = FORMATS.find((name) => name === options.format)
  if (!format) throw new UserError('unknown format', { field: '--format', expected: FORMATS.join(', '), got: String(options.format) })
  const articles = await Promise.all(files.map((file) => reviewedArticle(file, options)))
  if (articles.every(({ judged }) => judged.length === 0))
    throw new UserError('no decisions on these articles', { file: storeIn(files[0] as string, options.decisions) })
  if (format !== 'jsonl') {
    const stale = articles.reduce((sum, article) => sum + article.judged.length - onThisText(article).length, 0)
    if (stale > 0) console.error(`scarequote: ${stale} decisions on an earlier version of a text are left out`)
  }
  if (format === 'brat') return writeBrat(articles, options.output)
  const rendered = format === 'jsonl' ? renderDecisionLines(articles) : renderWebAnnotations(articles)
  if (options.output === undefined) process.stdout.write(rendered)
  else writeOutput(options.output, rendered)
  return 0
}

async function reviewedArticle(file: string, { reviewer, decisions: folder }: ExportOptions): Promise<ReviewedArticle> {
  const { article } = await readArticle(file)
  const store = storeIn(file, folder)
  const { decisions, broken } = readDecisions(store)
  if (broken > 0) console.error(`scarequote: ${store}: ${broken} unreadable lines left out`)
  return { file, text: article.text, textSha256: sha256(article.text), judged: judgedPhrases(decisions, reviewer ?? null) }
}

function writeBrat(articles: readonly ReviewedArticle[], folder: string | undefined): number {
  if (folder === undefined) {
    const [only, ...more] = articles
    if (!only || more.length > 0) throw new UserError('brat needs a folder for several articles', { field: '--output' })
    process.stdout.write(renderBrat(only).ann)
    return 0
  }
  mkdirSync(folder, { recursive: true })
  for (const article of articles) {
    const name = join(folder, basename(article.file, extname(article.file)))
    const { txt, ann } = renderBrat(article)
    writeOutput(`${name}.txt`, txt)
    writeOutput(`${name}.ann`, ann)
  }
  return 0
}
