import { describe, expect, it } from 'vitest'
import { analyze, evidenceOf } from '../../support/analyzer.ts'

describe('“I” and “we”', () => {
  it('tell where the author stands', () => {
    expect(evidenceOf('I oppose the tax bill.')).toEqual(['author → tax bill − speech-act'])
    expect(evidenceOf('We support Kenya.')).toEqual(['author → Kenya + speech-act'])
    expect(evidenceOf('My opposition to the tax bill is known.')).toEqual(['author → tax bill − speech-act'])
  })

  it('tell where a quoted speaker stands', () => {
    expect(evidenceOf('“I oppose the tax bill,” Ana Roy said.')).toEqual(['Ana Roy → tax bill − speech-act'])
    expect(evidenceOf('“We reject the tax bill,” Ana Roy said.')).toEqual(['Ana Roy → tax bill − speech-act'])
  })

  it('are nobody’s where nobody is known to speak', () => {
    expect(evidenceOf('One letter said: “I oppose the tax bill.”')).toEqual([])
  })

  it('are words of their own in “I’m”', () => {
    expect(evidenceOf('“I’m grateful to Kenya,” Ana Roy said.')).toContain('Ana Roy → Kenya + speech-act')
    expect(analyze('“I’m here,” Roy said. “I’m going to stay,” Roy said.').actors.map(({ name }) => name)).toEqual(['Roy'])
  })

  it('are not answered by those of whom they are said', () => {
    expect(evidenceOf('“I welcome Kenya,” Ana Roy said.').filter((piece) => piece.startsWith('Kenya'))).toEqual([])
  })
})
