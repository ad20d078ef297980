import { describe, expect, it } from 'vitest'
import { bothWays, evidenceOf } from '../../support/analyzer.ts'

describe('what one party does to another', () => {
  it('in a loaded verb is also its own stance', () => {
    expect(evidenceOf('Kenya lectured Poland.')).toContain('Kenya → Poland − speech-act')
  })

  it('in judging words of its clause counts a little', () => {
    expect(evidenceOf('Kenya met Poland in anger.')).toContain('Kenya → Poland − valence')
    expect(evidenceOf('Kenya left in anger. Poland stayed.')).toEqual([])
  })

  it('is felt by no plan', () => {
    const evidence = evidenceOf('Kenya scrapped the tax plan. The tax plan was long.')
    expect(evidence).toContain('Kenya → tax plan − speech-act')
    expect(evidence.filter((piece) => piece.startsWith('tax plan'))).toEqual([])
  })

  it('is answered by nobody where it was not done', () => {
    expect(evidenceOf('Kenya invaded Poland.')).toContain('Poland → Kenya − speech-act')
    expect(evidenceOf('Kenya did not invade Poland.').filter((piece) => piece.startsWith('Poland'))).toEqual([])
  })

  it('says the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('Kenya lectured Poland and met Poland in anger.')
    expect(one).toEqual(other)
  })
})
