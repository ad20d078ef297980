import { describe, expect, it } from 'vitest'
import { analyze, evidenceOf } from './support/analyzer.ts'

const issuesIn = (text: string): string[] =>
  analyze(text)
    .actors.filter(({ type }) => type === 'issue')
    .map(({ name, mentions }) => `${name} ${mentions.length}`)

describe('issues', () => {
  it('are plans, laws and matters named twice, by their bare noun too', () => {
    expect(issuesIn('The tax bill passed. The bill is long.')).toEqual(['tax bill 2'])
    expect(issuesIn('The bill passed.')).toEqual([])
  })

  it('are named once where somebody takes a stance on them', () => {
    expect(evidenceOf('Kenya opposes gun control.')).toContain('Kenya → gun control − speech-act')
    expect(issuesIn('Kenya opposes gun control.')).toEqual(['gun control 1'])
    expect(issuesIn('Kenya met Poland beside the tax bill.')).toEqual([])
  })

  it('have names that tell them apart, and no words that only describe', () => {
    expect(issuesIn('The long-awaited plan is out. The 24-page plan is long.')).toEqual(['plan 2'])
    expect(issuesIn('Same-sex marriage is legal. Same-sex marriage is old.')).toEqual(['same-sex marriage 2'])
  })

  it('by their own name are meant again by “the law”, unless another is named so', () => {
    expect(issuesIn('Kenya opposes the Dream Act. The law is long, and the bill is late.')).toEqual(['Dream Act 3'])
    expect(issuesIn('Kenya opposes the Dream Act. The tax law is long. The law is late.')).toEqual(['Dream Act 1', 'tax law 2'])
  })

  it('are papers that lay down a plan; those whom a plan is about are groups', () => {
    expect(issuesIn('Kenya opposes religious extremism and the budget blueprint.')).toContain('budget blueprint 1')
    expect(evidenceOf('Kenya praised the gun owners.')).toContain('Kenya → Gun owners + speech-act')
  })

  it('may bear a name of their own', () => {
    expect(evidenceOf('Kenya opposes the Dream Act.')).toEqual(['Kenya → Dream Act − speech-act'])
    expect(evidenceOf('Kenya praised the Treaty of Ulm. Kenya hates the Foreign Agent Registration Act.')).toEqual([
      'Kenya → Treaty of Ulm + speech-act',
      'Kenya → Foreign Agent Registration Act − speech-act',
    ])
  })

  it('may be known by several names', () => {
    expect(issuesIn('Obamacare is old. The Affordable Care Act was long, and the health care law stands.')).toEqual([
      'Affordable Care Act 3',
    ])
    expect(evidenceOf('Kenya is one of the EU’s opponents of Brexit.')).toEqual(['Kenya → Brexit − speech-act'])
    const said = evidenceOf('Kenya spoke. “We saw Deferred Action for Childhood Arrivals here,” Roy said.')
    expect(said.filter((piece) => !piece.endsWith(' learned'))).toEqual([])
  })

  it('are what a loaded phrase in their noun phrase or predicate judges', () => {
    expect(evidenceOf('Kenya left. The reckless tax bill passed.')).toEqual(['author → tax bill − loaded-phrase'])
    expect(evidenceOf('Kenya left. The tax bill is a disaster for Ohio.')).toEqual(['author → tax bill − loaded-phrase'])
    expect(evidenceOf('Kenya saw the fatally flawed nature of the tax bill.')).toEqual(['author → tax bill − loaded-phrase'])
    expect(evidenceOf('Kenya’s reckless tax bill passed.')).toContain('author → Kenya − loaded-phrase')
  })

  it('put those in the wrong who break them', () => {
    expect(evidenceOf('Kenya violated the peace treaty.')).toContain('author → Kenya − frame-agent')
    expect(evidenceOf('Kenya broke the silence.')).toEqual([])
  })

  it('may judge by their name', () => {
    expect(evidenceOf('Kenya’s corruption is old. Corruption costs.')).toContain('author → Kenya − possession')
  })
})
