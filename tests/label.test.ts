import { describe, expect, it } from 'vitest'
import type { StanceCell } from '../src/record/schema.ts'
import { basisWords } from '../src/report/label.ts'
import { renderMarkdownReport } from '../src/report/markdown-report.ts'
import { renderTextReport } from '../src/report/text-report.ts'
import { analyze } from './support/analyzer.ts'

const TEXT = 'Kenya is brutal. Kenya lies. Kenya’s “help” was no help to anybody. Poland waited, and Poland was silent.'

describe('what the author’s stance rests on', () => {
  const words = (basis: StanceCell['basis']): string => basisWords({ basis })

  it('is told part by part, or as the only part', () => {
    expect(words({ ownVoice: -0.6, introductions: -0.12, distance: 0 })).toBe('own words −0.60, how it is introduced as a source −0.12')
    expect(words({ ownVoice: 0, introductions: 0, distance: -0.25 })).toBe('words at arm’s length alone')
  })

  it('is told of the author only', () => {
    expect(words(null)).toBe('')
  })

  it('stands in the text and Markdown reports, beside the label of the record', () => {
    const analysis = analyze(TEXT)
    const cell = analysis.stance.find(({ holder }) => holder === 'author') as StanceCell
    const relabelled = { ...analysis, stance: [{ ...cell, label: 'leaning for' as const }] }
    const line = `rests on ${basisWords(cell)}`
    expect(renderTextReport(relabelled, TEXT)).toContain(line)
    expect(renderTextReport(relabelled, TEXT)).toContain('leaning for')
    expect(renderMarkdownReport(relabelled, TEXT)).toContain(`| leaning for | ${basisWords(cell)} |`)
  })
})
