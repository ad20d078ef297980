import { listActors } from '../../record/list-actors.ts'
import { renderActorFile, renderActorList } from '../../report/actor-list.ts'
import { UserError } from '../../text/user-error.ts'
import type { AnalysisOptions } from '../resources.ts'
import { analyzeFiles } from './open.ts'

export interface ActorsOptions extends AnalysisOptions {
  readonly format?: string
}

/** Lists the actors of articles with their mentions by kind. */
export async function actors(files: readonly string[], { format = 'text', ...options }: ActorsOptions): Promise<number> {
  const render = RENDERERS.get(format)
  if (!render) throw new UserError('unknown format', { field: '--format', expected: [...RENDERERS.keys()].join(', '), got: format })
  const analysed = await analyzeFiles(files, options)
  process.stdout.write(
    render(analysed.map(({ file, article, analysis }) => ({ file, title: analysis.title, actors: listActors(analysis, article.text) }))),
  )
  return 0
}

const RENDERERS = new Map([
  ['text', renderActorList],
  ['yaml', renderActorFile],
  ['json', (lists: Parameters<typeof renderActorList>[0]): string => `${JSON.stringify(lists, null, 2)}\n`],
])
