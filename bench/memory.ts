// node --expose-gc bench/memory.ts ARTICLES: heap and resident memory after a quarter of the articles, and after all, in MB.
import { boundYoungGeneration, tuneCompiler } from '../src/cli/tune-v8.ts'
import { builtResources } from './built.ts'
import { madeOpEds } from './texts.ts'

// As `src/cli/main.ts` has it.
tuneCompiler()
boundYoungGeneration()
const articles = Number(process.argv[2])
const { chosenAnalyzer } = await builtResources()
const { analyze } = await chosenAnalyzer({})
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
const now = (): { heap: number; rss: number } => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: megabytes(heapUsed + external), rss: megabytes(rss) }
}
let early = now()
for (let done = 0; done < articles; done += 100) {
  for (const article of madeOpEds(100, 250, done + 1)) analyze(article)
  if (done === articles / 4) early = now()
}
console.log(JSON.stringify({ early, late: now() }))
