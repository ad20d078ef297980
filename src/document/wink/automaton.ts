/** A finite automaton over small integers, as wink-nlp learns them, in flat tables. State 0 is the root. */
export interface Automaton {
  /** `next[state * width + event]`; 0 where there is no way on. */
  readonly next: Int16Array
  readonly width: number
  /** Of each state: where it ends after all when no longer pattern does; 0 nowhere. */
  readonly otherwise: Int16Array
  /** Of each state: what its pattern stands for; `NO_PATTERN` where none ends, `IGNORED` for one that is passed over. */
  readonly result: Int16Array
  /** Of each state: how many tokens after its pattern's first the result counts. */
  readonly mark: Int8Array
}

const NO_PATTERN = -32768
const IGNORED = -32767
/** wink-nlp's keys of the end of the text and of the way back. */
const END_OF_TEXT = 2070000
const OTHERWISE = 2070003

/** Automata that share their events: wink-nlp's event numbers, which run into the millions, by small ones from 1. */
export interface Automata {
  readonly machines: readonly Automaton[]
  /** 0 for an event that no machine knows. */
  event(key: number): number
  readonly end: number
}

type Rows = Record<string, Record<string, number>>
/** The parts of wink-nlp's exported machine that matter here. */
type Exported = [unknown, lastState: number, rows: Rows, terminal: Record<string, string>, marked: Record<string, [number, number]>]

/** @param resultOf turns the name of a pattern into a number; names that are “0” are passed over */
export function compileAutomata(exported: readonly string[], resultOf: (name: string) => number): Automata {
  const parsed = exported.map((json) => JSON.parse(json) as Exported)
  const events = new Map<number, number>()
  for (const [, , rows] of parsed) {
    for (const key of Object.values(rows).flatMap(Object.keys).map(Number)) {
      if (key !== OTHERWISE && !events.has(key)) events.set(key, events.size + 1)
    }
  }
  const event = (key: number): number => events.get(key) ?? 0
  return { machines: parsed.map((machine) => flatten(machine, event, events.size + 1, resultOf)), event, end: event(END_OF_TEXT) }
}

function flatten([, last, rows, terminal, marked]: Exported, event: Automata['event'], width: number, resultOf: (name: string) => number) {
  const states = last + 1
  const machine = {
    next: new Int16Array(states * width),
    width,
    otherwise: new Int16Array(states),
    result: new Int16Array(states).fill(NO_PATTERN),
    mark: new Int8Array(states),
  }
  for (const [state, row] of Object.entries(rows)) {
    for (const [key, to] of Object.entries(row)) {
      if (Number(key) === OTHERWISE) machine.otherwise[Number(state)] = to
      else if (event(Number(key)) > 0) machine.next[Number(state) * width + event(Number(key))] = to
    }
  }
  for (const [state, name] of Object.entries(terminal)) machine.result[Number(state)] = name === '0' ? IGNORED : resultOf(name)
  for (const [state, [first]] of Object.entries(marked)) machine.mark[Number(state)] = first
  return machine
}

/**
 * Finds patterns from left to right, the longest at each place, and writes the marked token and result of each into `found`, by turns.
 * `events[i]` are the events of `length` tokens and of the end of the text behind them; −1 for a token to pass over.
 * @returns how many numbers it wrote: at most two for each event
 */
export function recognize(
  { next, width, otherwise, result, mark }: Automaton,
  events: Int16Array,
  length: number,
  found: Int32Array,
): number {
  let count = 0
  for (let i = 0; i <= length; i++) {
    const opening = events[i] as number
    if (opening === -1 || next[opening] === 0) continue
    let state = 0
    let fallback = 0
    let fallbackAt = i
    for (let j = i; j <= length; j++) {
      const event = events[j] as number
      if (event === -1) continue
      const to = next[state * width + event] as number
      const ends = result[to] !== NO_PATTERN
      const ended = ends ? to : to === 0 ? fallback : 0
      if (ended !== 0) {
        const what = result[ended] as number
        if (what !== IGNORED && what !== NO_PATTERN) {
          found[count++] = i + (mark[ended] as number)
          found[count++] = what
        }
        i = ends ? j : fallbackAt
        break
      }
      if (to === 0) break
      state = to
      if (otherwise[to] !== 0) {
        fallback = otherwise[to] as number
        fallbackAt = j
      }
    }
  }
  return count
}
