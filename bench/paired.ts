// node bench/paired.ts CORPUS: how fast the whole analysis is beside wink-nlp with all its pipes. Both read the same articles, by turns in
// small batches of one process, so that whatever else the machine does slows both. Prints JSON: the ratio over all articles, and over the later half.
import { compileEagerly, tuneCompiler } from '../src/cli/tune-v8.ts'
import type { Article } from '../src/text/article.ts'
import { builtResources } from './built.ts'
import { readArticles } from './texts.ts'

// As the threads of `scarequote score` have it; the code of both is loaded so.
tuneCompiler()
compileEagerly()
const { default: model } = await import('wink-eng-lite-web-model')
const { default: winkNLP } = await import('wink-nlp')
const { chosenAnalyzer } = await builtResources()
const BATCH = 50
const articles = readArticles(process.argv[2] as string)
const { analyze } = await chosenAnalyzer({})
const nlp = winkNLP(model)
const timeOf = (batch: readonly Article[], each: (article: Article) => unknown): number => {
  const started = performance.now()
  for (const article of batch) each(article)
  return performance.now() - started
}
const batches = Array.from({ length: Math.ceil(articles.length / BATCH) }, (_, i) => articles.slice(i * BATCH, (i + 1) * BATCH))
const wink: number[] = []
const own: number[] = []
for (const batch of batches) {
  wink.push(timeOf(batch, ({ text }) => nlp.readDoc(text).tokens().length()))
  own.push(timeOf(batch, analyze))
}
const ratioFrom = (first: number): number => {
  const sum = (times: readonly number[]): number => times.slice(first).reduce((total, time) => total + time, 0)
  return sum(wink) / sum(own)
}
console.log(JSON.stringify({ all: ratioFrom(0), later: ratioFrom(Math.floor(batches.length / 2)) }))
