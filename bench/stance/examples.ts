import { readFileSync } from 'node:fs'
import { createSceneReader } from '../../src/analyzer.ts'
import { modifierFactor } from '../../src/annotate/modifiers.ts'
import { loadLexicons } from '../../src/lexicon/load.ts'
import { gatherEvidence } from '../../src/stance/gather.ts'
import {
  buildFeatures,
  evidenceFeatures,
  frameFeatures,
  neighbourFeatures,
  ruleFeatures,
  valenceFeatures,
} from '../../src/stance/learned/features.ts'
import { type PlacedWord, placedWords } from '../../src/stance/learned/positions.ts'
import { surroundingsOf } from '../../src/stance/learned/surroundings.ts'

/** A line of NewsMTSC as its authors publish it, one target a line. */
interface Row {
  readonly id: string
  readonly text: string
  readonly target: readonly [number, number]
  readonly label: -1 | 0 | 1
}

export interface ExampleWord extends PlacedWord {
  readonly row: number
}

/** One sentence as the fit sees it. */
export interface Example {
  /** Sentences of one article stay in one fold. */
  readonly group: string
  readonly label: -1 | 0 | 1
  readonly words: readonly ExampleWord[]
  /** Value by name; `build` marks the names that may say whether there is a stance, but not which. */
  readonly named: ReadonlyMap<string, { readonly value: number; readonly build: boolean }>
}

/** Reads examples with the project's own rules and lexicons. `rowOf` and `valences` are those of the word vectors. */
export function exampleReader(rowOf: ReadonlyMap<string, number>, valences: Float64Array): (file: string) => Example[] {
  const reader = createSceneReader(loadLexicons('lexicons', '0.0.0').lexicons)
  const read = ({ id, text, target: [start, end], label }: Row): Example => {
    const scene = reader.read({ id, text, targets: [{ id: 't', start, end }] })
    const { document, hits, voices } = scene
    const actor = scene.actors.list.find((found) => found.id === 't') as (typeof scene.actors.list)[number]
    const surroundings = surroundingsOf(scene, actor)
    const said = gatherEvidence(scene).filter(({ target }) => target === 't')
    const words = placedWords(scene, surroundings).flatMap((word): ExampleWord[] => {
      const row = rowOf.get(document.normal[word.token] as string) ?? rowOf.get(document.lemma[word.token] as string)
      return row === undefined ? [] : [{ ...word, row }]
    })
    const rows = new Map(words.map(({ token, row }) => [token, row]))
    const valence = (token: number): number => (valences[rows.get(token) as number] as number) * modifierFactor(document, hits, token)
    const named = new Map<string, { value: number; build: boolean }>()
    const add = (name: string, value: number, build: boolean): void => {
      named.set(name, { value: (named.get(name)?.value ?? 0) + value, build })
    }
    for (const { name, token, value } of [
      ...valenceFeatures(words, valence),
      ...frameFeatures(scene, surroundings),
      ...evidenceFeatures(scene, surroundings, said),
      ...neighbourFeatures(surroundings),
      ...buildFeatures(surroundings, voices, 't'),
    ])
      add(name, value, token === null && !/^(?:before|after)2?:/.test(name))
    for (const { name, value } of ruleFeatures(scene, surroundings, said, 't')) add(name, value, name !== 'rules')
    return {
      group: id.split('_').slice(0, 3).join('_'),
      label,
      words,
      named,
    }
  }
  return (file) => rowsOf(file).map(read)
}

const rowsOf = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

export const textsOf = (file: string): string[] => rowsOf(file).map(({ text }) => text)
