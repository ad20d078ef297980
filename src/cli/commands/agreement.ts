import { existsSync, statSync } from 'node:fs'
import { type Coding, measureAgreement } from '../../compare/agreement.ts'
import { type JudgedPhrase, judgedPhrases, phraseKey } from '../../record/judged-phrases.ts'
import { type ReviewerAgreement, renderAgreement } from '../../report/agreement-report.ts'
import { UserError } from '../../text/user-error.ts'
import { readDecisions, storeOf } from '../../tui/decision-store.ts'

export interface AgreementOptions {
  readonly in?: readonly string[]
  readonly format?: string
}

/** How far two reviewers agree: over two stores, or over two names in the stores of articles. */
export async function agreement(a: string, b: string, { in: files = [], format = 'text' }: AgreementOptions): Promise<number> {
  if (format !== 'text' && format !== 'json')
    throw new UserError('unknown format', { field: '--format', expected: 'text or json', got: format })
  const [left, right] = [judgedBy(a, files), judgedBy(b, files)]
  const result = compareReviewers(a, b, left, right)
  process.stdout.write(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : renderAgreement(result))
  return 0
}

function judgedBy(reviewer: string, files: readonly string[]): JudgedPhrase[] {
  const stores = files.length > 0 ? files.map((file) => (file.endsWith('.jsonl') ? file : storeOf(file))) : [reviewer]
  const decisions = stores.flatMap((store) => {
    if (!existsSync(store) || statSync(store).isDirectory())
      throw new UserError('no such decision store', {
        file: store,
        ...(files.length === 0 && { expected: 'a ….review.jsonl file, or names together with --in FILES' }),
      })
    return readDecisions(store).decisions
  })
  const judged = judgedPhrases(decisions, files.length > 0 ? reviewer : null)
  const names = [...new Set(decisions.map((decision) => decision.reviewer))]
  if (judged.length === 0)
    throw new UserError('no decisions', {
      field: reviewer,
      ...(files.length > 0 && { expected: `one of ${names.join(', ') || 'nobody'}` }),
    })
  if (files.length === 0 && names.length > 1)
    throw new UserError('several reviewers in one store', { file: reviewer, expected: `two of ${names.join(', ')}, with --in ${reviewer}` })
  return judged
}

/** The verdicts first, by category of the tool; then what the reviewers changed, where both agreed that it is loaded. */
function compareReviewers(a: string, b: string, left: readonly JudgedPhrase[], right: readonly JudgedPhrase[]): ReviewerAgreement {
  const code = (judged: readonly JudgedPhrase[], label: (phrase: JudgedPhrase) => string | null): Coding =>
    new Map(judged.flatMap((phrase): [string, string][] => [[phraseKey(phrase), label(phrase) ?? '']]).filter(([, value]) => value !== ''))
  // Skipped means not judged.
  const verdict = (phrase: JudgedPhrase): string | null => (phrase.verdict === 'skipped' ? null : phrase.verdict)
  const of = (category: string) => (phrase: JudgedPhrase) => (phrase.phrase.tool.category === category ? verdict(phrase) : null)
  const accepted = (label: (phrase: JudgedPhrase) => string) => (phrase: JudgedPhrase) =>
    phrase.verdict === 'accepted' ? label(phrase) : null
  const over = (label: (phrase: JudgedPhrase) => string | null) => measureAgreement(code(left, label), code(right, label))
  const categories = [...new Set([...left, ...right].map(({ phrase }) => phrase.tool.category))].sort()
  return {
    a,
    b,
    verdict: over(verdict),
    byCategory: categories.map((category) => ({ category, ...over(of(category)) })).filter(({ n }) => n > 0),
    category: over(accepted(({ category }) => category)),
    holder: over(accepted(({ holder }) => holder.name)),
    target: over(accepted(({ about }) => about?.name ?? '(nobody)')),
    polarity: over(accepted(({ polarity }) => String(polarity))),
  }
}
