import type { AnalysedText } from '../compare/analysed-text.ts'
import { stageBase } from '../compare/corpus/base.ts'
import { readCorpus } from '../compare/corpus/database.ts'
import { corpusFile } from '../compare/corpus/location.ts'
import { placeMeasures } from '../compare/corpus/standing.ts'
import type { Baseline } from '../tui/state/item.ts'
import { toolVersion } from './version.ts'

/** Where an article stands among those of a corpus; measures with too few articles to rank are left out. */
export const corpusBaseline = (corpus: string, where: string | undefined, article: AnalysedText): Promise<Baseline> =>
  readCorpus(corpusFile(corpus), { madeBy: toolVersion() }, async (connection) => {
    const { articles } = await stageBase(connection, article, where)
    const placed = await placeMeasures(connection)
    const ranked = placed.flatMap(({ name, percentile }): [string, number][] => (percentile === null ? [] : [[name, percentile]]))
    return { corpus, n: articles, percentiles: Object.fromEntries(ranked) }
  })
