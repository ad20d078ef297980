import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../support/analyzer.ts'

describe('what is told in complaint', () => {
  it.each(['Roy complained that Kenya had moved.', 'Roy fumed that Kenya would not wait.', 'Roy alleged that Kenya sold the ships.'])(
    'is held against whoever does it: “%s”',
    (text) => {
      expect(evidenceOf(text)).toContain('Roy → Kenya − speech-act')
    },
  )

  it('not so what is only said or answered', () => {
    expect(evidenceOf('Roy said that Kenya had moved.')).not.toContain('Roy → Kenya − speech-act')
    expect(evidenceOf('Roy countered that Kenya had moved.')).not.toContain('Roy → Kenya − speech-act')
  })

  it('not so what is feared, perhaps for his sake', () => {
    expect(evidenceOf('Roy warned that Kenya could run out of water.')).not.toContain('Roy → Kenya − speech-act')
    expect(evidenceOf('Roy feared that Kenya would starve.')).not.toContain('Roy → Kenya − speech-act')
  })

  it('whoever presses somebody to act finds fault with him', () => {
    expect(evidenceOf('Poland called on Kenya to move.')).toContain('Poland → Kenya − speech-act')
  })
})
