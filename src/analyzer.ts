import { annotateActors } from './annotate/actors/annotate.ts'
import { annotateFindings, standingPhrases } from './annotate/findings.ts'
import { findHits } from './annotate/hits.ts'
import { annotateQuotations } from './annotate/quotations/annotate.ts'
import { attributeVoices } from './annotate/voices.ts'
import { createReader } from './document/reader.ts'
import { parseClauses } from './document/syntax/parse-clauses.ts'
import { compileLexiconTrie, openLexicons } from './lexicon/compile.ts'
import type { Lexicons } from './lexicon/lexicons.ts'
import type { TrieTables } from './lexicon/trie.ts'
import { measureProfile } from './measure/profile.ts'
import { renderRecord } from './record/render.ts'
import type { Analysis } from './record/schema.ts'
import { gatherEvidence } from './stance/gather.ts'
import { scoreStance } from './stance/matrix.ts'
import type { Article } from './text/article.ts'
import { sha256 } from './text/sha256.ts'

/** Analyses articles. Synchronous, deterministic, and keeps nothing between articles. */
export interface Analyzer {
  analyze(article: Article): Analysis
  /** Every phrase entry that matches, and by which form; also those that lose to a longer one. */
  phrasesIn(text: string): { readonly key: string; readonly form: string }[]
  /** The share of the words at a text’s beginning that English has, 0..1; null for fewer than twenty words. */
  englishShare(text: string): number | null
}

export interface AnalyzerOptions {
  /** False: what people are said to believe, fear or want is the author's telling, and no quotation. */
  readonly attitudes?: boolean
}

/**
 * Loads the language model and compiles the lexicons: once per thread.
 * @param trie the forms of these same lexicons compiled ahead, which saves a fifth of a second; compiled here when left out
 */
export function createAnalyzer(
  lexicons: Lexicons,
  version: string,
  trie?: TrieTables,
  { attitudes = true }: AnalyzerOptions = {},
): Analyzer {
  const reader = createReader(new Set(lexicons.abbreviations))
  const compiled = openLexicons(lexicons, trie ?? compileLexiconTrie(lexicons, reader.normalize))
  const annotate = (article: Article) => {
    const document = reader.read(article.text)
    const hits = findHits(document, compiled)
    const quotations = annotateQuotations(document, hits, compiled).filter(({ reports }) => attitudes || reports !== 'attitude')
    const syntax = parseClauses(document)
    const actors = annotateActors(document, syntax, hits, compiled, article.targets)
    const voices = attributeVoices(document, quotations, actors, compiled)
    return { document, syntax, hits, actors, voices, contexts: compiled.contexts }
  }
  return {
    analyze(article) {
      const scene = annotate(article)
      const { document, syntax, hits, actors, voices } = scene
      const findings = annotateFindings(scene, hits)
      const evidence = gatherEvidence({
        document,
        syntax,
        hits,
        actors,
        voices,
        findings,
        requested: new Set(article.targets?.map(({ id }) => id)),
        weights: compiled.stanceWeights,
        plans: compiled.issues.plans,
        plainWords: compiled.plainWords,
      })
      const matrix = scoreStance(evidence)
      const profile = measureProfile({ document, hits, voices, findings, matrix, pronouns: compiled.pronouns })
      return renderRecord(
        { article, document, actors, voices, findings, matrix, profile, weights: compiled.stanceWeights },
        sha256(article.text),
        {
          version,
          lexicons: compiled.provenance,
        },
      )
    },
    englishShare: reader.englishShare,
    phrasesIn(text) {
      const scene = annotate({ id: 'phrases', text })
      return standingPhrases(scene, scene.hits).map(({ value, form }) => ({ key: value.entry.key, form }))
    },
  }
}
