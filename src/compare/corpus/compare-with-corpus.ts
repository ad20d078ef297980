import type { DuckDBConnection } from '@duckdb/node-api'
import type { Analysis } from '../../record/schema.ts'
import type { AnalysedText } from '../analysed-text.ts'
import { type Base, stageBase } from './base.ts'
import { type Keyness, keyPhrases, keyTerms } from './key-terms.ts'
import { type NearDuplicate, type Neighbour, nearDuplicates, nearestByRhetoric, nearestByWording } from './neighbours.ts'
import { type Placed, placeMeasures, placeStances } from './standing.ts'

/** One article against a corpus, or the part of it that a condition names. The article itself is never in its own base. */
export interface CorpusComparison {
  readonly article: Analysis
  readonly base: Base
  readonly measures: readonly Placed[]
  readonly stances: readonly Placed[]
  readonly terms: Keyness
  readonly phrases: Keyness
  readonly nearestByRhetoric: readonly Neighbour[]
  readonly nearestByWording: readonly Neighbour[]
  readonly nearDuplicates: readonly NearDuplicate[]
}

export async function compareWithCorpus(connection: DuckDBConnection, article: AnalysedText, where?: string): Promise<CorpusComparison> {
  const base = await stageBase(connection, article, where)
  return {
    article: article.analysis,
    base,
    measures: await placeMeasures(connection),
    stances: await placeStances(connection),
    terms: await keyTerms(connection),
    phrases: await keyPhrases(connection),
    nearestByRhetoric: await nearestByRhetoric(connection),
    nearestByWording: await nearestByWording(connection),
    nearDuplicates: await nearDuplicates(connection, article),
  }
}
