// Fits the weights in lexicons/stance-weights.json: an ordinal logistic model over the words of a sentence, on NewsMTSC
// (Hamborg & Donnay 2021, MIT). The sum of the rules' evidence is one feature; all weights are given in its unit.
// node scripts/fit-stance.ts train.jsonl dev.jsonl [lexicons/stance-weights.json]
import { readFileSync, writeFileSync } from 'node:fs'
import { createAnalyzer } from '../src/analyzer.ts'
import { tokenAt } from '../src/document/document.ts'
import { createReader } from '../src/document/reader.ts'
import { loadLexicons } from '../src/lexicon/load.ts'
import { wordFeatures } from '../src/stance/learned.ts'

interface Row {
  readonly text: string
  readonly target: readonly [number, number]
  readonly label: number
}
interface Example {
  readonly features: readonly (readonly [number, number])[]
  readonly rules: number
  readonly label: number
}

const [trainFile, devFile, output] = process.argv.slice(2)
const { lexicons } = loadLexicons('lexicons', '0.0.0')
const analyzer = createAnalyzer({ ...lexicons, stanceWeights: null }, '0.0.0')
const reader = createReader(new Set(lexicons.abbreviations))
const rows = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

const LEAST = 8
const names = new Map<string, number>()
const read = ({ text, target: [start, end], label }: Row): { words: Map<string, number>; rules: number; label: number } => {
  const document = reader.read(text)
  const from = tokenAt(document, start)
  const words = new Map<string, number>()
  for (const { name, value } of wordFeatures(document, { from, to: tokenAt(document, end - 1) + 1 }))
    words.set(name, (words.get(name) ?? 0) + value)
  return { words, rules: analyzer.analyze({ id: 'x', text, targets: [{ id: 't', start, end }] }).targets?.[0]?.score ?? 0, label }
}
const train = rows(trainFile as string).map(read)
const dev = rows(devFile as string).map(read)
const counts = new Map<string, number>()
for (const { words } of train) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
for (const [word, count] of counts) if (count >= LEAST) names.set(word, names.size)
const encode = ({ words, rules, label }: ReturnType<typeof read>): Example => ({
  features: [...words].flatMap(([word, value]) => {
    const index = names.get(word)
    return index === undefined ? [] : [[index, value] as const]
  }),
  rules,
  label,
})

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
interface Model {
  weights: Float64Array
  rule: number
  low: number
  high: number
}

function fit(examples: readonly Example[], penalty: number, epochs: number): Model {
  const model: Model = { weights: new Float64Array(names.size), rule: 1, low: -1, high: 1 }
  const squares = new Float64Array(names.size).fill(1e-2)
  let random = 12345
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0
      const j = random % (i + 1)
      ;[order[i], order[j]] = [order[j] as number, order[i] as number]
    }
    const rate = 0.05 / (1 + epoch / 4)
    for (const index of order) {
      const { features, rules, label } = examples[index] as Example
      const sum = features.reduce((total, [f, value]) => total + value * (model.weights[f] as number), 0) + model.rule * rules
      const [a, b] = [sigmoid(model.low - sum), sigmoid(model.high - sum)]
      // Derivatives of the log-likelihood of the ordinal model.
      const bySum = label < 0 ? a - 1 : label > 0 ? b : a + b - 1
      const gap = Math.max(1e-6, b - a)
      if (label < 0) model.low += rate * 0.1 * (1 - a)
      else if (label > 0) model.high -= rate * 0.1 * b
      else {
        model.low -= (rate * 0.1 * a * (1 - a)) / gap
        model.high += (rate * 0.1 * b * (1 - b)) / gap
      }
      model.rule += rate * 0.02 * bySum * rules
      for (const [f, value] of features) {
        const gradient = bySum * value - penalty * (model.weights[f] as number)
        squares[f] = (squares[f] as number) + gradient * gradient
        model.weights[f] = (model.weights[f] as number) + (rate * gradient) / Math.sqrt(squares[f] as number)
      }
    }
  }
  return model
}

const scoreOf = (model: Model, { features, rules }: Example): number =>
  features.reduce((total, [f, value]) => total + value * (model.weights[f] as number), 0) + model.rule * rules

function macroF1(pairs: readonly (readonly [number, number])[]): number {
  return (
    [-1, 0, 1].reduce((sum, label) => {
      const right = pairs.filter(([gold, got]) => gold === label && got === label).length
      const all = pairs.filter(([gold]) => gold === label).length + pairs.filter(([, got]) => got === label).length
      return sum + (all ? (2 * right) / all : 0)
    }, 0) / 3
  )
}
const labelOf = (score: number, low: number, high: number): number => (score < low ? -1 : score > high ? 1 : 0)

const [trainSet, devSet] = [train.map(encode), dev.map(encode)]
const heldOut = trainSet.filter((_, i) => i % 8 === 0)
const rest = trainSet.filter((_, i) => i % 8 !== 0)
let best = { f1: 0, penalty: 0, epochs: 0, low: 0, high: 0 }
for (const penalty of [0.3, 0.6, 1, 2])
  for (const epochs of [3, 6, 10]) {
    const model = fit(rest, penalty, epochs)
    const scores = heldOut.map((example) => [example.label, scoreOf(model, example)] as const)
    for (let low = -2; low <= 0; low += 0.1)
      for (let high = 0; high <= 2; high += 0.1) {
        const f1 = macroF1(scores.map(([gold, score]) => [gold, labelOf(score, low, high)]))
        if (f1 > best.f1) best = { f1, penalty, epochs, low, high }
      }
  }
const model = fit(trainSet, best.penalty, best.epochs)
const devPairs = devSet.map((example) => [example.label, labelOf(scoreOf(model, example), best.low, best.high)] as const)
console.log(
  best,
  'rule',
  model.rule,
  'features',
  names.size,
  'dev macro-F1',
  macroF1(devPairs),
  'accuracy',
  devPairs.filter(([a, b]) => a === b).length / devPairs.length,
)
if (output) {
  const unit = model.rule
  const rounded = (value: number): number => Math.round((value / unit) * 1000) / 1000
  const words = Object.fromEntries(
    [...names].map(([name, i]) => [name, rounded(model.weights[i] as number)] as const).filter(([, weight]) => Math.abs(weight) >= 0.01),
  )
  writeFileSync(
    output,
    `${JSON.stringify({ provenance: 'Fitted on the training part of NewsMTSC (Hamborg & Donnay 2021, MIT licence) by scripts/fit-stance.ts', low: rounded(best.low), high: rounded(best.high), words })}\n`,
  )
}
