import { dirname, resolve } from 'node:path'
import { lilconfig } from 'lilconfig'
import { parse } from 'yaml'
import { z } from 'zod'
import { UserError } from '../text/user-error.ts'

const settingsSchema = z.strictObject({
  /** Lexicon folders laid over the built-in lexicons, in order; relative to the config file. */
  lexicons: z.array(z.string()).default([]),
  /** Entries, themes and categories to leave out: `theme/id`, `theme/*`, `category:name`. */
  off: z.array(z.string()).default([]),
  /** The user's own actor file, relative to the config file. */
  actors: z.string().optional(),
})

export interface Settings extends z.infer<typeof settingsSchema> {
  /** The file they come from; null where there is none. */
  readonly file: string | null
}

/** Options of every command that analyses. */
export interface SettingsOptions {
  readonly config?: string | undefined
  readonly lexicon?: readonly string[] | undefined
  readonly off?: readonly string[] | undefined
  readonly actors?: string | undefined
}

const fromYaml = (_: string, content: string): unknown => parse(content)

/**
 * Reads the config file that is named, or the nearest one from the working folder upwards; the options come on top.
 * No config file is code: opening somebody's folder must run nothing.
 * @throws UserError with file and field where the config is not what it should be
 */
export async function readSettings({ config, lexicon = [], off = [], actors }: SettingsOptions): Promise<Settings> {
  const names = ['.scarequoterc', '.scarequoterc.json', '.scarequoterc.yaml', 'scarequote.config.json', 'scarequote.config.yaml']
  const explorer = lilconfig('scarequote', {
    searchPlaces: ['package.json', ...names],
    loaders: { '.yaml': fromYaml, noExt: fromYaml },
  })
  const found = await (config === undefined ? explorer.search() : explorer.load(config)).catch((error: Error) => {
    throw new UserError(`cannot read the config file: ${error.message.split('\n')[0]}`, config === undefined ? {} : { file: config })
  })
  const file = found?.filepath ?? null
  const result = settingsSchema.safeParse(found?.config ?? {})
  if (!result.success) {
    const issue = result.error.issues[0] as z.core.$ZodIssue
    throw new UserError(issue.message, { file: file ?? '', field: issue.path.map(String).join('.') || '(whole file)' })
  }
  const base = file === null ? '.' : dirname(file)
  return {
    file,
    lexicons: [...result.data.lexicons.map((folder) => resolve(base, folder)), ...lexicon],
    off: [...result.data.off, ...off],
    actors: actors ?? (result.data.actors && resolve(base, result.data.actors)),
  }
}
