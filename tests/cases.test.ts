import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { analyze, nameIn, scoreOf } from './support/analyzer.ts'

/** What a case asserts: only what is given is compared. */
const caseSchema = z.strictObject({
  /** What the case shows, as a sentence. */
  shows: z.string(),
  quotations: z
    .array(z.strictObject({ kind: z.string(), text: z.string(), source: z.string().nullable(), nested: z.array(z.string()).optional() }))
    .optional(),
  actors: z.record(z.string(), z.array(z.string())).optional(),
  findings: z.array(z.strictObject({ text: z.string(), holder: z.string(), about: z.string().nullable().optional() })).optional(),
  stance: z.array(z.strictObject({ holder: z.string(), target: z.string(), sign: z.number() })).optional(),
})

const root = 'tests/cases'
const cases = readdirSync(root).map((name) => {
  const expected = caseSchema.parse(JSON.parse(readFileSync(`${root}/${name}/analysis.json`, 'utf8')))
  return { name, expected, text: readFileSync(`${root}/${name}/input.txt`, 'utf8').trimEnd() }
})

describe('the cases', () => {
  it.each(cases)('$name: $expected.shows', ({ expected, text }) => {
    const analysis = analyze(text)
    const slice = ([start, end]: readonly number[]): string => text.slice(start, end)
    if (expected.quotations) {
      const found = analysis.quotations.map(({ kind, spans, source, nested }) => ({
        kind,
        text: spans.map(slice).join(' … '),
        source: source?.actor ? nameIn(analysis, source.actor) : (source?.name ?? null),
        ...(nested.length > 0 && { nested: nested.map((report) => `${slice(report.source)}: ${slice(report.span)}`) }),
      }))
      expect(found).toEqual(expected.quotations)
    }
    for (const [name, mentions] of Object.entries(expected.actors ?? {})) {
      const actor = analysis.actors.find((candidate) => candidate.name === name)
      expect([name, actor?.mentions.map(({ start, end }) => text.slice(start, end))]).toEqual([name, mentions])
    }
    for (const { text: phrase, holder, about } of expected.findings ?? []) {
      const finding = analysis.findings.find((candidate) => candidate.text === phrase)
      expect([phrase, finding && nameIn(analysis, finding.holder)]).toEqual([phrase, holder])
      if (about !== undefined) expect([phrase, nameIn(analysis, finding?.about ?? null)]).toEqual([phrase, about])
    }
    for (const { holder, target, sign } of expected.stance ?? []) {
      expect([holder, target, Math.sign(scoreOf(analysis, holder, target) ?? 0)]).toEqual([holder, target, sign])
    }
  })
})
