import { dirname, resolve } from 'node:path'
import { lilconfig } from 'lilconfig'
import { UserError } from '../text/user-error.ts'
import type { ConfigFile } from './settings-schema.ts'

export interface Settings extends ConfigFile {
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

const fromYaml = async (_: string, content: string): Promise<unknown> => (await import('yaml')).parse(content)

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
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : error.message.split('\n')[0]
    throw new UserError(`cannot read the config file: ${reason}`, config === undefined ? {} : { file: config })
  })
  const file = found?.filepath ?? null
  // Most runs have no config file, and the schema takes longer to load than the rest of the settings.
  const given = found
    ? (await import('./settings-schema.ts')).parseConfigFile(found.config, found.filepath)
    : { lexicons: [], off: [], review: { keys: {} } }
  const base = file === null ? '.' : dirname(file)
  return {
    file,
    review: given.review,
    lexicons: [...given.lexicons.map((folder) => resolve(base, folder)), ...lexicon],
    off: [...given.off, ...off],
    actors: actors ?? (given.actors && resolve(base, given.actors)),
  }
}
