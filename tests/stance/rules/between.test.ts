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

  it('goes with the name that a label is said of', () => {
    expect(evidenceOf('Ana Roy of Utah, a frequent critic of Kenya, voted.')).toContain('Ana Roy → Kenya − speech-act')
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

  it.each(['Kenya criticised Poland.', 'Kenya praised Poland.', 'Kenya helped Poland.'])(
    'is answered by nobody who is only blamed, praised or helped: “%s”',
    (text) => expect(evidenceOf(text).filter((piece) => piece.startsWith('Poland'))).toEqual([]),
  )

  it.each([
    ['The feud between Kenya and Poland goes on.', '−'],
    ['The friendship between Kenya and Poland is old.', '+'],
    ['A clash between Kenya and Poland is near.', '−'],
    ['Kenya and Poland are old rivals.', '−'],
    ['Kenya and Poland are old friends.', '+'],
    ['Kenya and Poland traded insults.', '−'],
    ['Kenya and Poland clashed.', '−'],
  ])('between two counts for both: “%s”', (text, sign) => {
    expect(evidenceOf(text)).toContain(`Kenya → Poland ${sign} speech-act`)
    expect(evidenceOf(text)).toContain(`Poland → Kenya ${sign} speech-act`)
  })

  it.each([
    ['Ana Roy, a critic of Poland, left the room.', '−'],
    ['Ana Roy, an ally of Poland, left the room.', '+'],
    ['Poland critic Ana Roy left the room.', '−'],
    ['Poland’s ally Ana Roy left the room.', '+'],
  ])('is told in a name beside a name: “%s”', (text, sign) => {
    expect(evidenceOf(text)).toContain(`Ana Roy → Poland ${sign} speech-act`)
  })

  it('says the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('Kenya lectured Poland and met Poland in anger.')
    expect(one).toEqual(other)
  })
})
