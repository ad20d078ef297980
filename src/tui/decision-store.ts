import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Decision, type Draft, decisionSchema } from '../record/decision.ts'
import { UserError } from '../text/user-error.ts'

/** Where the decisions on an article are kept. */
export const storeOf = (articleFile: string): string => `${articleFile}.review.jsonl`

export interface ReadDecisions {
  readonly decisions: readonly Decision[]
  /** Lines that are no decisions: torn by a crash, or written by something else. */
  readonly broken: number
}

/** Reads a store; a missing one is empty. A line that cannot be read costs nothing but itself. */
export function readDecisions(file: string): ReadDecisions {
  if (!existsSync(file)) return { decisions: [], broken: 0 }
  const lines = contentOf(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const decisions = lines.map(parseDecision)
  const read = decisions.filter((decision) => decision !== null)
  return { decisions: read, broken: decisions.length - read.length }
}

/** @throws UserError for a store that may not be read */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError('the decisions cannot be read', { file, got: String((error as NodeJS.ErrnoException).code) })
  }
}

function parseDecision(line: string): Decision | null {
  try {
    return decisionSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** The store of one article while it is under review by one reviewer. */
export interface DecisionStore {
  /** The file; null where decisions are kept nowhere, as for standard input. */
  readonly file: string | null
  /** This reviewer's decisions, oldest first. */
  readonly own: readonly Decision[]
  /** Other reviewers of the same article, with how much they decided. */
  readonly others: ReadonlyMap<string, number>
  readonly broken: number
  /** Why decisions cannot be saved; null where they can be. */
  readonly refusal: string | null
  /** Appends decisions and waits until the disk has them; what went wrong, or null. */
  append(drafts: readonly Draft[]): string | null
  /** Reads what others, or another window, have added since; whether there was anything. */
  refresh(): boolean
}

export interface Stamp {
  readonly reviewer: string
  readonly session: string
  readonly now: () => Date
}

export function openStore(file: string | null, { reviewer, session, now }: Stamp): DecisionStore {
  let own: Decision[] = []
  let others = new Map<string, number>()
  let broken = 0
  let size = 0
  let isTorn = false
  const read = (): void => {
    if (file === null) return
    size = sizeOf(file)
    if (size > 0 && statSync(file).isDirectory()) return
    const found = readDecisions(file)
    own = found.decisions.filter((decision) => decision.reviewer === reviewer)
    others = new Map()
    for (const decision of found.decisions)
      if (decision.reviewer !== reviewer) others.set(decision.reviewer, (others.get(decision.reviewer) ?? 0) + 1)
    broken = found.broken
    isTorn = size > 0 && !readFileSync(file).subarray(-1).equals(Buffer.from('\n'))
  }
  read()
  return {
    file,
    get own() {
      return own
    },
    get others() {
      return others
    },
    get broken() {
      return broken
    },
    refusal: file === null ? null : refusalOf(file),
    append(drafts) {
      const decisions = drafts.map(
        (draft): Decision => ({ schema: 'scarequote.decision/1', time: now().toISOString(), reviewer, session, ...draft }),
      )
      if (file !== null) {
        try {
          // A line torn by a crash is closed first, so that it spoils nothing after it.
          const lines = `${isTorn ? '\n' : ''}${decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('')}`
          writeThrough(file, lines)
          size += Buffer.byteLength(lines)
          isTorn = false
        } catch (error) {
          return reasonOf(error, file)
        }
      }
      own = [...own, ...decisions]
      return null
    },
    refresh() {
      if (file === null || sizeOf(file) === size) return false
      read()
      return true
    },
  }
}

/** Appends and waits for the disk; the folder too where the file is new, or a crash could lose its name. */
function writeThrough(file: string, lines: string): void {
  const isNew = !existsSync(file)
  const handle = openSync(file, 'a')
  try {
    const bytes = Buffer.from(lines)
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  if (isNew) syncFolder(dirname(file))
}

function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Some systems cannot sync a folder; the file itself is safe.
  }
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

/** Tries to open the store for appending without leaving a new file behind. */
function refusalOf(file: string): string | null {
  try {
    if (existsSync(file)) closeSync(openSync(file, 'a'))
    else {
      const probe = `${file}.${process.pid}`
      closeSync(openSync(probe, 'wx'))
      unlinkSync(probe)
    }
    return null
  } catch (error) {
    return reasonOf(error, file)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EISDIR: 'a folder has that name',
  ENOENT: 'the folder is gone',
}

function reasonOf(error: unknown, file: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return `${file}: ${REASONS[code] ?? message}`
}
