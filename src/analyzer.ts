import { annotateActors } from './annotate/actors/annotate.ts'
import { annotateFindings, standingPhrases } from './annotate/findings.ts'
import { findHits, type PhraseHit } from './annotate/hits.ts'
import { annotateQuotations } from './annotate/quotations/annotate.ts'
import { attributeVoices } from './annotate/voices.ts'
import { tokenIs } from './document/document.ts'
import { createReader } from './document/reader.ts'
import { parseClauses } from './document/syntax/parse-clauses.ts'
import { compileLexicons, openLexicons } from './lexicon/compile.ts'
import type { CompiledAhead, Lexicons, StanceModelFile } from './lexicon/lexicons.ts'
import { listedTraits } from './lexicon/listed.ts'
import { measureProfile } from './measure/profile.ts'
import { renderRecord } from './record/render.ts'
import type { Analysis } from './record/schema.ts'
import { gatherEvidence } from './stance/gather.ts'
import { evidenceOn, matrixEvidence, targetBounds } from './stance/learned/evidence.ts'
import { openStanceModel, type StanceModel } from './stance/learned/model.ts'
import { scoreStance } from './stance/matrix.ts'
import { peopledSentences, type StanceScene } from './stance/scene.ts'
import type { Article } from './text/article.ts'
import { sha256 } from './text/sha256.ts'

/** Analyses articles. Synchronous, deterministic, and keeps nothing between articles. */
export interface Analyzer {
  analyze(article: Article): Analysis
  /** Every phrase entry that matches, and by which form; also those that lose to a longer one. */
  phrasesIn(text: string): { readonly key: string; readonly form: string }[]
  /** The same whatever the entries’ conditions say: those that they refuse too. */
  formsIn(text: string): { readonly key: string; readonly form: string }[]
  /** The share of the words at a text’s beginning that English has, 0..1; null for fewer than twenty words. */
  englishShare(text: string): number | null
}

export interface AnalyzerOptions {
  /** False: what people are said to believe, fear or want is the author's telling, and no quotation. */
  readonly attitudes?: boolean
  /** Called once, when an article first names targets or quotes somebody on somebody; without it, or where it gives null, the rules alone judge. */
  readonly readStanceModel?: () => StanceModelFile | null
}

/**
 * Loads the language model and compiles the lexicons: once per thread. Reads articles as far as evidence can be gathered:
 * for the analyser, and for whoever fits its model.
 */
export function createSceneReader(
  lexicons: Lexicons,
  ahead?: CompiledAhead,
  { attitudes = true, readStanceModel = () => null }: AnalyzerOptions = {},
) {
  const reader = createReader(new Set(lexicons.abbreviations), listedTraits(lexicons))
  const compiled = openLexicons(lexicons, ahead ?? compileLexicons(lexicons, reader.normalize))
  let opened: StanceModel | null | undefined
  const model = (): StanceModel | null => {
    if (opened === undefined) {
      const file = readStanceModel()
      opened = file && openStanceModel(file)
    }
    return opened
  }
  const isPlain = tokenIs((normal) => compiled.plainWords.has(normal))
  const annotate = (article: Article) => {
    const document = reader.read(article.text)
    const hits = findHits(document, compiled)
    const quotations = annotateQuotations(document, hits, compiled).filter(({ reports }) => attitudes || reports !== 'attitude')
    const syntax = parseClauses(document)
    const actors = annotateActors(document, syntax, hits, quotations, compiled, article.targets)
    const voices = attributeVoices(document, quotations, actors, compiled)
    const { contexts, issues, persons } = compiled
    return { document, syntax, hits, actors, voices, contexts, plans: issues.plans, apart: persons.apart }
  }
  const read = (article: Article): StanceScene => {
    const scene = annotate(article)
    const { document, syntax, hits, actors, voices, plans } = scene
    return {
      document,
      syntax,
      hits,
      actors,
      voices,
      plans,
      findings: annotateFindings(scene),
      peopled: peopledSentences(document, actors),
      requested: new Set(article.targets?.map(({ id }) => id)),
      model,
      isPlain,
      offices: compiled.persons.offices,
    }
  }
  return { reader, compiled, annotate, read }
}

/** @param ahead these same lexicons compiled before, which saves a fifth of a second; compiled here when left out */
export function createAnalyzer(lexicons: Lexicons, version: string, ahead?: CompiledAhead, options: AnalyzerOptions = {}): Analyzer {
  const { reader, compiled, annotate, read } = createSceneReader(lexicons, ahead, options)
  const named = ({ value, form }: PhraseHit) => ({ key: value.entry.key, form })
  return {
    analyze(article) {
      const scene = read(article)
      const { document, hits, actors, voices, findings, requested } = scene
      const evidence = gatherEvidence(scene)
      const bounds = targetBounds(scene, evidence)
      const matrix = scoreStance(matrixEvidence(evidence, requested))
      const targetCells = scoreStance(evidenceOn(evidence, requested))
      const profile = measureProfile({ document, hits, voices, findings, matrix })
      return renderRecord({ article, document, actors, voices, findings, bounds, targetCells, matrix, profile }, sha256(article.text), {
        version,
        lexicons: compiled.provenance,
      })
    },
    englishShare: reader.englishShare,
    phrasesIn(text) {
      const scene = annotate({ id: 'phrases', text })
      return standingPhrases(scene).map(named)
    },
    formsIn: (text) => findHits(reader.read(text), compiled).phrase.map(named),
  }
}
