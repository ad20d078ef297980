import { readdirSync, readFileSync } from 'node:fs'
import { generator } from '../../src/stance/matrix.ts'

const paragraphs = readdirSync('samples')
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) =>
    readFileSync(`samples/${file}`, 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .split(/\n{2,}/),
  )
  .filter((paragraph) => paragraph.trim() !== '')

const SYLLABLES = ['ba', 'den', 'ko', 'lin', 'mor', 'ta', 'vel', 'zan', 'rus', 'ith']

/** Articles made of the samples’ paragraphs in ever new order, each with a few names that nobody has seen before. */
export function madeArticles(n: number, paragraphsEach: number, seed = 1): { id: string; text: string }[] {
  const random = generator(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const name = (): string => {
    const made = Array.from({ length: 3 }, () => pick(SYLLABLES)).join('')
    return made[0]?.toUpperCase() + made.slice(1)
  }
  return Array.from({ length: n }, (_, i) => ({
    id: `made-${i + 1}`,
    text: Array.from(
      { length: paragraphsEach },
      () => `${pick(paragraphs)} ${name()}’s plan, said ${name()} ${name()}, was reckless.`,
    ).join('\n\n'),
  }))
}

export const toJsonl = (articles: readonly object[]): string => articles.map((article) => `${JSON.stringify(article)}\n`).join('')
