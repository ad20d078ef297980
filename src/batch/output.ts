import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync, truncateSync, writeSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { UserError } from '../text/user-error.ts'

/** Where the records go. */
export interface Output {
  /** @throws UserError for a full disk, and `BrokenPipe` once nobody reads on */
  write(text: string): Promise<void>
  /** All is written: the file gets its name. */
  finish(): Promise<void>
  /** Stops half-way; what was written stays under its temporary name. */
  abandon(): void
}

/** Nobody reads on: `scarequote … | head`. No error of anybody’s. */
export class BrokenPipe extends Error {}

export const partialName = (file: string): string => `${file}.partial`

/**
 * A file written under a temporary name beside it, and renamed when it is whole.
 * @param keep bytes of an earlier run to go on behind; 0 begins anew
 */
export function openFileOutput(file: string, keep = 0, partial = partialName(file)): Output {
  const guard = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      throw new UserError(`cannot write: ${reasonOf(error as NodeJS.ErrnoException)}`, { file })
    }
  }
  // A device or a pipe (`-o /dev/null`) is written to, not replaced.
  const existing = statSync(file, { throwIfNoEntry: false })
  const special = existing !== undefined && !existing.isFile() && !existing.isDirectory()
  const handle = guard(() => {
    if (existing?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    if (keep > 0) truncateSync(partial, keep)
    return special ? openSync(file, 'w') : openSync(partial, keep > 0 ? 'a' : 'w')
  })
  return {
    async write(text) {
      const bytes = Buffer.from(text)
      guard(() => {
        for (let from = 0; from < bytes.length; ) from += writeSync(handle, bytes, from)
      })
    },
    async finish() {
      guard(() => {
        if (!special) fsyncSync(handle)
        closeSync(handle)
        if (!special) renameSync(partial, file)
      })
    },
    abandon: () => closeSync(handle),
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
    abandon() {},
  }
}

export const isUnfinished = (file: string): boolean => existsSync(partialName(file))

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EACCES: 'not allowed to',
  EPERM: 'not allowed to',
  EROFS: 'the disk is read-only',
  ENOENT: 'no such folder',
  EISDIR: 'it is a folder',
  EDQUOT: 'the quota is used up',
}
const reasonOf = (error: NodeJS.ErrnoException): string => REASONS[error.code ?? ''] ?? error.message
