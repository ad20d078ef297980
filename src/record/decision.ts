import { z } from 'zod'
import { CATEGORIES } from '../lexicon/schema.ts'
import { sha256 } from '../text/sha256.ts'
import type { Analysis, AnalysisFinding } from './schema.ts'

const polarity = z.union([z.literal(-1), z.literal(0), z.literal(1)])
/** An actor as the reviewer saw it; `author` and `unknown` are holders of their own. */
const person = z.strictObject({ id: z.string(), name: z.string() })

/** What a verdict is about, in a form that finds the phrase again in a changed text. */
const phrase = z.strictObject({
  entry: z.string(),
  /** UTF-16 offsets into the text of `textSha256`. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  /** Up to 32 characters on either side. */
  before: z.string(),
  after: z.string(),
  /** What the tool said of it, and a digest of what the lexicon said. */
  tool: z.strictObject({ category: z.enum(CATEGORIES), polarity, holder: person, about: person.nullable(), digest: z.string() }),
})

/** The nine things that a reviewer can do to a phrase. */
const act = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['accept', 'dismiss', 'skip', 'undo', 'redo']) }),
  z.strictObject({ action: z.literal('relabel'), category: z.enum(CATEGORIES) }),
  z.strictObject({ action: z.literal('rehold'), holder: person }),
  z.strictObject({ action: z.literal('retarget'), about: person.nullable() }),
  z.strictObject({ action: z.literal('resign'), polarity }),
  z.strictObject({ action: z.literal('note'), note: z.string() }),
])

/** One line of a decision store. Lines are only ever appended: undo and redo are lines too. */
export const decisionSchema = z.strictObject({
  schema: z.literal('scarequote.decision/1'),
  time: z.iso.datetime(),
  reviewer: z.string().min(1),
  /** One run of the program. */
  session: z.string(),
  textSha256: z.string(),
  phrase,
  act,
})

export type Decision = z.infer<typeof decisionSchema>
export type Act = Decision['act']
export type Phrase = Decision['phrase']
export type Person = z.infer<typeof person>
/** A decision before the store has stamped time, reviewer and session on it. */
export type Draft = Pick<Decision, 'textSha256' | 'phrase' | 'act'>

const CONTEXT = 32

/** Describes a finding so that a store can keep a decision on it. */
export function phraseOf(analysis: Analysis, text: string, finding: AnalysisFinding): Phrase {
  const { entry, start, end, category, polarity: sign } = finding
  const named = (id: string): Person => ({ id, name: analysis.actors.find((actor) => actor.id === id)?.name ?? id })
  return {
    entry,
    start,
    end,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    tool: {
      category,
      polarity: sign,
      holder: named(finding.holder),
      about: finding.about === null ? null : named(finding.about),
      digest: digestOf(finding),
    },
  }
}

const digests = new WeakMap<AnalysisFinding, string>()

/** Changes where the lexicon says something else of the phrase. */
export function digestOf(finding: AnalysisFinding): string {
  const known = digests.get(finding)
  if (known !== undefined) return known
  const { category, polarity: sign, intensity, why, plain } = finding
  const digest = sha256(JSON.stringify([category, sign, intensity, why, plain])).slice(0, 12)
  digests.set(finding, digest)
  return digest
}
