import { z } from 'zod'
import { ACTOR_TYPES, MENTION_KINDS } from '../annotate/actors/actor.ts'
import { INTENSITY_REASONS } from '../annotate/intensity.ts'
import { QUOTATION_KINDS } from '../annotate/quotations/quotation.ts'
import { CATEGORIES } from '../lexicon/schema.ts'
import { EVIDENCE_RULES } from '../stance/evidence.ts'
import { STANCE_LABELS } from '../stance/label.ts'

const offset = z.int().min(0)
const span = z.tuple([offset, offset])
const score = z.number().min(-1).max(1)
/** `author`, `unknown`, an actor's id, or the id of a target the input named. */
const holder = z.string()

const quotation = z.strictObject({
  id: z.string(),
  kind: z.enum(QUOTATION_KINDS),
  /** The content, quotation marks left out. */
  spans: z.array(span).min(1),
  /** The quotation whose words a scare quote takes up again. */
  echoes: z.string().nullable(),
  /** Reports inside this one, as spans: “Roy said that the mayor believes …”. Their words are counted here. */
  nested: z.array(z.strictObject({ span, cue: span, source: span })),
  cue: span.nullable(),
  source: z
    .strictObject({ span: span.nullable(), actor: z.string().nullable(), name: z.string().nullable(), anonymous: z.boolean() })
    .nullable(),
  reports: z.enum(['speech', 'attitude', 'writing']),
  slant: z.enum(['neutral', 'assertive', 'doubting', 'factive', 'hostile', 'praising']),
  confidence: z.number().min(0).max(1),
})

const evidence = z.strictObject({
  start: offset,
  end: offset,
  /** The sentence it stands in, counted from 0. */
  sentence: offset,
  /** What this piece adds, −1..1: negative against the target. */
  score,
  rule: z.enum(EVIDENCE_RULES),
  /** One sentence for the reader. */
  reason: z.string(),
  finding: z.string().nullable(),
})

/**
 * One article's analysis, as `analyze` returns and `score --format jsonl` prints it. Offsets are half-open UTF-16
 * code units into the article's text exactly as given; the `voices`, put end to end, give the whole text.
 */
export const analysisSchema = z.strictObject({
  schema: z.literal('scarequote.analysis/1'),
  id: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  /** Further columns of the table that the article comes from, where it comes from one. */
  metadata: z.record(z.string(), z.string()).optional(),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  offsetUnit: z.literal('utf16'),
  tool: z.strictObject({
    version: z.string(),
    lexicons: z.array(z.strictObject({ name: z.string(), version: z.string(), sha256: z.string() })),
  }),
  counts: z.strictObject({ characters: offset, words: offset, sentences: offset, paragraphs: offset }),
  quotations: z.array(quotation),
  voices: z.array(z.strictObject({ start: offset, end: offset, holder })),
  actors: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      type: z.enum(ACTOR_TYPES),
      mentions: z.array(z.strictObject({ start: offset, end: offset, kind: z.enum(MENTION_KINDS) })),
    }),
  ),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      start: offset,
      end: offset,
      text: z.string(),
      /** `theme/id` of the lexicon entry. */
      entry: z.string(),
      category: z.enum(CATEGORIES),
      /** The entry’s; an intensifier without one leans the way of the word that it raises. */
      polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      /** The entry’s intensity times the factors of `changes`, at most 1. */
      intensity: z.number().min(0).max(1),
      /** What makes the phrase stronger or weaker here than its entry says. */
      changes: z.array(z.strictObject({ by: z.enum(INTENSITY_REASONS), factor: z.number().min(-1).max(2) })),
      holder,
      /** Whom the phrase judges; where it judges nobody (polarity 0, or an entry that says so), of whom it is used. */
      about: z.string().nullable(),
      /** Inside the quotation marks of somebody else; false in a paraphrase, whose wording may be the author’s. */
      quoted: z.boolean(),
      negated: z.boolean(),
      why: z.string(),
      plain: z.string().nullable(),
      /** Entries that hold the other side’s word for the same thing. */
      counterparts: z.array(z.string()),
    }),
  ),
  stance: z.array(
    z.strictObject({
      holder,
      target: z.string(),
      /** The bounded sum of the evidence. */
      score,
      /** A 90 % bootstrap interval over sentences; null below three pieces of evidence. */
      interval: z.tuple([score, score]).nullable(),
      n: z.int().min(1),
      /** The score in plain words; “not enough” below two pieces of evidence of ±0.05 or more. */
      label: z.enum(STANCE_LABELS),
      /** What the author's score rests on, each the bounded sum of its evidence; null for other holders. */
      basis: z
        .strictObject({
          /** The author's own words of the target. */
          ownVoice: score,
          /** How the target is introduced as a source: “claimed”, “pointed out”. */
          introductions: score,
          /** Words held at arm's length in quotation marks. */
          distance: score,
        })
        .nullable(),
      evidence: z.array(evidence),
    }),
  ),
  targets: z
    .array(
      z.strictObject({
        id: z.string(),
        score,
        label: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
        /** Below the first the sum of the evidence is a stance against, above the second one for; wide where the sentence only reports. */
        bounds: z.tuple([z.number(), z.number()]),
        byHolder: z.record(z.string(), score),
        evidence: z.array(evidence.extend({ holder })),
      }),
    )
    .optional(),
  /** Only with `--apply`: what reviewers decided, and the figures before it. */
  review: z
    .strictObject({
      reviewers: z.array(z.string()),
      accepted: z.int(),
      dismissed: z.int(),
      skipped: z.int(),
      /** Given another kind, holder, target or sign. */
      changed: z.int(),
      undecided: z.int(),
      /** Given on another text or lexicon: not applied. */
      stale: z.int(),
      tool: z.strictObject({
        findings: z.int(),
        loadedPerThousandWords: z.number().nullable(),
        quotedLoadedPerThousandWords: z.number().nullable(),
        polarisation: z.number().nullable(),
        stance: z.array(z.strictObject({ holder, target: z.string(), score, n: z.int() })),
      }),
    })
    .optional(),
  measures: z.strictObject({
    /** Findings per 1,000 words of the author's own voice, 0..1000; null where that voice has no words. */
    loadedPerThousandWords: z.number().nullable(),
    /** The same in words of others. */
    quotedLoadedPerThousandWords: z.number().nullable(),
    /** Share of words that are not the author's, 0..1; null for a text without words. */
    quotedShare: z.number().min(0).max(1).nullable(),
    /** Mean |score| over the author's cells, 0..1; null without cells. */
    polarisation: z.number().min(0).max(1).nullable(),
    /** Flesch's reading ease of the whole text: about 0 (hard) to 100 (easy), unbounded; null for a text without words. */
    readingEase: z.number().nullable(),
    /** Hedges (“perhaps”, “seems”) in the author's own voice, per 1,000 of its words (Hyland 2005); as the five below, null without such words. */
    hedgesPerThousandWords: z.number().nullable(),
    /** Boosters (“utterly”) and phrases of certainty (“of course”), the same way. */
    certaintyPerThousandWords: z.number().nullable(),
    /** “We”, “us”, “our” … and “they”, “them”, “their” …, the same way. */
    usPerThousandWords: z.number().nullable(),
    themPerThousandWords: z.number().nullable(),
    /** Words that AFINN (Nielsen 2011) grades +2 and above, and −2 and below, the same way. */
    positivePerThousandWords: z.number().nullable(),
    negativePerThousandWords: z.number().nullable(),
    /** Pielou's evenness of quoted words over sources: 0 one has all, 1 all have as many; null below two sources. */
    sourceEvenness: z.number().min(0).max(1).nullable(),
    /** Shares of the quoted words given to sources whom the author is for, against, and neither; null where nobody is quoted. */
    sides: z.strictObject({ favoured: z.number(), opposed: z.number(), other: z.number() }).nullable(),
    /** Words, share of all words (0..1) and findings per 1,000 words of each holder, in order of appearance. */
    voices: z.array(
      z.strictObject({ holder, words: z.int().min(1), share: z.number().min(0).max(1), loadedPerThousandWords: z.number().nullable() }),
    ),
    /** Findings by category. */
    categories: z.record(z.string(), z.int()),
    /** How often each lexicon entry is used, in all and by holder; the most used first. */
    usage: z.array(z.strictObject({ entry: z.string(), n: z.int().min(1), byHolder: z.record(holder, z.int().min(1)) })),
    /** How each source is introduced, most words first. */
    sources: z.array(
      z.strictObject({
        actor: z.string().nullable(),
        name: z.string(),
        quotations: z.int(),
        words: z.int(),
        /** Of all words quoted from anybody, 0..1. */
        share: z.number().min(0).max(1),
        /** Mean slant of the cues: −1 hostile or doubting, 0 neutral, 1 factive or praising. */
        cueSlant: score,
      }),
    ),
  }),
})

export type Analysis = z.infer<typeof analysisSchema>
export type AnalysisQuotation = Analysis['quotations'][number]
export type AnalysisFinding = Analysis['findings'][number]
export type AnalysisActor = Analysis['actors'][number]
export type StanceCell = Analysis['stance'][number]
export type StanceEvidence = StanceCell['evidence'][number]
