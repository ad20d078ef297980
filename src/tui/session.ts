import type { Analysis } from '../record/schema.ts'
import { UserError } from '../text/user-error.ts'
import { type DecisionStore, openStore, type Stamp } from './decision-store.ts'
import type { KeyMap } from './key-map.ts'
import type { Size } from './layout.ts'
import { type Baseline, type Item, reviewed } from './state/item.ts'
import { writeNote } from './state/menu.ts'
import { refit } from './state/move.ts'
import { currentNote, pressKey } from './state/reduce.ts'
import { changeFile, type Effect, fileAt, openFile, openReview, type ReviewState, type Scenery } from './state/state.ts'
import type { Theme } from './theme.ts'

/** A file to review. */
export interface ReviewSource {
  readonly file: string
  /** Where its decisions are kept; null for nowhere. */
  readonly store: string | null
  /** @throws UserError for a file that cannot be read: it alone is marked broken */
  load(): Promise<LoadedArticle>
}

export interface LoadedArticle {
  readonly text: string
  readonly analysis: Analysis
  readonly baseline?: Baseline | null
  /** What the reader should know of the reading. */
  readonly warnings: readonly string[]
}

export interface SessionOptions {
  readonly keys: KeyMap
  readonly theme: Theme
  readonly stamp: Stamp
  readonly hasEditor: boolean
  /** Opens with the first two files side by side. */
  readonly compare?: boolean
}

/** The review outside of any terminal: state, stores and files; keys in, states out. */
export class ReviewSession {
  #state: ReviewState
  #items: readonly Item[]
  #size: Size = { columns: 80, rows: 24 }
  #closed = false
  readonly #sources: readonly ReviewSource[]
  readonly #stores: (DecisionStore | null)[]
  readonly #warnings: (readonly string[])[] = []
  readonly #options: SessionOptions
  readonly #listeners = new Set<() => void>()
  readonly #loading = new Map<number, Promise<void>>()

  constructor(sources: readonly ReviewSource[], options: SessionOptions) {
    this.#sources = sources
    this.#options = options
    this.#items = sources.map(({ file }) => ({ kind: 'unread', file }))
    this.#stores = sources.map(() => null)
    this.#state = openReview(
      sources.map(() => ({ log: [], current: null, top: 0 })),
      options.theme,
    )
    if (options.compare && sources.length > 1) this.#state = { ...this.#state, other: 1 }
  }

  get state(): ReviewState {
    return this.#state
  }

  get scenery(): Scenery {
    return { items: this.#items, size: this.#size, keys: this.#options.keys, hasEditor: this.#options.hasEditor }
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  resize(size: Size): void {
    if (size.columns === this.#size.columns && size.rows === this.#size.rows) return
    this.#size = size
    this.#refit()
  }

  /** One key: whatever it decides is on disk when this returns. */
  press(key: string): void {
    this.#refresh()
    this.#become(pressKey(this.#state, key, this.scenery))
  }

  /** What the last key asks the program outside to do; asked once. */
  takeEffect(): Effect | null {
    const { effect } = this.#state
    if (effect !== null) this.#state = { ...this.#state, effect: null }
    return effect
  }

  /** The same as a key, from outside: a signal to stop. */
  request(effect: Effect): void {
    this.#state = { ...this.#state, effect }
    this.#tell()
  }

  get note(): string {
    return currentNote(this.#state, this.scenery)
  }

  writeNote(note: string): void {
    this.#become(writeNote(this.#state, note, this.scenery))
    this.#tell()
  }

  say(text: string, tone: 'key' | 'alert' = 'key'): void {
    this.#state = { ...this.#state, message: { text, tone } }
    this.#tell()
  }

  /** Reads a file and its store; once. */
  load(file: number): Promise<void> {
    const known = this.#loading.get(file) ?? this.#read(file)
    this.#loading.set(file, known)
    return known
  }

  /** Reads the files that are not read yet, one after another, letting keys through between them. */
  async loadRest(): Promise<void> {
    for (let file = 0; file < this.#sources.length && !this.#closed; file++) {
      await this.load(file)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  close(): void {
    this.#closed = true
  }

  async #read(file: number): Promise<void> {
    const source = this.#sources[file] as ReviewSource
    let item: Item
    try {
      const { warnings, ...article } = await source.load()
      item = { kind: 'article', file: source.file, ...article }
      this.#warnings[file] = warnings
    } catch (error) {
      // One bad file is one bad file; a bug of ours ends the program.
      if (!(error instanceof UserError)) throw error
      item = { kind: 'broken', file: source.file, error: error.message }
    }
    if (this.#closed) return
    this.#items = this.#items.map((old, i) => (i === file ? item : old))
    if (item.kind === 'article') {
      const store = openStore(source.store, this.#options.stamp)
      this.#stores[file] = store
      this.#state = refit(changeFile(this.#state, openFile(item, store.own), file), this.scenery, file)
      if (file === this.#state.file) this.#notice(file)
    }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #become(after: ReviewState): void {
    const before = this.#state
    this.#state = after
    for (const [file, { log }] of after.files.entries()) {
      const old = fileAt(before, file).log
      if (log.length <= old.length) continue
      const problem = this.#stores[file]?.append(log.slice(old.length)) ?? null
      if (problem === null) continue
      // Nothing that is not on disk is shown as decided.
      this.#state = {
        ...before,
        menu: null,
        message: { text: `NOT SAVED. ${problem}. --decisions FOLDER keeps verdicts elsewhere.`, tone: 'alert' },
      }
      return
    }
    if (after.file !== before.file) {
      this.#notice(after.file)
      void this.load(after.file)
    }
    if (after.other !== null && after.other !== before.other) void this.load(after.other)
  }

  #refit(): void {
    this.#state = refit(this.#state, this.scenery)
    if (this.#state.other !== null) this.#state = refit(this.#state, this.scenery, this.#state.other)
  }

  /** Takes in what another window or another reviewer has written meanwhile. */
  #refresh(): void {
    const { file } = this.#state
    const store = this.#stores[file]
    if (!store) return
    const [own, others] = [store.own.length, new Map(store.others)]
    if (!store.refresh()) return
    const newcomers = [...store.others].filter(([name, n]) => n > (others.get(name) ?? 0)).map(([name]) => name)
    this.#state = changeFile(this.#state, { log: [...store.own] }, file)
    // The key that finds this out must not clear it before anybody reads it: see pressKey.
    if (newcomers.length > 0) this.#later(`${newcomers.join(', ')} is judging this file too; your verdicts are kept apart.`)
    else if (store.own.length > own) this.#later('Another window of yours has judged here; its verdicts are taken in.')
  }

  #later(text: string): void {
    queueMicrotask(() => this.say(text))
  }

  /** What the reader should know on opening a file. */
  #notice(file: number): void {
    const store = this.#stores[file]
    const item = this.#items[file]
    if (!store || item?.kind !== 'article') return
    const { byFinding, orphans } = reviewed(item, fileAt(this.#state, file).log)
    const stale = [...byFinding.values()].filter((judgement) => judgement.stale).length
    const parts = [
      ...(this.#warnings[file] ?? []),
      store.refusal === null ? '' : `Verdicts CANNOT BE SAVED. ${store.refusal}. --decisions FOLDER keeps them elsewhere`,
      store.file === null ? 'Standard input: verdicts are lost at the end; --decisions FOLDER keeps them' : '',
      store.broken > 0 ? `${count(store.broken, 'unreadable line')} in ${store.file}` : '',
      stale > 0
        ? `${count(stale, 'verdict')} on an earlier text or lexicon: look again, or ${this.#options.keys.keyOf('keep')} keeps them`
        : '',
      orphans > 0 ? `${count(orphans, 'verdict')} on phrases that are no longer found` : '',
      ...[...store.others].map(([name, n]) => `${name} has judged this file too (${count(n, 'decision')}); yours are kept apart`),
    ].filter(Boolean)
    if (parts.length > 0) this.say(`${parts.join('; ')}.`, store.refusal === null ? 'key' : 'alert')
  }
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
