// node bench/load.ts lexicons|wink-nlp: what a start spends on the lexicons as the build left them, or on wink-nlp's model. Prints milliseconds.
import { createRequire, enableCompileCache } from 'node:module'

// As `src/cli/main.ts` has it.
enableCompileCache()

async function lexicons(): Promise<() => unknown> {
  const { readBuiltLexicons } = await import('../src/cli/built-lexicons.ts')
  const { openLexicons } = await import('../src/lexicon/compile.ts')
  return () => {
    const built = readBuiltLexicons()
    if (built === null) throw new Error('no lexicons built: npm run build')
    return openLexicons(built.lexicons, built.ahead)
  }
}

function winkNlp(): () => unknown {
  const require = createRequire(import.meta.url)
  return () => require('wink-nlp')(require('wink-eng-lite-web-model'))
}

const load = process.argv[2] === 'lexicons' ? await lexicons() : winkNlp()
const started = performance.now()
load()
console.log(performance.now() - started)
