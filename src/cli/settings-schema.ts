import { z } from 'zod'
import { UserError } from '../text/user-error.ts'

const configFileSchema = z.strictObject({
  /** Lexicon folders laid over the built-in lexicons, in order; relative to the config file. */
  lexicons: z.array(z.string()).default([]),
  /** Entries, themes and categories to leave out: `theme/id`, `theme/*`, `category:name`. */
  off: z.array(z.string()).default([]),
  /** The user's own actor file, relative to the config file. */
  actors: z.string().optional(),
  review: z
    .strictObject({
      theme: z.string().optional(),
      /** The name on decisions. */
      reviewer: z.string().min(1).optional(),
      /** Keys by command: docs/keys.md. */
      keys: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).default({}),
    })
    .default({ keys: {} }),
})

export type ConfigFile = z.infer<typeof configFileSchema>

/** @throws UserError with file and field where the config is not what it should be */
export function parseConfigFile(config: unknown, file: string): ConfigFile {
  const result = configFileSchema.safeParse(config ?? {})
  if (result.success) return result.data
  const issue = result.error.issues[0] as z.core.$ZodIssue
  throw new UserError(issue.message, { file, field: issue.path.map(String).join('.') || '(whole file)' })
}
