import { z } from 'zod'
import { UserError } from '../text/user-error.ts'

const configFileSchema = z.strictObject({
  /** Lexicon folders laid over the built-in lexicons, in order; relative to the config file. */
  lexicons: z.array(z.string()).default([]),
  /** Entries, themes and categories to leave out: `theme/id`, `theme/*`, `category:name`. */
  off: z.array(z.string()).default([]),
  /** The user's own actor file, relative to the config file. */
  actors: z.string().optional(),
})

export type ConfigFile = z.infer<typeof configFileSchema>

/** @throws UserError with file and field where the config is not what it should be */
export function parseConfigFile(config: unknown, file: string): ConfigFile {
  const result = configFileSchema.safeParse(config ?? {})
  if (result.success) return result.data
  const issue = result.error.issues[0] as z.core.$ZodIssue
  throw new UserError(issue.message, { file, field: issue.path.map(String).join('.') || '(whole file)' })
}
