// Whether `compare` puts articles on one event in the right order: npm run bench:compare-gold -- FOLDER, where FOLDER holds the
// development sets of BASIL (pairs of outlets) and SEESAW (triplets). Prints nothing of their texts.
import { readFileSync } from 'node:fs'
import { resolve as absolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createAnalyzer } from '../src/analyzer.ts'
import type { AnalysedText } from '../src/compare/analysed-text.ts'
import { compareAnalyses } from '../src/compare/compare-analyses.ts'
import { loadLexicons } from '../src/lexicon/load.ts'

interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly event?: number
  readonly triplet?: string
}
interface Seesaw extends GoldArticle {
  readonly entities: readonly { readonly name: string }[]
  readonly stances: readonly { readonly holder: string; readonly target: string; readonly polarity: number; readonly sentence: number }[]
}
interface Basil extends GoldArticle {
  readonly outlet: string
  readonly entities: readonly { readonly name: string; readonly sentiment: number }[]
}

const folder = absolute(process.argv[2] ?? '../shared/eval')
const { lexicons } = loadLexicons('lexicons', 'bench')
const analyzer = createAnalyzer(lexicons, 'bench')
const read = <T>(file: string): T[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
const load = (file: string) => import(pathToFileURL(join(folder, file)).href)

/** The comparison’s score of each article for an entity; 0 where it has no cell. */
function scores(articles: readonly AnalysedText[], isEntity: (names: readonly string[], article: number) => boolean): number[] {
  const { stance } = compareAnalyses(articles)
  return articles.map(({ analysis, text }, i) => {
    const row = stance.find(({ target, cells }) => {
      const actor = analysis.actors.find(({ name }) => name === target)
      if (!cells[i] || !actor) return false
      const aliases = actor.mentions.filter(({ kind }) => kind !== 'pronoun').map(({ start, end }) => text.slice(start, end))
      return isEntity([target, ...new Set(aliases)], i)
    })
    return row?.cells[i]?.score ?? 0
  })
}

interface Tally {
  pairs: number
  concordant: number
}

/** Every two articles whose gold differs: the order of the comparison is right, wrong, or a tie that counts half. */
function count(tally: Tally, gold: readonly (number | undefined)[], predicted: readonly number[]): void {
  for (const [i, a] of gold.entries()) {
    for (const [k, b] of gold.entries()) {
      if (k <= i || a === undefined || b === undefined || a === b) continue
      const agreement = ((predicted[i] as number) - (predicted[k] as number)) * (a - b)
      tally.pairs++
      tally.concordant += agreement > 0 ? 1 : agreement === 0 ? 0.5 : 0
    }
  }
}

const analysed = ({ id, title, text }: GoldArticle): AnalysedText => ({ analysis: analyzer.analyze({ id, title, text }), text })
const print = (name: string, { pairs, concordant }: Tally): void =>
  console.log(`${name}\t${(concordant / pairs).toFixed(3)}\t${pairs} pairs`)

async function seesaw(): Promise<void> {
  const { resolve } = await load('matrix/names.mjs')
  const tally: Tally = { pairs: 0, concordant: 0 }
  for (const group of Map.groupBy(read<Seesaw>('matrix/seesaw-dev.jsonl'), ({ triplet }) => triplet).values()) {
    const articles = group.map(analysed)
    for (const name of new Set(group.flatMap(({ entities }) => entities.map((entity) => entity.name)))) {
      const gold = group.map(({ entities, stances }) =>
        entities.some((entity) => entity.name === name)
          ? Math.sign(
              stances
                .filter(({ holder, target }) => holder === 'author' && target === name)
                .reduce((sum, { polarity }) => sum + polarity, 0),
            )
          : undefined,
      )
      count(
        tally,
        gold,
        scores(articles, ([first, ...aliases], i) => resolve(first, (group[i] as Seesaw).entities, aliases) === name),
      )
    }
  }
  print('seesaw author concordance', tally)
}

async function basil(): Promise<void> {
  const { nameMatch } = await load('stance/score.mjs')
  const tally: Tally = { pairs: 0, concordant: 0 }
  for (const group of Map.groupBy(read<Basil>('stance/basil-dev.jsonl'), ({ event }) => event).values()) {
    const articles = group.map(analysed)
    for (const name of new Set(group.flatMap(({ entities }) => entities.map((entity) => entity.name.toLowerCase())))) {
      const gold = group.map(({ entities }) => entities.find((entity) => entity.name.toLowerCase() === name)?.sentiment)
      count(
        tally,
        gold,
        scores(articles, (names) => names.some((other) => nameMatch(name, other) > 0)),
      )
    }
  }
  print('basil article pairs', tally)
}

await basil()
await seesaw()
