import { describe, expect, it } from 'vitest'
import { analyze, nameIn } from './support/analyzer.ts'

/** Whom the first loaded phrase with these words is about, by name. */
const aboutOf = (text: string, words: string): string | null => {
  const analysis = analyze(text)
  const finding = analysis.findings.find((candidate) => candidate.text.includes(words))
  if (!finding) throw new Error(`no finding “${words}”: ${analysis.findings.map((found) => found.text).join(', ')}`)
  return nameIn(analysis, finding.about)
}

describe('a loaded phrase is about', () => {
  it('whoever does it, not whom it is done to, also where a common noun does it', () => {
    expect(aboutOf('Ana Roy resigned. The communications pro also took a shot at Tom Ulm.', 'took a shot')).toBe('Ana Roy')
  })

  it('nobody where it is a surname', () => {
    expect(analyze('Louise Slaughter spoke. Ms. Slaughter voted.').findings).toEqual([])
  })

  it('whoever does it, where he is some common noun, and nobody whom an aside names', () => {
    const text = 'Liberal groups, which are tired of Ana Roy, angrily slammed Tom Ulm.'
    expect(aboutOf(text, 'slammed')).toBeNull()
  })

  it('whoever gathers after something to do it', () => {
    expect(aboutOf('Of the ten Democrats who gathered after the vote to crow about it, six are on the ballot.', 'crow')).toBe('Democrats')
  })

  it('the body named so before, not another with the same short name', () => {
    const text = 'The White House denied it. The Ulm Administration wrote letters. Then the administration airbrushed its account.'
    expect(aboutOf(text, 'airbrushed')).toBe('Ulm Administration')
  })

  it('whoever bears the office, though the text says so only later', () => {
    const text = 'Tom Ulm left. The vice president blundered at the fair. It was a long day for Vice President Ana Roy.'
    expect(aboutOf(text, 'blundered')).toBe('Ana Roy')
  })

  it('whoever serves as what it names, not whom he serves', () => {
    expect(aboutOf('Ana Roy is a vassal of Tom Ulm.', 'vassal')).toBe('Ana Roy')
    expect(aboutOf('Ana Roy is eager to serve as a pawn of Tom Ulm.', 'pawn')).toBe('Ana Roy')
    expect(aboutOf('Certain aldermen in Ohio are eager to serve as pawns of Tom Ulm.', 'pawns')).toBeNull()
  })

  it.each([
    'Lena Marsh spoke of it. Her sister replied by pulling no punches.',
    'Lena Marsh signed it. Marsh’s opponents pulled no punches.',
    'Lena Marsh signed it. Opponents of Lena Marsh pulled no punches.',
    'Lena Marsh married. Lena Marsh’s brutal husband stayed away.',
  ])('nobody named where somebody else than the one named is meant: %s', (text) => {
    expect(analyze(text).findings.map(({ about }) => about)).toEqual([null])
  })

  it('nobody where somebody should denounce it', () => {
    expect(aboutOf('Ana Roy should denounce this dangerous language.', 'dangerous')).toBeNull()
  })

  it('whoever the sentence is about, where he goes on to do it', () => {
    const text =
      'Ana Roy did what many Socialists felt Tom Ulm had failed to do, going on the offensive with a disdainful attack on Lena Marsh.'
    expect(aboutOf(text, 'disdainful')).toBe('Ana Roy')
  })

  it('whose doing it is said of', () => {
    expect(aboutOf('What Ana Roy did to Tom Ulm was shameful.', 'shameful')).toBe('Ana Roy')
  })

  it('nobody whom what is said of something else comes to', () => {
    expect(aboutOf('The tone of the papers is totally biased against Tom Ulm.', 'biased')).toBeNull()
    expect(aboutOf('It was unfair of Tom Ulm to leave.', 'unfair')).toBe('Tom Ulm')
  })

  it('whom somebody hails', () => {
    expect(aboutOf('Ana Roy hailed Tom Ulm.', 'hailed')).toBe('Tom Ulm')
  })

  it('whoever does something in that manner', () => {
    expect(aboutOf('Ana Roy disgracefully refused to meet Tom Ulm.', 'disgracefully')).toBe('Ana Roy')
  })

  it('whoever issues a statement, not whom the statement is for', () => {
    expect(aboutOf('Ana Roy issued a bombastic call for Tom Ulm to resign.', 'bombastic')).toBe('Ana Roy')
  })

  it('those whom it likens others to', () => {
    expect(aboutOf('Any plan that relies on the word of serial liars like Ana Roy is doomed.', 'liars')).toBe('Ana Roy')
  })

  it('whom its sentence comes to, where nobody is named before', () => {
    expect(aboutOf('In a bold attempt to stem the losses of the past year, Ana Roy sold the fleet.', 'bold')).toBe('Ana Roy')
  })

  it('whom the talk is of, not where something happens', () => {
    expect(aboutOf('Ana Roy sold the fleet. Few in Ohio expected such a disgraceful end.', 'disgraceful')).toBe('Ana Roy')
  })

  it('somebody also where it passes no verdict, and then counts for nothing', () => {
    const text = 'Ana Roy is facing a maelstrom of controversy.'
    expect(aboutOf(text, 'maelstrom')).toBe('Ana Roy')
    expect(analyze(text).stance.filter(({ holder }) => holder === 'author')).toEqual([])
  })

  it.each([
    ['a passive without a doer', 'Ana Roy spoke. Tom Ulm was ridiculed for it.', 'ridiculed'],
    ['a passive by nobody named', 'Ana Roy spoke. Tom Ulm was ridiculed for it by the newspapers.', 'ridiculed'],
    ['a relative clause of nobody named', 'Ana Roy dined with the lobbyists who bankrolled the campaign.', 'bankrolled'],
  ])('nobody where %s hides who does it', (_, text, words) => {
    expect(aboutOf(text, words)).toBeNull()
  })

  it.each([
    ['condemns', 'Ana Roy condemned the brutal attack.', 'brutal attack'],
    ['lashes out at', 'Ana Roy lashed out at the disgraceful decision.', 'disgraceful'],
    ['suffers', 'Ana Roy suffered a brutal attack.', 'brutal attack'],
    ['falls victim to', 'Ana Roy was the victim of a vicious attack.', 'vicious'],
    ['fights against', 'Ana Roy fought against a corrupt system.', 'corrupt system'],
    ['ends', 'Ana Roy ended the disastrous war.', 'disastrous'],
    ['denies', 'Ana Roy denied the outrageous claims.', 'outrageous'],
    ['warns of', 'Ana Roy warned of a catastrophe.', 'catastrophe'],
    ['is angered by', 'This shameful policy angered Ana Roy.', 'shameful'],
    ['guards others against', 'Ana Roy defended Tom Ulm against these misogynistic attacks.', 'misogynistic'],
  ])('nobody who %s what it names', (_, text, words) => {
    expect(aboutOf(text, words)).toBeNull()
    expect(analyze(text).stance.filter(({ holder, score }) => holder === 'author' && score < -0.2)).toEqual([])
  })

  it.each([
    ['launches', 'Ana Roy launched a brutal attack.', 'brutal attack'],
    ['makes', 'Ana Roy made an outrageous claim.', 'outrageous'],
    ['signs', 'Ana Roy signed the reckless order.', 'reckless'],
    ['is attacked for', 'Tom Ulm attacked Ana Roy for her lies.', 'lies'],
    ['is accused of', 'Tom Ulm accused Ana Roy of gross incompetence.', 'gross incompetence'],
  ])('whoever %s what it names', (_, text, words) => {
    expect(aboutOf(text, words)).toBe('Ana Roy')
  })

  it('nobody by topic alone where “it” is what the phrase says something of', () => {
    expect(aboutOf('Ana Roy praised the plan. It has become a password to every committee room.', 'password')).toBeNull()
  })

  it('nobody by topic alone where it judges nobody', () => {
    expect(aboutOf('Ana Roy opened the fair. Nothing stops the wheel of history.', 'wheel of history')).toBeNull()
  })

  it('nobody by topic alone where nobody knows who speaks', () => {
    const text = 'Ana Roy wrote a book. Some of the people who write to me say that the whole thing is a hoax.'
    expect(aboutOf(text, 'hoax')).toBeNull()
  })
})
