import type { Document } from '../document.ts'
import { bearerOf, endsIn, isApposition } from './apposition.ts'
import type { Apposition, Clause, Syntax } from './clause.ts'
import {
  canAct,
  type Draft,
  doersOf,
  isAdjectivePhrase,
  isFronted,
  isOwnAim,
  isPlace,
  isTold,
  markClauses,
  newScope,
  type OpenChunk,
  reduce,
  type Scope,
  takeBack,
  toClause,
} from './draft.ts'
import { readUnits, type Unit, type VerbUnit } from './units.ts'

/** Finds the clauses of every sentence: one pass over its words, rules for word order alone. */
export function parseClauses(document: Document): Syntax {
  const clauses: Clause[] = []
  const chunks: OpenChunk[] = []
  const appositions: Apposition[] = []
  const clauseAt = new Int32Array(document.size).fill(-1)
  for (let s = 0; s < document.sentences.length; s++) {
    const [from, to] = [document.sentences.from[s] as number, document.sentences.to[s] as number]
    const parser = new SentenceParser(document, chunks, appositions)
    for (const unit of readUnits(document, from, to)) parser.read(unit)
    const first = clauses.length
    for (const draft of parser.drafts) clauses.push(toClause(document, s, draft))
    markClauses(clauseAt, clauses, first, from, to)
  }
  const chunkAt = new Int32Array(document.size).fill(-1)
  for (const { from, to, index } of chunks) for (let i = from; i < to; i++) chunkAt[i] = index
  return { clauses, chunks, appositions, clauseAt, chunkAt }
}

class SentenceParser {
  readonly drafts: Draft[] = []
  readonly #document: Document
  readonly #chunks: OpenChunk[]
  readonly #appositions: Apposition[]
  #scopes: Scope[] = [newScope('main', false)]
  #preposition: number | null = null
  #previous: Unit | null = null
  #beforePrevious: Unit | null = null
  #lastChunk: OpenChunk | null = null
  /** The noun that a preposition after it adds to: “a nurse” in “Ana Roy, a nurse at the port, …”. */
  #noun: OpenChunk | null = null
  /** The noun of “a feud between Roy (and Ulm)”. */
  #sides: OpenChunk | null = null
  /** Whom a label beside a name names: “Ana Roy” in “Ana Roy, a nurse and a mother, …”, up to the comma. */
  #labelled: OpenChunk | null = null
  /** A row of adjectives after a noun: “the miners, proud, skilled and generous, …”. */
  #inAdjectives = false

  constructor(document: Document, chunks: OpenChunk[], appositions: Apposition[]) {
    this.#document = document
    this.#chunks = chunks
    this.#appositions = appositions
  }

  read(unit: Unit): void {
    const { type } = unit
    if (type === 'chunk') this.#chunk(unit)
    else if (type === 'verb') this.#verb(unit)
    else if (type === 'relative') this.#relative(unit)
    else if (type === 'subordinator') this.#open('subordinate')
    else if (type === 'comma') this.#comma()
    else if (type === 'stop' || type === 'but') this.#boundary()
    if (type === 'verb' || type === 'comma' || type === 'stop') this.#labelled = null
    if (type === 'preposition') this.#preposition = unit.from
    else if (type !== 'and') this.#preposition = null
    this.#beforePrevious = this.#previous
    this.#previous = unit
  }

  /** The innermost one that is open: no getter, which V8 would call by way of its runtime. */
  #scope(): Scope {
    return this.#scopes[this.#scopes.length - 1] as Scope
  }

  #open(kind: Clause['kind'], gap: OpenChunk | null = null): Scope {
    const scope = { ...newScope(kind, this.#previous?.type === 'comma' || this.#previous === null), gap }
    this.#scopes.push(scope)
    return scope
  }

  #chunk(unit: Extract<Unit, { type: 'chunk' }>): void {
    const { from, to, head, possessor } = unit
    const chunk: OpenChunk = { from, to, head, possessor, post: [], index: this.#chunks.length }
    this.#chunks.push(chunk)
    const noun = this.#noun
    this.#noun = chunk
    const scope = this.#scope()
    const previous = this.#previous?.type
    const preposition = this.#preposition === null ? null : (this.#document.normal[this.#preposition] as string)
    this.#inAdjectives = this.#isAdjective(chunk)
    if (this.#inAdjectives) {
      this.#appositions.push({ of: this.#lastChunk as OpenChunk, label: chunk })
      return
    }
    const before = this.#lastChunk
    const sides = this.#sides
    this.#sides = null
    if (preposition !== null) this.#attach(scope, preposition, chunk, noun)
    else if (previous === 'and' && sides) sides.post.push({ preposition: 'between', chunk })
    else if (previous === 'and' && this.#labelled && this.#document.pos[chunk.from] === 'DET') {
      this.#appositions.push({ of: this.#labelled, label: chunk })
      return
    } else if (this.#previous?.type === 'comma' && before && isApposition(this.#document, before, this.#previous.from, chunk)) {
      this.#appose(scope, chunk)
      return
    } else if (previous === 'and' || (previous === 'comma' && before !== null && this.#beforePrevious?.type === 'chunk'))
      this.#join(scope, chunk)
    else if (scope.last) this.#object(scope.last, chunk)
    else scope.waiting = [chunk]
    this.#lastChunk = chunk
  }

  #attach(scope: Scope, preposition: string, chunk: OpenChunk, noun: OpenChunk | null): void {
    if (noun && this.#beforePrevious?.type === 'chunk') {
      noun.post.push({ preposition, chunk })
      if (preposition === 'between') this.#sides = noun
    }
    const draft = scope.last
    if (!draft) return
    if (preposition === 'by' && (draft.passive || (draft.verb.bare && this.#beforePrevious?.type === 'verb'))) {
      if (!draft.passive) reduce(draft)
      draft.by.push(chunk)
    } else if (preposition === 'as' && draft.objects.length + (draft.passive ? 1 : 0) > 0) draft.complement ??= chunk
    else draft.obliques.push({ preposition, chunk })
  }

  #object(draft: Draft, chunk: OpenChunk): void {
    if (draft.objects.length === 0 && !draft.passive) draft.objects.push(chunk)
    else draft.complement ??= chunk
  }

  /** “Britain and France”: in the same role as what it is joined to. */
  #join(scope: Scope, chunk: OpenChunk): void {
    const before = this.#lastChunk
    const draft = scope.last
    const lists = [scope.waiting, draft?.objects, draft?.by]
    const list = before && lists.find((chunks) => chunks?.includes(before))
    const oblique = before && draft?.obliques.find((one) => one.chunk === before)
    if (draft && isFronted(draft) && this.#previous?.type === 'comma') scope.waiting = [chunk]
    else if (list) list.push(chunk)
    else if (draft && oblique) draft.obliques.push({ preposition: oblique.preposition, chunk })
    else if (draft) this.#object(draft, chunk)
    else scope.waiting = [chunk]
  }

  #isAdjective(chunk: OpenChunk): boolean {
    const before = this.#lastChunk
    const previous = this.#previous
    if (!before || !isAdjectivePhrase(this.#document, chunk)) return false
    if (this.#inAdjectives && (previous?.type === 'comma' || previous?.type === 'and')) return true
    const opens = previous?.type === 'comma' && previous.from === before.to && this.#scope().last === null
    return opens && this.#document.pos[before.head] !== 'ADJ'
  }

  /** “His wife, Ana Roy”, “the owner of a shop, Ana Roy”: the name takes the part of the noun before it. */
  #appose(scope: Scope, chunk: OpenChunk): void {
    const last = this.#lastChunk as OpenChunk
    if (this.#document.pos[last.head] === 'PROPN') {
      this.#labelled = bearerOf(this.#document, last, this.#chunks[last.index - 1])
      this.#appositions.push({ of: this.#labelled, label: chunk })
      return
    }
    for (const list of [scope.waiting, scope.last?.objects, scope.last?.by]) {
      const place = list?.findIndex((noun) => endsIn(noun, last)) ?? -1
      const noun = list?.[place]
      if (!list || !noun || (noun !== last && this.#document.pos[noun.head] !== 'NOUN')) continue
      this.#appositions.push({ of: chunk, label: noun })
      list.splice(place, 1, chunk)
      this.#lastChunk = chunk
      return
    }
    this.#appositions.push({ of: chunk, label: last })
    this.#lastChunk = chunk
  }

  #verb(verb: VerbUnit): void {
    if (verb.form === 'finite') this.#finite(verb)
    else if (verb.form === 'infinitive') this.#infinitive(verb)
    else this.#gerund(verb)
  }

  #finite(verb: VerbUnit): void {
    const scope = this.#scope()
    if (scope.waiting.length > 0) {
      // “Calling Poland a liar, Kenya left”: whoever left calls.
      if (scope.last && isFronted(scope.last)) scope.last.subject = [...scope.waiting]
      this.#add(scope, verb, scope.waiting, 'finite')
      scope.waiting = []
      return
    }
    const last = scope.last
    const previous = this.#previous?.type
    if (last && (previous === 'and' || previous === 'but' || previous === 'comma')) {
      this.#add(scope, verb, last.subject, 'finite')
      return
    }
    // “Democrats who attacked Trump praised Biden”: the outer subject still waits for its verb.
    const outerWaits = scope.kind === 'relative' && this.#scopes.some(({ waiting }) => waiting.length > 0)
    // “He said the plan failed”: what looked like the object is the subject of the next verb.
    const moved = last && this.#lastChunk && !outerWaits ? takeBack(last, this.#lastChunk, this.#document) : null
    if (moved) {
      this.#add(this.#open('complement'), verb, moved, 'finite')
      return
    }
    // “The plan proposed last week failed.”
    if (last?.verb.bare && !last.passive && last.subject.length > 0 && scope.kind === 'main' && this.#scopes.length === 1) {
      const subject = last.subject
      reduce(last)
      this.#add(scope, verb, subject, 'finite')
      return
    }
    while (this.#scopes.length > 1 && this.#scope().waiting.length === 0) this.#scopes.pop()
    const outer = this.#scope()
    const subject = outer.waiting.length > 0 ? outer.waiting : (outer.last?.subject ?? [])
    outer.waiting = []
    this.#add(outer, verb, subject, 'finite')
  }

  #infinitive(verb: VerbUnit): void {
    const scope = this.#scope()
    const last = scope.last
    // “X urged Y to go”: whoever is urged goes. “X needs arms to fight and to win”: X fights and wins.
    const object = last?.objects[0]
    const noun = this.#previous?.type === 'chunk' ? this.#lastChunk : null
    const isOwn = last && noun && noun === object && isOwnAim(this.#document, last, noun)
    if (last?.form === 'infinitive' && this.#previous?.type === 'and') this.#add(scope, verb, last.subject, 'infinitive')
    else if (object && noun === object && canAct(this.#document, object)) this.#add(scope, verb, last?.objects ?? [], 'infinitive')
    // “The pretext to accuse China”: whoever accuses is not said, unless it is whoever “launched a bid to …”.
    else if (noun && this.#document.pos[noun.head] === 'NOUN' && !isOwn && !isPlace(this.#document, last, noun))
      this.#add(scope, verb, [noun], 'infinitive')
    else this.#add(scope, verb, last ? doersOf(last) : scope.waiting, 'infinitive')
  }

  #gerund(verb: VerbUnit): void {
    // “…, accusing them of theft”: whoever the sentence is about does it.
    if (this.#previous?.type === 'comma' && this.#scopes[0]?.last) {
      this.#scopes.length = 1
      const main = this.drafts.findLast(isTold) ?? this.#scope().last
      this.#add(this.#scope(), verb, main ? doersOf(main) : [], 'participle')
      return
    }
    const scope = this.#scope()
    const last = scope.last
    const preposition = this.#preposition === null ? '' : (this.#document.normal[this.#preposition] as string)
    const done = last?.passive ? last.subject : (last?.objects ?? [])
    if (/^(?:of|for|from|into)$/.test(preposition) && done.length > 0) this.#add(scope, verb, done, 'participle')
    else if (this.#previous?.type === 'chunk' && this.#lastChunk) this.#add(scope, verb, [this.#lastChunk], 'participle')
    else this.#add(scope, verb, last?.subject ?? scope.waiting, 'participle')
  }

  #add(scope: Scope, verb: VerbUnit, subject: readonly OpenChunk[], form: Clause['form']): void {
    const draft: Draft = {
      verb,
      kind: scope.kind,
      form,
      passive: verb.passive,
      subject: [...subject],
      objects: [],
      by: [],
      complement: null,
      obliques: [],
      gap: scope.gap,
    }
    scope.gap = null
    scope.last = draft
    this.drafts.push(draft)
  }

  #relative(unit: Unit): void {
    const { normal, pos } = this.#document
    const word = normal[unit.from] as string
    const verbNext = pos[unit.to] === 'VERB' || pos[unit.to] === 'AUX' || pos[unit.to] === 'ADV'
    const antecedent = this.#previous?.type === 'chunk' || this.#previous?.type === 'comma' ? this.#lastChunk : null
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
