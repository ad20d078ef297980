import { describe, expect, it } from 'vitest'
import { bothWays, evidenceOf } from '../../support/analyzer.ts'

describe('a negation', () => {
  it.each([
    'Kenya not only praised Poland, it sent grain.',
    'It is no wonder Kenya supports Poland.',
    'Kenya without doubt supports Poland.',
    'It is no secret that Kenya supports Poland.',
    'Kenya never tires of praising Poland.',
    'Kenya cannot help but admire Poland.',
    'Kenya did not hesitate to support Poland.',
  ])('is none in words that only look like one: “%s”', (text) => {
    expect(evidenceOf(text)).toContain('Kenya → Poland + speech-act')
    expect(evidenceOf(text)).not.toContain('Kenya → Poland − speech-act')
  })

  it('takes for granted what it says to be somebody’s', () => {
    expect(evidenceOf('Neither Poland’s sermons nor Kenya’s mercenaries will save the harbour.')).toEqual([
      'author → Kenya − loaded-phrase',
    ])
    expect(evidenceOf('These are not Kenya’s mercenaries.')).not.toContain('author → Kenya − loaded-phrase')
  })

  it.each([
    ['Kenya did not answer and praised Poland.', '+'],
    ['Kenya rejected the loan and praised Poland.', '+'],
    ['Kenya refused to pay and then condemned Poland.', '−'],
    ['Kenya has not paid Ghana and has condemned Poland.', '−'],
  ])('ends where another verb is joined to its own: “%s”', (text, sign) => {
    expect(evidenceOf(text)).toContain(`Kenya → Poland ${sign} speech-act`)
  })

  it.each([
    ['Kenya did not praise or thank Poland.', '−'],
    ['Kenya will not praise and support Poland.', '−'],
    ['Poland was never praised and thanked by Kenya.', '−'],
    ['Kenya has no faith in Poland.', '−'],
  ])('reaches over verbs that share it: “%s”', (text, sign) => {
    expect(evidenceOf(text)).toContain(`Kenya → Poland ${sign} speech-act`)
  })

  it.each([
    ['Kenya fought the reckless tax bill.', 'tax bill'],
    ['Nobody will meet the corrupt Poland.', 'Poland'],
  ])('leaves what a noun phrase says of whom it names: “%s”', (text, name) => {
    expect(evidenceOf(text)).toContain(`author → ${name} − loaded-phrase`)
  })

  it('turns round what a name is denied to be, and what nobody has', () => {
    expect(evidenceOf('Poland is not the corrupt Poland of old.')).not.toContain('author → Poland − loaded-phrase')
    expect(evidenceOf('“It is not a reckless tax bill,” Tom Ulm said.')).toContain('Tom Ulm → tax bill + loaded-phrase')
  })

  it.each([
    ['Neither Ana Roy nor Tom Ulm supports Kenya.', 'Tom Ulm → Kenya − speech-act'],
    ['Kenya is neither corrupt nor cruel.', 'author → Kenya + loaded-phrase'],
    ['Poland neither praised nor thanked Kenya.', 'Poland → Kenya − speech-act'],
  ])('by “neither” and “nor” is one: “%s”', (text, piece) => {
    expect(evidenceOf(text)).toContain(piece)
    expect(evidenceOf(text)).not.toContain(piece.replace(/[+−]/, (sign) => (sign === '+' ? '−' : '+')))
  })

  it.each([
    ['Tom Ulm tried to avoid the subject and accused Kenya of theft.', '−'],
    ['Critics of the plan to end aid sued Kenya.', '−'],
    ['Tom Ulm denied that Poland attacked Kenya.', '+'],
    ['Tom Ulm refused to support Kenya.', '−'],
  ])('by a verb that turns things round ends before a verb with a subject of its own: “%s”', (text, sign) => {
    expect(evidenceOf(text).filter((piece) => /→ Kenya . speech-act$/.test(piece))).toEqual([expect.stringContaining(`→ Kenya ${sign}`)])
  })

  it('is no noun for what is forbidden: a ban', () => {
    expect(evidenceOf('Kenya called the travel ban a disgrace.')).toContain('Kenya → travel ban − loaded-phrase')
  })

  it('says the mirror of it where the two are swapped', () => {
    const [one, other] = bothWays('Kenya rejected the loan and praised Poland.')
    expect(one).toEqual(other)
  })
})
