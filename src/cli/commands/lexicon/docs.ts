import { loadLexicons } from '../../../lexicon/load.ts'
import { renderLexiconDocs } from '../../../report/lexicon-docs.ts'
import { lexiconFolder, toolVersion } from '../../resources.ts'

export function lexiconDocs(folder = lexiconFolder()): number {
  const { phrases } = loadLexicons(folder, toolVersion())
  process.stdout.write(renderLexiconDocs(phrases.map(({ entry }) => entry)))
  return 0
}
