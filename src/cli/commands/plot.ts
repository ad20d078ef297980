import { drawPictures, PICTURES } from '../../report/pictures/pictures.ts'
import { renderTerminalPicture } from '../../report/pictures/terminal-picture.ts'
import { UserError } from '../../text/user-error.ts'
import type { AnalysisOptions } from '../resources.ts'
import { analyzeFiles } from './open.ts'
import { writeOutput } from './report.ts'

export interface PlotOptions extends AnalysisOptions {
  readonly kind?: string
  readonly output?: string
}

/** Pictures in characters, or as SVG where a file is named. */
export async function plot(files: readonly string[], { kind = 'stances', output, ...options }: PlotOptions): Promise<number> {
  const name = PICTURES.find((known) => known === kind)
  if (!name) throw new UserError('unknown picture', { field: '--kind', expected: PICTURES.join(', '), got: kind })
  if (output !== undefined && !output.endsWith('.svg'))
    throw new UserError('unknown format', { field: '--output', expected: 'a name that ends with .svg', got: output })
  const articles = (await analyzeFiles(files, options)).map(({ article, analysis }) => ({ analysis, text: article.text }))
  const pictures = drawPictures(name, articles)
  if (output === undefined) process.stdout.write(pictures.map(renderTerminalPicture).join('\n'))
  else if (pictures.length > 1)
    throw new UserError('one file holds one picture', { expected: 'one article, or --kind stances', got: `${pictures.length} articles` })
  else if (pictures[0]) writeOutput(output, await (await import('../../report/pictures/vega-picture.ts')).renderSvg(pictures[0]))
  return 0
}
