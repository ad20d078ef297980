import { expect, it } from 'vitest'
import { evidenceOf } from '../../support/analyzer.ts'

it.each([
  ['Republicans, including Ana Roy and Tom Ulm, denounced Kenya.', ['Republicans', 'Ana Roy', 'Tom Ulm']],
  ['Several Republicans including Ana Roy have denounced Kenya.', ['Republicans', 'Ana Roy']],
  ['Both Ana Roy and Tom Ulm denounce the Kenya team.', ['Ana Roy', 'Tom Ulm']],
])('whoever is named as one of many does what they do: “%s”', (text, holders) => {
  expect(evidenceOf(text)).toEqual(expect.arrayContaining(holders.map((holder) => `${holder} → Kenya − speech-act`)))
})

it.each([
  'Kenya thanked Ana Roy, a Democrat from Ohio, and Tom Ulm, a Texas Republican, for their work.',
  'Kenya thanked Ana Roy (D-Ohio), a Democrat, and Tom Ulm (R-TX) for their work.',
])('a label between two names is nobody else: “%s”', (text) => {
  expect(evidenceOf(text).sort()).toEqual(['Kenya → Ana Roy + speech-act', 'Kenya → Tom Ulm + speech-act'])
})

it.each([
  ['Ana Roy (R-CA), a champion of Kenya, left.', '+'],
  ['Ana Roy, Kenya’s longtime rival, left.', '−'],
])('a label behind a party’s tag or with a mistaken tag is read: “%s”', (text, sign) => {
  expect(evidenceOf(text)).toContain(`Ana Roy → Kenya ${sign} speech-act`)
})

it.each([
  ['Ana Roy of Ohio and Tom Ulm of Utah denounced Kenya.', ['Ana Roy', 'Tom Ulm']],
  ['The leaders of Ghana and Poland denounced Kenya.', ['Ghana', 'Poland']],
])('names behind “of” are joined to their like: “%s”', (text, holders) => {
  expect(evidenceOf(text)).toEqual(expect.arrayContaining(holders.map((holder) => `${holder} → Kenya − speech-act`)))
})

it.each([
  ['The Senate rejected an effort by Ghana to punish Kenya.', 'Ghana → Kenya − speech-act'],
  ['Tom Ulm resigned as the party’s vice chair to endorse Kenya.', 'Tom Ulm → Kenya + speech-act'],
  ['Staging a fresh assault on Kenya, Tom Ulm left.', 'Tom Ulm → Kenya − speech-act'],
  ['The top Republican on the panel, Tom Ulm, denounced Kenya.', 'Tom Ulm → Kenya − speech-act'],
])('whoever is after something is found: “%s”', (text, piece) => {
  expect(evidenceOf(text).filter((other) => other.includes('→ Kenya'))).toEqual([piece])
})

it.each([
  ['Ana Roy, whom Tom Ulm picked to lead the bank, left.'],
  ['Ana Roy, Tom Ulm’s nominee for the court, left.'],
  ['Ana Roy is Tom Ulm’s pick to lead the bank.'],
])('whoever gives somebody a post stands behind him: “%s”', (text) => {
  expect(evidenceOf(text)).toContain('Tom Ulm → Ana Roy + speech-act')
})

it('a state’s or a team’s pick is no stance of a person’s', () => {
  expect(evidenceOf('Tom Ulm picked Kenya as the place to live.')).toEqual([])
})

it.each([
  ['Among the fiercest critics of Kenya are Poland, Ghana and Peru.', ['Poland', 'Ghana', 'Peru']],
  ['One of Kenya’s fiercest critics is Ana Roy.', ['Ana Roy']],
  ['Kenya’s critics include Ana Roy and Tom Ulm.', ['Ana Roy', 'Tom Ulm']],
])('a noun for those who stand against somebody names who follows: “%s”', (text, holders) => {
  expect(evidenceOf(text)).toEqual(expect.arrayContaining(holders.map((holder) => `${holder} → Kenya − speech-act`)))
})

it('a bill’s backers stand behind the bill, and not behind one another', () => {
  expect(evidenceOf('The tax bill’s backers include Ana Roy and Tom Ulm.').sort()).toEqual([
    'Ana Roy → tax bill + speech-act',
    'Tom Ulm → tax bill + speech-act',
  ])
})

it.each([
  ['Tom Ulm, a Republican from Texas who denounced Kenya, left.', 'Tom Ulm'],
  ['Republicans in Congress who denounced Kenya left.', 'Republicans'],
])('“who” is somebody, not the place he is from: “%s”', (text, holder) => {
  expect(evidenceOf(text)).toEqual([`${holder} → Kenya − speech-act`])
})
