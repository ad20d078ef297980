import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { CompiledAhead, Lexicons, ThemedPhrase } from '../lexicon/lexicons.ts'
import type { TrieTables } from '../lexicon/trie.ts'
import type { WordTable } from '../lexicon/word-table.ts'
import { packageRoot } from './version.ts'

/** Lexicons to analyse with; `ahead` where the build compiled them. */
export interface LexiconResources {
  readonly lexicons: Lexicons
  readonly ahead?: CompiledAhead
}

interface TablesFile {
  readonly lexicons: Omit<Lexicons, 'phrases'>
  /** How many forms each phrase has, and where its text ends in the file of phrases. */
  readonly forms: readonly number[]
  readonly ends: readonly number[]
  readonly trie: Omit<TrieTables, 'code' | 'words' | 'longLists'>
  readonly words: string
  /** How many numbers each list in the file of numbers has. */
  readonly lengths: readonly [starts: number, slots: number, longLists: number]
}

const built = (name: string): URL => new URL(`dist/lexicons/${name}`, packageRoot)
const FILES = { tables: built('tables.json'), phrases: built('phrases.jsonl'), numbers: built('trie.bin') }
const STANCE_WORDS = built('stance-words.bin')

/** ASCII, since that is read in a fraction of the time of other text. */
const asJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

export function writeBuiltLexicons({ phrases, ...lexicons }: Lexicons, { words, code, longLists, ...trie }: TrieTables): void {
  const texts = phrases.map((entry) => `${asJson(entry)}\n`)
  let end = 0
  const ends = texts.map(({ length }) => (end += length))
  const { text, starts, slots } = words
  const tables: TablesFile = {
    lexicons,
    forms: phrases.map(({ forms }) => forms.length),
    ends,
    trie,
    words: text,
    lengths: [starts.length, slots.length, longLists.length],
  }
  mkdirSync(built('.'), { recursive: true })
  writeFileSync(FILES.tables, asJson(tables))
  writeFileSync(FILES.phrases, texts.join(''))
  writeFileSync(FILES.numbers, Int32Array.from([...starts, ...slots, ...longLists, ...code]))
}

/** Where the words of the stance model stand. */
export function writeStanceIndex({ starts, slots }: WordTable): void {
  writeFileSync(STANCE_WORDS, Int32Array.from([starts.length, ...starts, ...slots]))
}

/** Undefined where there was no build. */
export function readStanceIndex(): Pick<WordTable, 'starts' | 'slots'> | undefined {
  if (!existsSync(STANCE_WORDS)) return undefined
  const numbers = numbersIn(STANCE_WORDS)
  const slotsFrom = 1 + (numbers[0] as number)
  return { starts: numbers.subarray(1, slotsFrom), slots: numbers.subarray(slotsFrom) }
}

function numbersIn(file: URL): Int32Array {
  const { buffer, byteOffset, byteLength } = readFileSync(file)
  return new Int32Array(buffer, byteOffset, byteLength / 4)
}

/** What the build left; null where there was none. A phrase is parsed when it is first asked for: few of them stand in a text. */
export function readBuiltLexicons(): Required<LexiconResources> | null {
  if (!Object.values(FILES).every((file) => existsSync(file))) return null
  const { lexicons, forms, ends, trie, words, lengths } = JSON.parse(readFileSync(FILES.tables, 'latin1')) as TablesFile
  const texts = readFileSync(FILES.phrases)
  const parsed: (ThemedPhrase | undefined)[] = forms.map(() => undefined)
  const at = (index: number): ThemedPhrase => {
    parsed[index] ??= JSON.parse(texts.toString('latin1', ends[index - 1] ?? 0, ends[index])) as ThemedPhrase
    return parsed[index]
  }
  const numbers = numbersIn(FILES.numbers)
  const [starts, slots, longLists] = [lengths[0], lengths[0] + lengths[1], lengths[0] + lengths[1] + lengths[2]]
  return {
    lexicons: {
      ...lexicons,
      get phrases() {
        return forms.map((_, index) => at(index))
      },
    },
    ahead: {
      trie: {
        ...trie,
        words: { text: words, starts: numbers.subarray(0, starts), slots: numbers.subarray(starts, slots) },
        longLists: numbers.subarray(slots, longLists),
        code: numbers.subarray(longLists),
      },
      phrases: { forms, at },
    },
  }
}
