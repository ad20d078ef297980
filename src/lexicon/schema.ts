import { z } from 'zod'
import { CATEGORIES } from './categories.ts'

export { CATEGORIES }

import { parseForm } from './form.ts'

/** The named sets of words in `lexicons/contexts.yaml`. */
export const CONTEXT_NAMES = [
  'legal',
  'science',
  'sport',
  'official',
  'medical',
  'finance',
  'military',
  'religion',
  'food',
  'weather',
  'arts',
  'technical',
] as const
export type ContextName = (typeof CONTEXT_NAMES)[number]

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
const sentences = z.array(z.string().min(1))
const form = z.string().superRefine((text, issues) => {
  try {
    parseForm(text)
  } catch (error) {
    issues.addIssue({ code: 'custom', message: `form “${text}”: ${(error as Error).message}` })
  }
})
const forms = z.array(form).min(1)
const words = z.array(z.string().min(1)).min(1)

/** Where a match stands. Every key given must hold for `when`; any key that holds refuses under `unless`. */
const condition = z.strictObject({
  /** UPOS tags of the match's last word. */
  pos: z
    .array(z.enum(['ADJ', 'ADV', 'NOUN', 'PROPN', 'VERB', 'AUX', 'ADP', 'INTJ', 'NUM', 'DET', 'PRON', 'PART', 'SCONJ', 'CCONJ']))
    .optional(),
  /** Words (lemmas) or classes such as <NOUN> just before the match. */
  before: words.optional(),
  /** The same just after it. */
  after: words.optional(),
  /** Words (lemmas) in the match or within eight words of it, in its sentence. */
  near: words.optional(),
  /** One of these words follows within four words of its clause: the particle of a verb (“ram it through”). */
  particle: words.optional(),
  /** Joined to a further word by a hyphen: “crisis” in “crisis-hit”. */
  compound: z.literal(true).optional(),
  /** An actor is mentioned in the sentence. */
  actor: z.literal(true).optional(),
  /** Named sets of words in lexicons/contexts.yaml, looked for as `near` does; of words marked “?” two must stand there. */
  context: z.array(z.enum(CONTEXT_NAMES)).optional(),
  /** The match is part of a longer capitalised name or title. */
  name: z.literal(true).optional(),
  /** The match stands inside quotation marks. */
  quoted: z.literal(true).optional(),
  negated: z.literal(true).optional(),
  /** Capitalised in the text though not at the start of a sentence. */
  capitalised: z.literal(true).optional(),
})

/** One loaded-phrase entry: `lexicons/phrases/<theme>.yaml` holds a list of them. */
export const phraseEntrySchema = z.strictObject({
  id,
  forms,
  category: z.enum(CATEGORIES),
  polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  intensity: z.number().min(0).max(1),
  why: z.string().min(20),
  plain: z.string().nullable().optional(),
  /** Who favours the word, for the fairness report. */
  camps: z
    .array(
      z.enum([
        'left',
        'right',
        'western',
        'russian',
        'chinese',
        'non-aligned',
        'establishment',
        'populist',
        'labour',
        'business',
        'religious',
        'secular',
        'israeli',
        'palestinian',
      ]),
    )
    .optional(),
  /** `theme/id` of the other side's word for the same thing. */
  counterpart: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).optional(),
  /** Whom the phrase judges; without it the analyser goes by the phrase's part of speech. */
  about: z.enum(['agent', 'patient', 'label', 'modified', 'none']).optional(),
  when: condition.optional(),
  unless: condition.optional(),
  provenance: words,
  matches: sentences.min(1),
  rejects: sentences.optional(),
})

/** Syntactic shapes of a speech cue. */
export const CUE_FRAMES = [
  'clause', // she said (that) taxes rose
  'quote', // she said: “…” / “…,” she said
  'tag', // …, she said / said Lee (after or inside the content)
  'addressee', // she told reporters (that) …
  'infinitive', // she urged Congress to act
  'np', // she condemned the raid; she cited “…”
  'matter', // she called for an inquiry; she cited the cost: what she names is in her words
  'np-as', // she described the raid as “…”
  'np-of', // she accused them of …
  'gerund', // she denied taking it
  'about', // she complained about / of / against …
  'wh', // she asked whether / how …
  'source-after', // according to Lee; in the words of Lee
  'source-inside', // in Lee’s view; in her words
  'in-noun', // in a statement, in an interview: the speaker is the subject or possessor
] as const

/** Speech cues: `lexicons/cues/{verbs,nouns,phrases}.yaml`. Lemmas of one entry share frames and slant. */
export const cueEntrySchema = z.strictObject({
  id,
  kind: z.enum(['verb', 'noun', 'phrase']),
  /** Verbs and nouns by lemma; a verb may carry a particle or preposition ("point out"); phrases as written. */
  lemmas: words,
  frames: z.array(z.enum(CUE_FRAMES)).min(1),
  /** What the cue lets slip about whoever reports. */
  slant: z.enum(['neutral', 'assertive', 'doubting', 'factive', 'hostile', 'praising']),
  reports: z.enum(['speech', 'attitude', 'writing']),
  /** Weak cues also have everyday senses and need a quotation mark, a that-clause or a person as subject. */
  weak: z.boolean().optional(),
  matches: sentences.min(1),
})

/** Words that bend what stands in their scope: `lexicons/cues/modifiers.yaml`. */
export const modifierEntrySchema = z.strictObject({
  id,
  kind: z.enum(['negator', 'modal', 'hedge', 'booster', 'diminisher', 'reverser']),
  forms,
  /** Multiplies what stands in scope: −1 turns it round, 0.5 halves it, 1.4 raises it. */
  factor: z.number().min(-1).max(2),
  scope: z.enum(['after', 'before', 'clause']),
  matches: sentences.min(1),
})

/** Turns of phrase that take a stance by how a sentence is built around them: `lexicons/cues/turns.yaml`. */
export const turnEntrySchema = z.strictObject({
  id,
  kind: z.enum([
    'contrast', // “unlike X, Y keeps its word”: the reverse of what is said of Y holds of X
    'rhetorical-question', // “who could trust X?”
    'irony', // “so much for X”, “how generous of X”
    'in-group', // “our friends in X”
    'tally', // “by two points”: a result is no stance
  ]),
  forms,
  why: z.string().min(10),
  matches: sentences.min(1),
})

const sign = z.number().min(-1).max(1)

/**
 * What a verb or noun says of those who take part (connotation frames, Rashkin et al. 2016):
 * `agent` and `patient` are the writer's stance to each that the word implies, `agentToPatient` and
 * `patientToAgent` their stance to one another. Each −1..1; left out where the word says nothing.
 */
export const frameEntrySchema = z.strictObject({
  id,
  kind: z.enum(['verb', 'noun', 'adjective', 'preposition']),
  forms,
  agent: sign.optional(),
  patient: sign.optional(),
  agentToPatient: sign.optional(),
  patientToAgent: sign.optional(),
  /** Where the patient stands: the object, or after this preposition; several with spaces between. */
  patientRole: z
    .string()
    .regex(/^[a-z]+( [a-z]+)*$/)
    .default('object'),
  /** A verb that only carries its noun: “launch (an attack)”, “voice (support)”. Its subject does what the noun says. */
  light: z.literal(true).optional(),
  /** A verb whose subject gets what its noun says: “draw (criticism from X)”, “come under (attack)”. */
  receives: z.literal(true).optional(),
  /** A verb of calling: what it says its object is, is its subject's word: “call (X a liar)”. */
  calls: z.literal(true).optional(),
  /** A verb of asking: what its object is to do is its subject's wish: “urge (Congress to pass the bill)”. */
  asks: z.literal(true).optional(),
  /** What it names is none of its subject's doing: “suffer (an attack)”, “expose (a lie)”, “the victim of (an attack)”. */
  apart: z.literal(true).optional(),
  /** The patient must be an issue (a plan, a law), not somebody; or a person, not a plan or a state. */
  patientKind: z.enum(['issue', 'person']).optional(),
  /** A verb for winning and losing: in a tally it takes no side: “X beat Y by two points”. */
  contest: z.literal(true).optional(),
  /** Without an object it tells what befalls its subject: “starve (a town)”, not “the town starves”. */
  transitive: z.literal(true).optional(),
  /** Those named together do it to one another: “X and Y clashed”. */
  mutual: z.literal(true).optional(),
  /** A noun for the one who holds the stance: “a critic of X”, “X’s critics”. */
  person: z.literal(true).optional(),
  why: z.string().min(10),
  matches: sentences.min(1),
})

/** A named actor, or an overlay on a state of world-countries: `lexicons/actors/*.yaml`. */
export const actorEntrySchema = z.strictObject({
  id,
  name: z.string().min(1),
  type: z.enum(['person', 'state', 'organization', 'group', 'place', 'issue', 'other']),
  /** ISO 3166 alpha-3 code of the state this entry adds to. */
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** Other full names and acronyms, case as written. */
  aliases: words.optional(),
  /** Seats and emblems that stand for the actor: Kremlin, Downing Street. */
  metonyms: words.optional(),
  /** The same, but only in a political reading (subject of a verb, possessor): Washington, Beijing, Paris. */
  seats: words.optional(),
  demonyms: words.optional(),
  /** Common nouns that refer to the actor once it has been named: "the Alliance", "the bloc". */
  nominals: words.optional(),
  /** Words near which a mention is not this actor: Georgia with Atlanta. */
  notNear: words.optional(),
  matches: sentences.optional(),
  rejects: sentences.optional(),
})

export type Category = (typeof CATEGORIES)[number]
export type Condition = z.infer<typeof condition>
export type PhraseEntry = z.infer<typeof phraseEntrySchema>
export type CueEntry = z.infer<typeof cueEntrySchema>
export type CueFrame = (typeof CUE_FRAMES)[number]
export type ModifierEntry = z.infer<typeof modifierEntrySchema>
export type TurnEntry = z.infer<typeof turnEntrySchema>
export type FrameEntry = z.infer<typeof frameEntrySchema>
export type ActorEntry = z.infer<typeof actorEntrySchema>
