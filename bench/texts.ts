import { readdirSync, readFileSync } from 'node:fs'
import { generator } from '../src/stance/matrix.ts'
import type { Article } from '../src/text/article.ts'

const sentences = readdirSync('samples')
  .map((file) => readFileSync(`samples/${file}`, 'utf8').replace(/^---[\s\S]*?---/, ''))
  .flatMap((text) => text.split(/(?<=[.!?]["”’]?)\s+/))
const SYLLABLES = ['ba', 'den', 'ko', 'lin', 'mor', 'ta', 'vel', 'zan', 'rus', 'ith', 'per', 'nos', 'gal', 'fi', 'dra', 'hol']
/** A word in so many is one that no text had before, as in real news. */
const FRESH = 15

/** The articles of a JSONL file. */
export const readArticles = (file: string): Article[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article)

/** Op-eds of about `words` words: our samples’ sentences in new order, their rarer words exchanged for fresh ones. */
export function madeOpEds(n: number, words: number, seed = 1): { id: string; text: string }[] {
  const random = generator(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const fresh = (): string => Array.from({ length: 3 }, () => pick(SYLLABLES)).join('')
  const capitalised = (word: string): string => (word[0] as string).toUpperCase() + word.slice(1)
  return Array.from({ length: n }, (_, i) => {
    const chosen: string[] = []
    for (let reached = 0; reached < words; ) {
      const sentence = pick(sentences)
      reached += sentence.split(/\s+/).length
      chosen.push(
        sentence.replace(/\p{L}{5,}/gu, (word) =>
          random() * FRESH > 3 ? word : /^\p{Lu}/u.test(word) ? capitalised(fresh()) : fresh() + word.slice(-2),
        ),
      )
    }
    return { id: `op-ed-${i + 1}`, text: chosen.map((sentence, k) => sentence + (k % 5 === 4 ? '\n\n' : ' ')).join('') }
  })
}
