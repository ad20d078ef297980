// Run by the build, so that a start reads a few compact files instead of forty of YAML.
import { createReader } from '../document/reader.ts'
import { compileLexicons } from '../lexicon/compile.ts'
import { loadLexicons, loadStanceModel } from '../lexicon/load.ts'
import { indexWords } from '../stance/learned/model.ts'
import { writeBuiltLexicons, writeStanceIndex } from './built-lexicons.ts'
import { lexiconFolder, toolVersion } from './resources.ts'

const { lexicons, errors } = loadLexicons(lexiconFolder(), toolVersion())
for (const error of errors) console.error(error.message)
const { trie } = compileLexicons(lexicons, createReader(new Set(lexicons.abbreviations)).normalize)

// The sentences that check an entry are for its writers: an analysis never reads them. Phrases keep one, to explain by.
const unchecked = <T extends { matches?: string[] | undefined }>(entries: readonly T[], kept = 0): T[] =>
  entries.map((entry) => ({ ...entry, matches: entry.matches?.slice(0, kept), rejects: undefined }))

writeBuiltLexicons(
  {
    ...lexicons,
    phrases: unchecked(lexicons.phrases, 1),
    cues: unchecked(lexicons.cues),
    modifiers: unchecked(lexicons.modifiers),
    turns: unchecked(lexicons.turns),
    frames: unchecked(lexicons.frames),
    actors: unchecked(lexicons.actors),
  },
  trie,
)
const model = loadStanceModel(lexiconFolder())
if (model) writeStanceIndex(indexWords(model))
if (errors.length > 0) process.exitCode = 1
