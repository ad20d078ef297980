import { parseDocument } from 'yaml'
import { type Draft, type Imported, polarityOfName } from './draft.ts'

const NEUTRAL = 0.5

/** A quanteda dictionary as YAML: categories, nested at will, over lists of words with `*` at their end. */
export function importQuanteda(text: string): Imported {
  const document = parseDocument(text)
  if (document.errors.length > 0) return { drafts: [], problems: document.errors.map(({ message }) => message.split('\n')[0] as string) }
  const drafts: Draft[] = []
  const problems: string[] = []
  const read = (node: unknown, path: readonly string[]): void => {
    const name = path.join(' ')
    if (typeof node === 'string' || typeof node === 'number') add(name, [String(node)])
    else if (Array.isArray(node)) {
      add(name, node.filter((word) => typeof word === 'string' || typeof word === 'number').map(String))
      for (const inner of node) if (typeof inner === 'object' && inner !== null) read(inner, path)
    } else if (typeof node === 'object' && node !== null) for (const [key, inner] of Object.entries(node)) read(inner, [...path, key])
    else problems.push(`${name || 'top'}: expected a list of words or further categories, got ${String(node)}`)
  }
  const add = (name: string, words: readonly string[]): void => {
    if (words.length > 0) drafts.push({ name, words, polarity: polarityOfName(name), intensity: NEUTRAL, why: null, plain: null })
  }
  read(document.toJS(), [])
  return { drafts, problems }
}
