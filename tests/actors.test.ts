import { describe, expect, it } from 'vitest'
import { analyze } from './support/analyzer.ts'

/** Actors with their type, issues left out. */
const actorsIn = (text: string): string[] =>
  analyze(text)
    .actors.filter(({ type }) => type !== 'issue')
    .map(({ name, type }) => `${name}: ${type}`)

const mentionsOf = (text: string, name: string): string[] | undefined =>
  analyze(text)
    .actors.find((actor) => actor.name === name)
    ?.mentions.map(({ start, end }) => text.slice(start, end))

describe('names', () => {
  it('begin behind a verb that opens the sentence', () => {
    expect(actorsIn('Ask Kaja Lepik what a harbour costs.')).toEqual(['Kaja Lepik: person'])
    expect(actorsIn('Ask the Board, and wait.')).toEqual(['Board: organization'])
  })

  it('are no plain words with a capital that says nothing', () => {
    expect(actorsIn('Note the date. Distance matters. Relief came late.')).toEqual([])
    expect(actorsIn('Does Anybody Still Want Cheaper Bread Tomorrow? Nobody knows.')).toEqual([])
    expect(actorsIn('Shippers waited. The shippers paid twice.')).toEqual([])
  })

  it('are no words that mockery capitalises', () => {
    expect(actorsIn('They made faces at a Very Serious public event.')).toEqual([])
  })

  it('are no loaded phrase that a headline writes before one', () => {
    expect(actorsIn('The Cold War Mentality of Ulmstadt is a threat.')).toEqual(['Ulmstadt: other'])
  })

  it('of a case are no parties of it', () => {
    const text = 'Ash County v. Holder opened the door. The court read United States v. Roy again.'
    expect(actorsIn(text)).toEqual([])
  })

  it('are plain words where the text uses them as names', () => {
    expect(actorsIn('Finch waited. We asked Finch again.')).toEqual(['Finch: other'])
  })

  it('leave titles, offices and parties out', () => {
    expect(actorsIn('Secretary of State Hillary Clinton left.')).toEqual(['Hillary Clinton: person'])
    expect(actorsIn('Foreign Minister Kaja Lepik left.')).toEqual(['Kaja Lepik: person'])
    expect(actorsIn('Then Assistant Secretary for Coastal Security Kaja Lepik left.')).toEqual(['Kaja Lepik: person'])
    expect(actorsIn('The firing of Mr. Roy pleased Sen. Ana Brook (D-Ohio).')).toEqual(['Roy: person', 'Ana Brook: person'])
  })

  it('go with an office that a former bearer has no more', () => {
    const text = 'President Ana Roy met former President Tom Ulm. The president spoke, and the former president left.'
    expect(mentionsOf(text, 'Ana Roy')).toEqual(['Ana Roy', 'The president'])
    expect(mentionsOf(text, 'Tom Ulm')).toEqual(['Tom Ulm', 'the former president'])
  })

  it('go with an office behind whom it is held for', () => {
    expect(mentionsOf('Senator Ana Roy rose. The Kenyan senator spoke.', 'Ana Roy')).toEqual(['Ana Roy', 'senator'])
  })

  it('go with a party behind where its member comes from', () => {
    const text = 'Ana Roy (R-Ohio) met Tom Ulm, a Texas Democrat. The Ohio Republican spoke. The Texas Democrat left.'
    expect(mentionsOf(text, 'Ana Roy')).toEqual(['Ana Roy', 'Republican'])
    expect(mentionsOf(text, 'Tom Ulm')).toEqual(['Tom Ulm', 'Democrat'])
  })

  it('are no dateline', () => {
    expect(actorsIn('GENEVA — Ana Roy resigned.')).toEqual(['Ana Roy: person'])
    expect(actorsIn('GENEVA (AP) — Ana Roy resigned.')).toEqual(['Ana Roy: person'])
  })

  it('are no words of a title behind a colon', () => {
    expect(actorsIn('The NATO 2030: United for a New Era report is out.')).toEqual(['NATO: organization'])
  })

  it('hold together what hyphens join', () => {
    expect(actorsIn('We ate at Chick-fil-A on Monday.')).toEqual(['Chick-fil-A: other'])
  })

  it('are persons unless an article, a preposition or their words say otherwise', () => {
    expect(actorsIn('The Maginot Bastion held. She met Bronwen Adeyemi in Port Ellis.')).toEqual([
      'Maginot Bastion: other',
      'Bronwen Adeyemi: person',
      'Port Ellis: place',
    ])
  })

  it('are no loaded phrase in capitals', () => {
    expect(actorsIn('He was in charge of the Witch Hunt.')).toEqual([])
  })
})

describe('one actor', () => {
  it('is meant by a surname that comes first, and by a name with an initial', () => {
    const text = 'Commodore Zhao Renhai spoke. We met Zhao again. Ana B. Roy wrote to Ana Roy’s sister.'
    expect(mentionsOf(text, 'Zhao Renhai')).toEqual(['Zhao Renhai', 'Zhao'])
    expect(mentionsOf(text, 'Ana B. Roy')).toEqual(['Ana B. Roy', 'Ana Roy'])
  })

  it('is, of two with one surname, whoever was named last or has the gender of the title', () => {
    const text = 'Liz Cheney ran. Dick Cheney watched. Cheney smiled. Ms. Cheney won.'
    expect(mentionsOf(text, 'Dick Cheney')).toEqual(['Dick Cheney', 'Cheney'])
    expect(mentionsOf(text, 'Liz Cheney')).toEqual(['Liz Cheney', 'Cheney'])
  })

  it('is meant by its office, told before the name or beside it', () => {
    expect(mentionsOf('Ana Roy, the mayor of Bonn, left. Tom Ulm cheered. The mayor lied.', 'Ana Roy')).toContain('The mayor')
    const text = 'Vice President Tom Ulm met President Ana Roy. The vice president lied. The president waited.'
    expect(mentionsOf(text, 'Tom Ulm')).toEqual(['Tom Ulm', 'The vice president'])
    expect(mentionsOf(text, 'Ana Roy')).toEqual(['Ana Roy', 'The president'])
  })

  it('is “she” where the first name says so, though another opened the sentence', () => {
    expect(mentionsOf('President Obama endorsed Hillary Clinton. He said she has courage.', 'Hillary Clinton')).toContain('she')
  })

  it('is not “he” between the marks of his own words', () => {
    const text = 'Tom Ulm met Jim Poe. “He is a liar,” Mr. Poe said. “He lied to us.”'
    expect(mentionsOf(text, 'Tom Ulm')).toEqual(['Tom Ulm', 'He', 'He'])
    expect(mentionsOf('Tom Ulm met Jim Poe. Mr. Poe said he is ready.', 'Jim Poe')).toEqual(['Jim Poe', 'Poe', 'he'])
  })

  it('is an alliance that the text has named', () => {
    const text = 'The Alliance met. NATO is old. An Alliance that wanders grows weak, and the Alliance knows it.'
    expect(mentionsOf(text, 'NATO')?.slice(0, 3)).toEqual(['The Alliance', 'NATO', 'Alliance'])
  })
})

describe('a seat of government', () => {
  it('is only a place where things fall on it', () => {
    expect(actorsIn('The bombs fell on Sanaa.')).toEqual(['Sanaa: place'])
    expect(actorsIn('The sanctions on Moscow failed.')).toEqual(['Russia: state'])
  })
})
