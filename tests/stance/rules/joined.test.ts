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
