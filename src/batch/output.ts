import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { UserError } from '../text/user-error.ts'

/** Where the records go. */
export interface Output {
  /** @throws UserError for a full disk, and `BrokenPipe` once nobody reads on */
  write(text: string | Uint8Array): Promise<void>
  /** All is written: the file gets its name. */
  finish(): Promise<void>
  /** Stops half-way. The file under whose temporary name what was written stays; null where nothing was, or it went elsewhere. */
  abandon(): string | null
}

/** Nobody reads on: `scarequote … | head`. No error of anybody’s. */
export class BrokenPipe extends Error {}

export const partialName = (file: string): string => `${file}.partial`

/** @throws UserError in words for what a file system refuses */
export function writing<T>(file: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new UserError(`cannot write: ${reasonOf(error as NodeJS.ErrnoException)}`, { file })
  }
}

/**
 * A file written under a temporary name beside it, and renamed when it is whole. What an earlier run left there stays until
 * something is written.
 * @param keep bytes of an earlier run to go on behind; 0 begins anew
 */
export function openFileOutput(file: string, keep = 0, partial = partialName(file)): Output {
  // A device or a pipe (`-o /dev/null`) is written to, not replaced.
  const existing = statSync(file, { throwIfNoEntry: false })
  const special = existing !== undefined && !existing.isFile() && !existing.isDirectory()
  let begun = special
  const handle = writing(file, () => {
    if (existing?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    return special ? openSync(file, 'w') : openSync(partial, 'a')
  })
  const begin = (): void => {
    if (!begun) ftruncateSync(handle, keep)
    begun = true
  }
  return {
    async write(text) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      writing(file, () => {
        begin()
        for (let from = 0; from < bytes.length; ) from += writeSync(handle, bytes, from)
      })
    },
    async finish() {
      writing(file, () => {
        begin()
        if (!special) fsyncSync(handle)
        closeSync(handle)
        if (!special) renameSync(partial, file)
      })
    },
    abandon() {
      const left = special ? 0 : fstatSync(handle).size
      closeSync(handle)
      if (left > 0) return partial
      if (!special) unlinkSync(partial)
      return null
    },
  }
}

/** Standard output; waits until what was written is taken. */
export function openStreamOutput(stream: Writable): Output {
  let failure: Error | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new BrokenPipe() : new UserError(`cannot write to standard output: ${reasonOf(error)}`)
  })
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (failure) reject(failure)
        else
          stream.write(text, (error) => {
            if (!error) resolve()
            else setImmediate(() => reject(failure ?? error))
          })
      }),
    async finish() {},
    abandon: () => null,
  }
}

/** Bytes that an earlier run left under the temporary name. */
export const unfinishedBytes = (file: string): number => statSync(partialName(file), { throwIfNoEntry: false })?.size ?? 0

export const isUnfinished = (file: string): boolean => existsSync(partialName(file))

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EACCES: 'not allowed to',
  EPERM: 'not allowed to',
  EROFS: 'the disk is read-only',
  ENOENT: 'no such folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it is a file, not a folder',
  ENOTDIR: 'it is a file, not a folder',
  EDQUOT: 'the quota is used up',
}
const reasonOf = (error: NodeJS.ErrnoException): string => REASONS[error.code ?? ''] ?? error.message
