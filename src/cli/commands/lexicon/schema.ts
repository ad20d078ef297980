import { z } from 'zod'
import { phraseEntrySchema } from '../../../lexicon/schema.ts'

/** The JSON Schema of a file of phrase entries, for editors. */
export function lexiconSchema(): number {
  const schema = z.toJSONSchema(z.array(phraseEntrySchema), { unrepresentable: 'any', io: 'input' })
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  return 0
}
