import { z } from 'zod'
import { analysisSchema } from './schema.ts'

/** The names that could stand where a dotted path leaves the record; null where it leads to a part of it. */
export function expectedField(path: string): string | null {
  const keys = path.split('.')
  let part: unknown = analysisSchema
  for (const [depth, key] of keys.entries()) {
    while (part instanceof z.ZodOptional || part instanceof z.ZodNullable) part = part.unwrap()
    if (part instanceof z.ZodRecord) part = part.valueType
    else if (part instanceof z.ZodObject && Object.hasOwn(part.shape, key)) part = part.shape[key]
    else {
      const parents = keys.slice(0, depth).map((parent) => `${parent}.`)
      return part instanceof z.ZodObject
        ? Object.keys(part.shape)
            .map((name) => parents.join('') + name)
            .join(', ')
        : keys.slice(0, depth).join('.')
    }
  }
  return null
}
