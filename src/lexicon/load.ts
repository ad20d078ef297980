import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { UserError } from '../text/user-error.ts'
import { stateActors } from './countries.ts'
import { layerLexicons } from './layer.ts'
import type { Lexicons, StanceModelFile, ThemedPhrase } from './lexicons.ts'
import { type Located, parseEntries } from './parse.ts'
import {
  actorEntrySchema,
  CONTEXT_NAMES,
  cueEntrySchema,
  frameEntrySchema,
  modifierEntrySchema,
  phraseEntrySchema,
  turnEntrySchema,
} from './schema.ts'

/** A lexicon folder as read: what is sound, where each phrase entry stands, and every error. */
export interface LoadedLexicons {
  readonly lexicons: Lexicons
  readonly phrases: readonly Located<ThemedPhrase>[]
  readonly errors: readonly UserError[]
}

const wordList = z.array(z.string()).default([])
const personsSchema = z.strictObject({
  titles: wordList,
  roles: wordList,
  offices: wordList,
  male: wordList,
  female: wordList,
  maleNames: wordList,
  femaleNames: wordList,
  organizations: wordList,
  places: wordList,
  notNames: wordList,
  laws: wordList,
  anonymous: wordList,
  apart: wordList,
})
const pronounsSchema = z.strictObject({ us: wordList, them: wordList })
const timesSchema = z.strictObject({ days: wordList, units: wordList, leads: wordList })
const issuesSchema = z.strictObject({ plans: wordList, matters: wordList, laws: wordList })
const weightPair = z.tuple([z.number(), z.number()])
const stanceModelSchema = z.strictObject({
  provenance: z.record(z.string(), z.unknown()),
  intercept: weightPair,
  named: z.record(z.string(), weightPair),
  gate: z.record(z.string(), weightPair),
  columnScales: z.array(z.number()),
  words: z.string(),
  table: z.base64(),
})
const contextsSchema = z.partialRecord(z.enum(CONTEXT_NAMES), z.array(z.string()))

/**
 * Reads `phrases/`, `cues/`, `frames/`, `actors/`, `contexts.yaml` and the other files of a lexicon folder, any of which may be missing.
 * @param base what the folder is laid over: the states of the world when left out
 * @throws UserError where there is no such folder; what is wrong inside it is in `errors`
 */
export function loadLexicons(folder: string, version: string, base?: Lexicons): LoadedLexicons {
  if (!existsSync(folder)) throw new UserError('no such lexicon folder', { file: folder })
  const errors: UserError[] = []
  const hash = createHash('sha256')
  const read = (path: string): string => {
    const text = readFileSync(path, 'utf8')
    hash.update(relative(folder, path)).update('\0').update(text)
    return text
  }
  const list = <T extends { id: string }>(place: string, schema: z.ZodType<T>, only?: RegExp): Located<T>[] =>
    yamlFiles(join(folder, place))
      .filter((file) => only?.test(basename(file)) ?? true)
      .flatMap((file) => {
        const parsed = parseEntries(file, read(file), schema)
        errors.push(...parsed.errors)
        return parsed.entries
      })
  const entries = <T extends { id: string }>(place: string, schema: z.ZodType<T>, only?: RegExp): T[] =>
    list(place, schema, only).map(({ entry }) => entry)
  const whole = <T, M = T>(place: string, schema: z.ZodType<T>, missing: M): T | M => {
    const file = join(folder, place)
    if (!existsSync(file)) return missing
    const result = schema.safeParse(parse(read(file)))
    if (result.success) return result.data
    for (const issue of result.error.issues) errors.push(new UserError(issue.message, { file, field: issue.path.map(String).join('.') }))
    return missing
  }
  const phrases = list('phrases', phraseEntrySchema).map((located) => {
    const theme = basename(located.file, '.yaml')
    return { ...located, entry: { ...located.entry, theme, key: `${theme}/${located.entry.id}` } }
  })
  const lexicons = {
    phrases: phrases.map(({ entry }) => entry),
    cues: entries('cues', cueEntrySchema, /^(?!modifiers|turns)/),
    modifiers: entries('cues', modifierEntrySchema, /^modifiers/),
    turns: entries('cues', turnEntrySchema, /^turns/),
    frames: entries('frames', frameEntrySchema),
    actors: entries('actors', actorEntrySchema),
    contexts: whole('contexts.yaml', contextsSchema, {}),
    abbreviations: whole('abbreviations.yaml', z.array(z.array(z.string())), []).flat(),
    plainWords: whole('plain-words.yaml', z.array(z.array(z.string())), []).flat(),
    persons: whole('persons.yaml', personsSchema, personsSchema.parse({})),
    issues: whole('issues.yaml', issuesSchema, issuesSchema.parse({})),
    times: whole('times.yaml', timesSchema, timesSchema.parse({})),
    pronouns: whole('pronouns.yaml', pronounsSchema, pronounsSchema.parse({})),
    provenance: [] as Lexicons['provenance'],
  }
  lexicons.provenance = [{ name: basename(folder), version, sha256: hash.digest('hex') }]
  return { lexicons: layerLexicons(base ?? { ...EMPTY, actors: stateActors() }, lexicons), phrases, errors }
}

const EMPTY: Lexicons = {
  phrases: [],
  cues: [],
  modifiers: [],
  turns: [],
  frames: [],
  actors: [],
  contexts: {},
  abbreviations: [],
  plainWords: [],
  persons: personsSchema.parse({}),
  issues: issuesSchema.parse({}),
  times: timesSchema.parse({}),
  pronouns: pronounsSchema.parse({}),
  provenance: [],
}

/** The fitted stance model of a lexicon folder; null where it holds none. @throws UserError for a file of another shape */
export function loadStanceModel(folder: string): StanceModelFile | null {
  const file = join(folder, 'stance-model.json')
  if (!existsSync(file)) return null
  const result = stanceModelSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (result.success) return result.data
  throw new UserError('no stance model', { file, field: result.error.issues[0]?.path.join('.') ?? '' })
}

const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : []
