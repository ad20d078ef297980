#!/usr/bin/env node
// Nothing may be imported before the check: newer syntax would fail with a stack instead of a sentence.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`scarequote needs Node.js 22.12 or newer; this is ${process.versions.node}.`)
  process.exitCode = 2
} else if (process.argv.length === 3 && /^(?:-V|--version)$/.test(process.argv[2] as string)) {
  const { toolVersion } = await import('./version.ts')
  console.log(toolVersion())
} else {
  const { boundYoungGeneration, tuneCompiler } = await import('./tune-v8.ts')
  tuneCompiler()
  boundYoungGeneration()
  // From the second start on, V8 finds the code of every module compiled.
  process.getBuiltinModule('node:module').enableCompileCache()
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}

export {}
