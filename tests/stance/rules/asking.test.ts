import { expect, it } from 'vitest'
import { evidenceOf } from '../../support/analyzer.ts'

it.each([
  ['Tom Ulm urged Kenya to punish Poland.', 'Tom Ulm → Poland − speech-act'],
  ['Tom Ulm wants Kenya to thank Poland.', 'Tom Ulm → Poland + speech-act'],
  ['Tom Ulm asked Kenya not to punish Poland.', 'Tom Ulm → Poland + speech-act'],
])('what somebody is asked to do is the wish of whoever asks: “%s”', (text, wish) => {
  const evidence = evidenceOf(text)
  expect(evidence).toContain(wish)
  expect(evidence.filter((piece) => /^Kenya → Poland/.test(piece))).toEqual([])
})

it('what somebody is made to do is his doing', () => {
  expect(evidenceOf('Tom Ulm forced Kenya to punish Poland.')).toContain('Kenya → Poland − speech-act')
})
