import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { balanceByTheme, isBalanced } from '../src/lexicon/fairness.ts'
import { renderLexiconDocs } from '../src/report/lexicon-docs.ts'
import { analyze, loaded, scoreOf, testAnalyzer } from './support/analyzer.ts'

const { phrases } = loaded.lexicons

/** What groups call themselves, or a register would. */
const NEUTRAL_NAMES = [
  ...['Muslims', 'Jews', 'Christians', 'Hindus', 'Sikhs', 'Buddhists', 'Catholics', 'Protestants', 'atheists', 'Shiites', 'Sunnis'],
  ...['women', 'men', 'girls', 'boys', 'mothers', 'fathers', 'widows', 'pensioners', 'teenagers', 'children', 'the elderly'],
  ...['Black voters', 'white voters', 'Asian voters', 'Latinos', 'Roma', 'Aboriginal Australians', 'Native Americans', 'Arabs', 'Kurds'],
  ...['gay couples', 'lesbians', 'transgender people', 'bisexual men', 'heterosexual couples', 'disabled people', 'deaf people'],
  ...['immigrants', 'migrants', 'refugees', 'asylum seekers', 'citizens', 'Russians', 'Chinese students', 'Americans', 'Israelis'],
  ...['Palestinians', 'Ukrainians', 'Iranians', 'Poles', 'Mexicans', 'Nigerians', 'Germans', 'Indians', 'Pakistanis', 'Turks'],
  ...['nurses', 'teachers', 'farmers', 'miners', 'bankers', 'soldiers', 'police officers', 'landlords', 'tenants', 'journalists', 'judges'],
]

/** Verbs, labels, praise and blame; A acts on B. */
const SENTENCES = [
  'A attacked B without warning.',
  'A is reckless.',
  'A has behaved admirably.',
  'A bullied B for years.',
  'A betrayed B.',
  'The brutal conduct of A shocked the region.',
  'A defended B with courage.',
  'A is a menace to its neighbours.',
]
const PAIRS = [
  ['Russia', 'Ukraine'],
  ['Israel', 'Iran'],
  ['China', 'Japan'],
  ['India', 'Pakistan'],
] as const

describe('the phrase lexicon is fair', () => {
  it('favours no camp in any theme', () => {
    expect(balanceByTheme(phrases).filter((balance) => balance.theme !== 'all' && !isBalanced(balance))).toEqual([])
  })

  it.each(NEUTRAL_NAMES)('does not mark the neutral name “%s”', (name) => {
    expect(testAnalyzer().phrasesIn(`The count included ${name} from four towns.`)).toEqual([])
  })

  it.each(PAIRS.flatMap((pair) => SENTENCES.map((sentence) => [sentence, ...pair] as const)))(
    '%s: swapping %s and %s swaps the scores',
    (sentence, first, second) => {
      const fill = (a: string, b: string): string => sentence.replace(/\bA\b/, a).replace(/\bB\b/, b)
      const [one, other] = [analyze(fill(first, second)), analyze(fill(second, first))]
      expect([scoreOf(one, 'author', first), scoreOf(one, 'author', second)]).toEqual([
        scoreOf(other, 'author', second),
        scoreOf(other, 'author', first),
      ])
    },
  )

  it('praises with as many words as half of those with which it blames, where no theme is at issue', () => {
    const forms = (theme: string): number =>
      phrases.filter((entry) => entry.theme === theme).reduce((sum, entry) => sum + entry.forms.length, 0)
    expect(forms('praise') + forms('virtue-words')).toBeGreaterThan(forms('blame') / 2)
  })

  it('is what docs/lexicon.md shows', () => {
    expect(readFileSync('docs/lexicon.md', 'utf8')).toBe(renderLexiconDocs(phrases))
  })
})
