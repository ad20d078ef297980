import { z } from 'zod'
import { analysisSchema } from '../../record/schema.ts'

export function schema(): number {
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(analysisSchema, { unrepresentable: 'any' }), null, 2)}\n`)
  return 0
}
