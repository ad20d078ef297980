import { firstFrom, type Hit, type ModifierHit } from '../annotate/hits.ts'
import { modifierFactor } from '../annotate/modifiers.ts'
import { type Document, isOneOf, normalFits } from '../document/document.ts'
import { isBy } from '../document/small-words.ts'
import { type Chunk, type Clause, chunkOf, clauseOf } from '../document/syntax/clause.ts'
import type { StanceScene } from './scene.ts'

/** What surrounds a word and bends what it says: its factor, and the words for it. */
export interface Bend {
  readonly factor: number
  /** “, negated” and the like; empty where nothing bends it. */
  readonly note: string
}

const concedes = isOneOf('although though despite while granted admittedly')
const contrasts = isOneOf('but however yet nevertheless')
const supposes = isOneOf('if unless suppose whether')

const anyOf = isOneOf('a an any no')

const CONCEDED = 0.6
const CONTRASTED = 1.2
const SUPPOSED = 0.5
const ASKED = 0.6
const DENIED = 0.25

/** What a judging word says in its place. Blame that is denied is little praise: whoever “did not betray us” was suspected of it. */
export const bent = (value: number, { factor }: Bend): number => value * factor * (value < 0 && factor < 0 ? DENIED : 1)

/** Negation, modality and hedges in reach; concession, contrast and hypothesis of the clause. */
export function bendAt(scene: StanceScene, token: number): Bend {
  const { document, hits } = scene
  const near = modifierFactor(document, hits, token, startOfNamed(scene, token), startOfTold(scene, token))
  const [clauseFactor, clauseNote] = ofClause(scene, token)
  const asked = isAsked(document, token)
  const factor = near * clauseFactor * (asked ? ASKED : 1)
  const nearNote = near < 0 ? 'negated' : near < 0.9 ? 'weakened' : near > 1.1 ? 'strengthened' : ''
  if (nearNote === '' && clauseNote === '' && !asked) return { factor, note: '' }
  return { factor, note: `, ${[nearNote, clauseNote, asked ? 'asked' : ''].filter(Boolean).join(', ')},` }
}

/** “Fought the reckless bill”, “will not meet the corrupt Ulm”: what stands before somebody's name is said of him, whatever the verb denies. */
function startOfNamed({ document, syntax, actors }: StanceScene, token: number): number {
  const doer = doerOfAim(document, clauseOf(syntax, token), token)
  if (doer !== null) return doer.from
  const chunk = chunkOf(syntax, token)
  if (!chunk || token >= chunk.head || actors.at[chunk.head] === -1 || anyOf(document, chunk.from)) return 0
  return clauseOf(syntax, token)?.complement === chunk ? 0 : chunk.from
}

/** “Critics of the plan to end aid sued Kenya”: no other verb turns round one with a subject of its own, but “denied that Kenya sued”. */
function startOfTold({ syntax }: StanceScene, token: number): number {
  const clause = clauseOf(syntax, token)
  return clause?.form === 'finite' && clause.predicate === token && clause.kind !== 'complement' ? clause.verbs.from : 0
}

/** “(Rejected) an effort by Kenya to punish Poland”: what others make of it does not bend what she is after. */
function doerOfAim(document: Document, clause: Clause | undefined, token: number): Chunk | null {
  const doer = clause?.agent[0]
  return clause?.form === 'infinitive' && clause.predicate === token && doer?.to === clause.verbs.from && isBy(document, doer.from - 1)
    ? doer
    : null
}

/** The same for a lexicon hit, with what stands in its gaps: “has no faith in”. */
export function bendOf(scene: StanceScene, { from, to, form }: Hit): Bend {
  const bend = bendAt(scene, from)
  const { modifier } = scene.hits
  for (let i = firstFrom(modifier, from + 1); i < modifier.length && (modifier[i] as ModifierHit).to < to; i++) {
    const hit = modifier[i] as ModifierHit
    if (hit.value.entry.kind !== 'negator' || wordsOf(form).includes(scene.document.normal[hit.from] as string)) continue
    return { factor: bend.factor * hit.value.entry.factor, note: ', negated,' }
  }
  return bend
}

const wordsOf = (form: string): string[] => form.split(/[^\p{L}'-]+/u)

const asks = normalFits(/^[?!]*\?[?!]*$/)

/** Whether the token's sentence ends with a question mark. */
export function isAsked(document: Document, token: number): boolean {
  const { sentence, sentences } = document
  const end = sentences.to[sentence[token] as number] as number
  for (let i = end - 1; i >= Math.max(token, end - 3); i--) if (asks(document, i)) return true
  return false
}

function ofClause({ document, syntax }: StanceScene, token: number): [number, string] {
  const clause = clauseOf(syntax, token)
  const first = document.sentences.from[document.sentence[token] as number] as number
  const start = Math.min(token, clause ? Math.min(clause.verbs.from, clause.subject[0]?.from ?? clause.verbs.from) : token)
  for (let i = start; i >= Math.max(first, start - 3); i--) {
    if (concedes(document, i)) return [CONCEDED, 'conceded']
    if (contrasts(document, i)) return [CONTRASTED, 'after “but”']
    if (supposes(document, i)) return [SUPPOSED, 'supposed']
    if (document.normal[i] === ',' && i < start) break
  }
  return [1, '']
}
