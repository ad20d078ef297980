import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, sep } from 'node:path'
import { UserError } from '../../text/user-error.ts'

const EXTENSION = '.duckdb'

/** Where named corpora are kept: $SCAREQUOTE_CORPORA, or the user’s data folder. */
export const corporaFolder = ({ SCAREQUOTE_CORPORA, XDG_DATA_HOME } = process.env): string =>
  SCAREQUOTE_CORPORA || join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'scarequote', 'corpora')

/**
 * The file of a corpus: a path where the name holds a separator or ends with .duckdb, otherwise a name among the user’s corpora.
 * @throws UserError for a name that could not be a file’s
 */
export function corpusFile(name: string): string {
  if (name.endsWith(EXTENSION) || name.includes('/') || name.includes(sep)) return name
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name))
    throw new UserError('no name for a corpus', { expected: 'letters, digits, space, dot, dash, or a path', got: name })
  return join(corporaFolder(), `${name}${EXTENSION}`)
}

export const corpusNames = (): string[] =>
  existsSync(corporaFolder())
    ? readdirSync(corporaFolder())
        .filter((file) => file.endsWith(EXTENSION))
        .map((file) => file.slice(0, -EXTENSION.length))
        .sort()
    : []
