import { defineConfig, type Plugin } from 'rolldown'

/**
 * What one analysis runs through, for one module: what a module does not export is constant to V8’s compilers, while an imported name is
 * loaded, and its value checked, wherever it is used.
 */
const analysis = new Set<string>()

const findAnalysis: Plugin = {
  name: 'find-analysis',
  buildEnd() {
    const open = [...this.getModuleIds()].filter((id) => id.endsWith('/src/analyzer.ts'))
    for (const id of open) {
      analysis.add(id)
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) if (next.includes('/src/') && !analysis.has(next)) open.push(next)
    }
  },
}

/** Modules that are found by their place in `dist`. */
const ENTRIES = [
  'index.ts',
  'analyzer.ts',
  'cli/main.ts',
  'cli/score-worker.ts',
  'cli/build-page.ts',
  'cli/build-lexicons.ts',
  'cli/built-lexicons.ts',
  'cli/resources.ts',
  'tui/run-review.tsx',
]

export default defineConfig({
  input: Object.fromEntries(ENTRIES.map((entry) => [entry.replace(/\.\w+$/, ''), `src/${entry}`])),
  platform: 'node',
  logLevel: 'warn',
  external: /^[^./]/,
  plugins: [findAnalysis],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    // As deep as `cli/version`, which may be in any of them.
    chunkFileNames: 'code/[name].js',
    codeSplitting: { groups: [{ name: 'analysis', test: (id) => analysis.has(id) }] },
  },
})
