#!/usr/bin/env node
// Nothing may be imported before the check: newer syntax would fail with a stack instead of a sentence.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`scarequote needs Node.js 22.12 or newer; this is ${process.versions.node}.`)
  process.exitCode = 2
} else {
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}

export {}
