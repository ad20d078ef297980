import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import { readBuiltLexicons } from '../../src/cli/built-lexicons.ts'
import { toolVersion } from '../../src/cli/version.ts'
import { createReader } from '../../src/document/reader.ts'
import { compileLexicons, openLexicons } from '../../src/lexicon/compile.ts'
import { loadLexicons } from '../../src/lexicon/load.ts'

const TEXT = 'The reckless regime failed, “naïve” critics said. Washington’s rules-based order is a systemic challenge to Beijing.'
const timeOf = (work: () => unknown): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

describe('the lexicons that the build left', () => {
  const built = readBuiltLexicons()
  if (!built) throw new Error('no lexicons built')
  const { lexicons } = loadLexicons('lexicons', toolVersion())

  it('hold the entries of the YAML, less the sentences that check them', () => {
    const unchecked = (entry: object): object => ({ ...entry, matches: null, rejects: null })
    expect(built.lexicons.phrases.map(unchecked)).toEqual(lexicons.phrases.map(unchecked))
    expect(built.lexicons.actors.map(unchecked)).toEqual(lexicons.actors.map(unchecked))
    expect(built.lexicons.provenance).toEqual(lexicons.provenance)
  })

  it('give the record that the YAML gives', () => {
    const article = { id: 'built', text: TEXT }
    const record = createAnalyzer(built.lexicons, '0', built.ahead).analyze(article)
    expect(record.findings.length).toBeGreaterThan(2)
    expect(createAnalyzer(lexicons, '0').analyze(article)).toEqual(record)
  })

  it('are open in less than a tenth of the time that their YAML takes', () => {
    const { normalize } = createReader(new Set(lexicons.abbreviations))
    const fromYaml = timeOf(() => {
      const loaded = loadLexicons('lexicons', '0').lexicons
      openLexicons(loaded, compileLexicons(loaded, normalize))
    })
    const ahead = Math.min(
      ...Array.from({ length: 3 }, () =>
        timeOf(() => {
          const read = readBuiltLexicons()
          if (read) openLexicons(read.lexicons, read.ahead)
        }),
      ),
    )
    expect(fromYaml / ahead).toBeGreaterThan(10)
  })
})
