import type { Encoded } from './encode.ts'
import { figuresOf } from './figures.ts'
import { firstGates, fitGates, type Gates, type Unseen } from './gates.ts'
import { labelOf } from './loss.ts'
import { applyFit, type Fitted, fitSoftmax, predict, type Setting } from './softmax.ts'

const FOLDS = 5
/** Words and gates are fitted in turn: gates on what models say of examples that they never saw. */
const ROUNDS = 2

export interface CrossValidated {
  readonly figures: ReturnType<typeof figuresOf>
  /** Fitted on all examples, for a model of all examples. */
  readonly gates: Gates
}

/** The figures of a fold are those of words and gates that never saw a label of its articles. */
export function crossValidate(
  examples: readonly Encoded[],
  setting: Setting,
  say: (line: string) => void = () => undefined,
): CrossValidated {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    seen: examples.filter((example) => foldOf(example) !== fold),
    unseen: examples.filter((example) => foldOf(example) === fold),
    gates: firstGates(),
    fitted: undefined as Fitted | undefined,
  }))
  let gates = firstGates()
  for (let round = 0; ; round++) {
    const judged = folds.map((entry) => {
      const fitted = fitSoftmax(entry.seen, setting, entry.gates, entry.fitted)
      entry.fitted = fitted
      return entry.unseen.map((example) => {
        const one = applyFit(fitted, setting, example)
        return { one, pair: [example.label, labelOf(predict(fitted, one))] as const }
      })
    })
    const figures = figuresOf(judged.flat().map(({ pair }) => pair))
    say(`round ${round}: ${JSON.stringify(figures)}`)
    if (round === ROUNDS) return { figures, gates }
    const unseenBut = (fold: number): Unseen[] => judged.flatMap((list, f) => (f === fold ? [] : list.map(({ one }) => one)))
    for (const [fold, entry] of folds.entries()) entry.gates = fitGates(unseenBut(fold))
    gates = fitGates(unseenBut(-1))
  }
}

/** FNV-1a of the article's id: the same folds on every machine. */
function foldOf({ group }: Encoded): number {
  let hash = 2166136261
  for (const char of group) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 16777619)
  return (hash >>> 0) % FOLDS
}
