import { addEntries } from '../../compare/corpus/add.ts'
import { compareGroups } from '../../compare/corpus/compare-groups.ts'
import { compareWithCorpus } from '../../compare/corpus/compare-with-corpus.ts'
import { readCorpus, temporaryCorpus } from '../../compare/corpus/database.ts'
import { corpusFile } from '../../compare/corpus/location.ts'
import { renderCorpusComparison } from '../../report/corpus-report.ts'
import { renderGroups } from '../../report/group-report.ts'
import { UserError } from '../../text/user-error.ts'
import { chosenAnalyzer, toolVersion } from '../resources.ts'
import { corpusInputs } from './corpus/inputs.ts'
import { analyzeFiles } from './open.ts'
import { type ReportOptions, report, writeOutput } from './report.ts'

export interface CompareOptions extends ReportOptions {
  readonly corpus?: string
  readonly where?: string
  readonly group?: string
  readonly textColumn?: string
}

const madeBy = { madeBy: toolVersion() }

/** Articles side by side, one against a corpus, or groups of many. */
export async function compare(files: readonly string[], options: CompareOptions): Promise<number> {
  const { corpus, where, group } = options
  if (group !== undefined) return groups(files, group, options)
  if (corpus !== undefined) return againstCorpus(files, corpus, options)
  if (where !== undefined) throw new UserError('--where needs a corpus', { expected: '--corpus NAME' })
  if (files.length < 2)
    throw new UserError('nothing to compare with', { expected: 'two articles or more, or --corpus NAME', got: String(files.length) })
  return report(files, options)
}

async function againstCorpus(files: readonly string[], corpus: string, options: CompareOptions): Promise<number> {
  const [file, ...more] = files
  if (file === undefined || more.length > 0)
    throw new UserError('one article at a time is held against a corpus', { got: String(files.length) })
  const [analysed] = await analyzeFiles([file], options)
  if (!analysed) return 2
  const article = { analysis: analysed.analysis, text: analysed.article.text }
  const comparison = await readCorpus(corpusFile(corpus), madeBy, (connection) => compareWithCorpus(connection, article, options.where))
  print(comparison, () => renderCorpusComparison(comparison, corpus), options)
  return 0
}

/** Groups of a corpus, or of the files that are named. */
async function groups(files: readonly string[], group: string, options: CompareOptions): Promise<number> {
  const { corpus, where, textColumn = 'text' } = options
  if ((corpus === undefined) === (files.length === 0)) throw new UserError('say what to group', { expected: 'articles, or --corpus NAME' })
  const comparison =
    corpus === undefined
      ? await temporaryCorpus(madeBy, async (connection) => {
          const analyzer = await chosenAnalyzer(options)
          for await (const input of corpusInputs(files, textColumn)) {
            if ('error' in input) console.error(`scarequote: ${input.id}: ${input.error.message}`)
            else
              await addEntries(connection, [
                { analysis: analyzer.analyze(input.article), text: input.article.text, metadata: input.metadata },
              ])
          }
          return compareGroups(connection, group, where)
        })
      : await readCorpus(corpusFile(corpus), madeBy, (connection) => compareGroups(connection, group, where))
  print(comparison, () => renderGroups(comparison), options)
  return 0
}

function print(value: unknown, text: () => string, { format = 'text', output }: CompareOptions): void {
  if (format !== 'text' && format !== 'json')
    throw new UserError('unknown format', { field: '--format', expected: 'text or json', got: format })
  const rendered = format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text()
  if (output === undefined) process.stdout.write(rendered)
  else writeOutput(output, rendered)
}
