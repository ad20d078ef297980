import { writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Imported } from '../../../lexicon/import/draft.ts'
import { renderDrafts } from '../../../lexicon/import/draft.ts'
import { importLiwc } from '../../../lexicon/import/liwc.ts'
import { importQuanteda } from '../../../lexicon/import/quanteda.ts'
import { importVale } from '../../../lexicon/import/vale.ts'
import { importValence } from '../../../lexicon/import/valence.ts'
import { CATEGORIES } from '../../../lexicon/schema.ts'
import { decodeText } from '../../../text/decode.ts'
import { readBytes } from '../../../text/read-article.ts'
import { UserError } from '../../../text/user-error.ts'

const FORMATS: Readonly<Record<string, (text: string) => Imported>> = {
  quanteda: importQuanteda,
  liwc: importLiwc,
  valence: importValence,
  vale: importVale,
}

export interface ImportCommandOptions {
  readonly from?: string
  readonly category?: string
  readonly output?: string
}

/** Turns a foreign lexicon into entries on standard output, or in a file; what cannot be read is told line by line. */
export async function importLexicon(file: string, { from, category = 'evaluation', output }: ImportCommandOptions): Promise<number> {
  const known = CATEGORIES.find((name) => name === category)
  if (!known) throw new UserError('unknown category', { field: '--category', expected: CATEGORIES.join(', '), got: category })
  const { text } = decodeText(readBytes(file), file)
  const read = FORMATS[from ?? guessFormat(file, text)]
  if (!read) throw new UserError('unknown format', { field: '--from', expected: Object.keys(FORMATS).join(', '), got: from ?? '' })
  const { drafts, problems } = read(text)
  for (const problem of problems) console.error(`scarequote: ${file}: ${problem}`)
  const yaml = renderDrafts(drafts, { category: known, provenance: basename(file) })
  if (yaml === '') throw new UserError('nothing in it could be taken over', { file })
  if (output === undefined) process.stdout.write(yaml)
  else writeFileSync(output, yaml)
  return 0
}

function guessFormat(file: string, text: string): string {
  const ending = extname(file).toLowerCase()
  if (ending === '.dic') return 'liwc'
  if (ending === '.yaml' || ending === '.yml') return /^extends:/m.test(text) ? 'vale' : 'quanteda'
  return 'valence'
}
