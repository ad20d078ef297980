import type { Document } from '../document.ts'
import { doersOfAim, doersOfGerund } from './aim.ts'
import { bearerOf, isApposition, isDescription } from './apposition.ts'
import { type Apposition, type Clause, obliqueOf, type Syntax } from './clause.ts'
import {
  addObject,
  addOblique,
  closeDraft,
  type Draft,
  doersOf,
  isAdjectivePhrase,
  isFronted,
  lastTold,
  listWith,
  markClauses,
  newScope,
  openDraft,
  reduce,
  type Scope,
  someoneWaits,
  takeBack,
  takePlace,
} from './draft.ts'
import { joinBehind, whoOf } from './joined-names.ts'
import { more, NONE, type OpenChunk } from './open-chunk.ts'
import { type Mark, readUnits, type UnitReader, type VerbUnit } from './units.ts'

/** Finds the clauses of every sentence: one pass over its words, rules for word order alone. */
export function parseClauses(document: Document): Syntax {
  const { size, sentences } = document
  const clauses: Draft[] = []
  const chunks: OpenChunk[] = []
  const appositions: Apposition[] = []
  const clauseAt = new Int32Array(size).fill(-1)
  const parser = new SentenceParser(document, clauses, chunks, appositions)
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences.from[s] as number
    const to = sentences.to[s] as number
    const first = clauses.length
    parser.begin(s)
    readUnits(document, from, to, parser)
    for (let c = first; c < clauses.length; c++) closeDraft(document, clauses[c] as Draft)
    markClauses(clauseAt, clauses, first, from, to)
  }
  const chunkAt = new Int32Array(size).fill(-1)
  for (let c = 0; c < chunks.length; c++) {
    const { from, to } = chunks[c] as OpenChunk
    for (let i = from; i < to; i++) chunkAt[i] = c
  }
  return { clauses, chunks, appositions, clauseAt, chunkAt }
}

class SentenceParser implements UnitReader {
  readonly #document: Document
  // Of all sentences so far.
  readonly #drafts: Draft[]
  readonly #chunks: OpenChunk[]
  readonly #appositions: Apposition[]
  #sentence = 0
  #firstDraft = 0
  #scopes: Scope[] = []
  #preposition: number | null = null
  #previous: Mark | 'chunk' | 'verb' | null = null
  #previousAt = -1
  #beforePrevious: Mark | 'chunk' | 'verb' | null = null
  #lastChunk: OpenChunk | null = null
  /** The noun that a preposition after it adds to: “a nurse” in “Ana Roy, a nurse at the port, …”. */
  #noun: OpenChunk | null = null
  /** The noun of “a feud between Roy (and Ulm)”, “criticism from Roy (and Ulm)”. */
  #sides: { readonly noun: OpenChunk; readonly preposition: string } | null = null
  /** Whom a label beside a name names: “Ana Roy” in “Ana Roy, a nurse and a mother, …”, up to the comma. */
  #labelled: OpenChunk | null = null
  /** A row of adjectives after a noun: “the miners, proud, skilled and generous, …”. */
  #inAdjectives = false

  constructor(document: Document, drafts: Draft[], chunks: OpenChunk[], appositions: Apposition[]) {
    this.#document = document
    this.#drafts = drafts
    this.#chunks = chunks
    this.#appositions = appositions
  }

  begin(sentence: number): void {
    this.#sentence = sentence
    this.#firstDraft = this.#drafts.length
    this.#scopes = [newScope('main', false)]
    this.#preposition = this.#previous = this.#beforePrevious = this.#lastChunk = this.#noun = this.#sides = this.#labelled = null
    this.#inAdjectives = false
  }

  mark(mark: Mark, token: number): void {
    if (mark === 'relative') this.#relative(token)
    else if (mark === 'subordinator') this.#open('subordinate')
    else if (mark === 'comma') this.#comma()
    else if (mark === 'stop' || mark === 'but') this.#boundary()
    if (mark === 'comma' || mark === 'stop') {
      // “Ana Roy, a nurse at the port, and Tom Ulm”: whoever is joined is joined to her.
      this.#lastChunk = this.#labelled ?? this.#lastChunk
      this.#labelled = this.#sides = null
    }
    if (mark === 'preposition') this.#preposition = token
    else if (mark !== 'and') this.#preposition = null
    this.#step(mark, token)
  }

  verb(verb: VerbUnit): void {
    if (verb.form === 'finite') this.#finite(verb)
    else if (verb.form === 'infinitive') this.#infinitive(verb)
    else this.#gerund(verb)
    this.#labelled = this.#preposition = null
    this.#step('verb', verb.from)
  }

  chunk(chunk: OpenChunk): void {
    chunk.index = this.#chunks.length
    this.#chunks.push(chunk)
    this.#place(chunk)
    this.#preposition = null
    this.#step('chunk', chunk.from)
  }

  #step(unit: Mark | 'chunk' | 'verb', from: number): void {
    this.#beforePrevious = this.#previous
    this.#previous = unit
    this.#previousAt = from
  }

  /** The innermost one that is open: no getter, which V8 would call by way of its runtime. */
  #scope(): Scope {
    return this.#scopes[this.#scopes.length - 1] as Scope
  }

  #open(kind: Clause['kind'], gap: OpenChunk | null = null): Scope {
    this.#scopes.push(newScope(kind, this.#previous === 'comma' || this.#previous === null, gap))
    return this.#scope()
  }

  #place(chunk: OpenChunk): void {
    const noun = this.#noun
    this.#noun = chunk
    const scope = this.#scope()
    const previous = this.#previous
    const preposition = this.#preposition === null ? null : (this.#document.normal[this.#preposition] as string)
    const before = this.#lastChunk
    this.#inAdjectives = this.#isAdjective(chunk)
    if (before && this.#inAdjectives) {
      this.#appositions.push({ of: before, label: chunk })
      return
    }
    const sides = this.#sides
    this.#sides = null
    if (preposition !== null) this.#attach(scope, preposition, chunk, noun)
    else if (previous === 'and' && sides) this.#addSide(scope, sides.noun, sides.preposition, chunk)
    else if (previous === 'and' && this.#labelled && this.#document.pos[chunk.from] === 'DET') {
      this.#appositions.push({ of: this.#labelled, label: chunk })
      return
    } else if (previous === 'comma' && before && isApposition(this.#document, before, this.#previousAt, chunk)) {
      this.#appose(scope, chunk)
      return
    } else if (previous === 'and' || (previous === 'comma' && before !== null && this.#beforePrevious === 'chunk')) this.#join(scope, chunk)
    else if (scope.last) addObject(scope.last, chunk)
    else scope.waiting = [chunk]
    this.#lastChunk = chunk
  }

  #attach(scope: Scope, preposition: string, chunk: OpenChunk, noun: OpenChunk | null): void {
    if (noun && this.#beforePrevious === 'chunk') {
      noun.post = more(noun.post, { preposition, chunk })
      if (preposition === 'between' || preposition === 'from') this.#sides = { noun, preposition }
    }
    if (scope.last) addOblique(scope.last, preposition, chunk, this.#beforePrevious === 'verb')
  }

  #addSide(scope: Scope, noun: OpenChunk, preposition: string, chunk: OpenChunk): void {
    noun.post = more(noun.post, { preposition, chunk })
    if (preposition !== 'between') this.#join(scope, chunk)
  }

  /** “Britain and France”: in the same role as what it is joined to. */
  #join(scope: Scope, chunk: OpenChunk): void {
    const before = this.#lastChunk
    const draft = scope.last
    const list = before && listWith(scope, before)
    if (before && !list && this.#previous === 'and' && joinBehind(this.#document, scope, before, chunk)) return
    const oblique = before && draft ? obliqueOf(draft.obliques, before) : undefined
    if (draft && isFronted(draft) && this.#previous === 'comma') scope.waiting = [chunk]
    else if (list) list.push(chunk)
    else if (draft && oblique) draft.obliques = more(draft.obliques, { preposition: oblique.preposition, chunk })
    else if (draft) addObject(draft, chunk)
    else if (this.#previous === 'and' && scope.waiting.length > 0) scope.waiting.push(chunk)
    else scope.waiting = [chunk]
  }

  #isAdjective(chunk: OpenChunk): boolean {
    const before = this.#lastChunk
    const previous = this.#previous
    if (!before || !isAdjectivePhrase(this.#document, chunk)) return false
    if (this.#inAdjectives && (previous === 'comma' || previous === 'and')) return true
    const opens = previous === 'comma' && this.#previousAt === before.to && this.#scope().last === null
    return opens && this.#document.pos[before.head] !== 'ADJ'
  }

  /** “His wife, Ana Roy”, “the owner of a shop, Ana Roy”: the name takes the part of the noun before it. */
  #appose(scope: Scope, chunk: OpenChunk): void {
    const last = this.#lastChunk as OpenChunk
    if (!isDescription(this.#document, last) && this.#document.pos[last.head] === 'PROPN') {
      this.#labelled = bearerOf(this.#document, last, this.#chunks[last.index - 1])
      this.#appositions.push({ of: this.#labelled, label: chunk })
      return
    }
    this.#appositions.push({ of: chunk, label: takePlace(this.#document, scope, last, chunk) ?? last })
    this.#lastChunk = chunk
  }

  #finite(verb: VerbUnit): void {
    const scope = this.#scope()
    if (scope.waiting.length > 0) {
      // “Calling Poland a liar, Kenya left”: whoever left calls.
      if (scope.last && isFronted(scope.last)) scope.last.subject = scope.waiting.slice()
      this.#add(scope, verb, scope.waiting, 'finite')
      scope.waiting = NONE
      return
    }
    const last = scope.last
    const previous = this.#previous
    if (last && (previous === 'and' || previous === 'but' || previous === 'comma')) {
      this.#add(scope, verb, last.subject, 'finite')
      return
    }
    // “Democrats who attacked Trump praised Biden”: the outer subject still waits for its verb.
    const outerWaits = scope.kind === 'relative' && someoneWaits(this.#scopes)
    // “He said the plan failed”: what looked like the object is the subject of the next verb.
    const moved = last && this.#lastChunk && !outerWaits ? takeBack(last, this.#lastChunk, this.#document) : null
    if (moved) {
      this.#add(this.#open('complement'), verb, moved, 'finite')
      return
    }
    // “The plan proposed last week failed.”
    if (last?.verbs.bare && !last.passive && last.subject.length > 0 && scope.kind === 'main' && this.#scopes.length === 1) {
      reduce(last)
      this.#add(scope, verb, last.subject, 'finite')
      return
    }
    while (this.#scopes.length > 1 && this.#scope().waiting.length === 0) this.#scopes.pop()
    const outer = this.#scope()
    const subject = outer.waiting.length > 0 ? outer.waiting : ((outer.last ?? last)?.subject ?? NONE)
    outer.waiting = NONE
    this.#add(outer, verb, subject, 'finite')
  }

  #infinitive(verb: VerbUnit): void {
    const scope = this.#scope()
    const before = this.#previous === 'chunk' ? this.#lastChunk : null
    this.#add(scope, verb, doersOfAim(this.#document, scope, before, this.#previous === 'and'), 'infinitive')
  }

  #gerund(verb: VerbUnit): void {
    // “…, accusing them of theft”: whoever the sentence is about does it.
    if (this.#previous === 'comma' && this.#scopes[0]?.last) {
      this.#scopes.length = 1
      const main = lastTold(this.#drafts, this.#firstDraft) ?? this.#scope().last
      this.#add(this.#scope(), verb, main ? doersOf(main) : NONE, 'participle')
      return
    }
    const scope = this.#scope()
    const before = this.#previous === 'chunk' ? this.#lastChunk : null
    this.#add(scope, verb, doersOfGerund(this.#document, scope, before, this.#preposition), 'participle')
  }

  #add(scope: Scope, verb: VerbUnit, subject: readonly OpenChunk[], form: Clause['form']): void {
    this.#drafts.push(openDraft(scope, this.#sentence, verb, subject, form))
  }

  #relative(token: number): void {
    const { normal, pos } = this.#document
    const word = normal[token] as string
    const verbNext = pos[token + 1] === 'VERB' || pos[token + 1] === 'AUX' || pos[token + 1] === 'ADV'
    const last = this.#previous === 'chunk' || this.#previous === 'comma' ? this.#lastChunk : null
    const antecedent = last && word === 'who' ? (this.#labelled ?? whoOf(last, this.#chunks[last.index - 1])) : last
    const scope = this.#open(antecedent && (word !== 'that' || verbNext) ? 'relative' : 'complement')
    if (antecedent && word !== 'whose' && word !== 'where' && verbNext) scope.waiting = [antecedent]
    else if (antecedent && word !== 'whose' && word !== 'where') scope.gap = antecedent
  }

  #comma(): void {
    const scope = this.#scope()
    const closes = (scope.kind === 'relative' && scope.afterComma) || scope.kind === 'subordinate'
    if (this.#scopes.length > 1 && scope.last && closes) this.#scopes.pop()
  }

  #boundary(): void {
    while (this.#scopes.length > 1 && this.#scope().kind !== 'complement') this.#scopes.pop()
  }
}
