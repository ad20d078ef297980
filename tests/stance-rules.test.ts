import { describe, expect, it } from 'vitest'
import { analyze, evidenceOf } from './support/analyzer.ts'

const FIRES: readonly (readonly [string, string, string])[] = [
  ['a verb between two parties', 'Kenya lashed out at Poland.', 'Kenya → Poland − speech-act'],
  ['a verb in a passive', 'Poland was praised by Kenya.', 'Kenya → Poland + speech-act'],
  ['what somebody is rebuked for', 'Kenya rebuked Poland for invading Ghana.', 'Poland → Ghana − speech-act'],
  ['a noun with its owner', 'Kenya’s hostility to Poland is old.', 'Kenya → Poland − speech-act'],
  ['a noun that a light verb carries', 'Kenya launched an attack on Poland.', 'Kenya → Poland − speech-act'],
  ['a noun that names its holder', 'Kenya is one of the fiercest critics of Poland.', 'Kenya → Poland − speech-act'],
  ['a noun with whose it is behind a name', 'Much criticism of Poland by Kenya was heard.', 'Kenya → Poland − speech-act'],
  ['a noun that a verb aims', 'Kenya levelled criticism at Poland.', 'Kenya → Poland − speech-act'],
  ['a noun that is aimed in a passive', 'Kenya’s criticism was aimed at Poland.', 'Kenya → Poland − speech-act'],
  ['a noun that is given', 'Kenya gave Poland its support.', 'Kenya → Poland + speech-act'],
  ['a noun that the subject gets', 'Poland drew criticism from Kenya.', 'Kenya → Poland − speech-act'],
  ['a noun that the subject comes under', 'Poland came under attack from Kenya.', 'Kenya → Poland − speech-act'],
  ['what somebody is called', 'Kenya considers Poland a liar.', 'Kenya → Poland − loaded-phrase'],
  ['whoever holds an office for somebody', 'The Kenyan minister Ana Roy condemned Poland.', 'Kenya → Poland − speech-act'],
  ['a group from somewhere', 'Kenyan officials condemned Poland.', 'Kenya → Poland − speech-act'],
  ['a plan of somebody’s that is one of some', 'Kenya condemned some of the plans from Poland.', 'Kenya → Poland − speech-act'],
  ['an adjective after a copula', 'Kenya is critical of Poland.', 'Kenya → Poland − speech-act'],
  ['a label beside a name', 'Kenya, a liar, said nothing.', 'author → Kenya − loaded-phrase'],
  ['a policy that belongs to somebody', 'China’s coercive policy goes on.', 'author → China − loaded-phrase'],
  ['somebody behind a plan', 'Kenya’s tax plan is out. The tax plan is long.', 'Kenya → tax plan + possession'],
  ['a plan of a state’s', 'The Kenyan tax plan is out. The tax plan is long.', 'Kenya → tax plan + possession'],
  ['a verb that brings a plan forward', 'Kenya proposed a tax plan. The tax plan is long.', 'Kenya → tax plan + speech-act'],
  ['a verb that ends a plan', 'Kenya scrapped the tax plan. The tax plan was long.', 'Kenya → tax plan − speech-act'],
  ['words at arm’s length', 'Kenya’s “turn to the East” goes on.', 'author → Kenya − scare-quote'],
  ['how a source is introduced', 'Kenya claimed that the dam is safe.', 'author → Kenya − introduction'],
  ['a noun at the head of a sentence', 'Criticism of Poland from Kenya grew.', 'Kenya → Poland − speech-act'],
  ['a noun with its holder before its target', 'Criticism from Kenya of Poland grew.', 'Kenya → Poland − speech-act'],
  ['a noun for what is felt somewhere', 'Poland drew criticism in Kenya.', 'Kenya → Poland − speech-act'],
  ['an office in a place', 'Kenya accused officials in Poland of theft.', 'Kenya → Poland − speech-act'],
  ['the second of two holders', 'Ghana and Kenya condemned Poland.', 'Kenya → Poland − speech-act'],
  ['the second of two passives', 'Kenya is admired by Ghana but despised by Poland.', 'Poland → Kenya − speech-act'],
  ['an object relative', 'Poland is the country that Kenya despises.', 'Kenya → Poland − speech-act'],
  ['a subject relative behind a copula', 'Kenya is the country that betrayed Poland.', 'author → Kenya − frame-agent'],
  ['what must be done', 'Kenya must be punished.', 'author → Kenya − frame-patient'],
  ['what cannot be done', 'Kenya cannot be trusted.', 'author → Kenya − frame-patient'],
  ['a passive that is tagged otherwise', 'Poland was publicly shamed by Kenya.', 'Kenya → Poland − speech-act'],
  [
    'whoever builds something somewhere to an end',
    'Bases were built by Kenya in the Ghanaian region to contain Poland.',
    'Kenya → Poland − speech-act',
  ],
  [
    'whoever builds something in two regions named together',
    'Bases were built by Kenya in the Baltic and Ghanaian regions to contain Poland.',
    'Kenya → Poland − speech-act',
  ],
  ['what many call somebody, tagged as a noun', 'Kenya’s critics call Poland a bully.', 'Critics → Poland − loaded-phrase'],
  ['what some call somebody', 'Some call Poland a bully.', 'unknown → Poland − loaded-phrase'],
  ['what is being done', 'Poland was being bullied by Kenya.', 'Kenya → Poland − speech-act'],
  [
    'what “it” does, said of a body without a name',
    'Labour opposed the plan. The government met. It betrayed Poland.',
    'author → the government − frame-agent',
  ],
  ['what is done to “it”', 'Poland left. It was bullied by Kenya.', 'Kenya → Poland − speech-act'],
  ['what somebody complains of', 'Poland complained to Ghana that it was being bullied by Kenya.', 'Poland → Kenya − frame-agent'],
  ['what somebody ought to do', 'Ghana should punish Poland.', 'author → Poland − frame-patient'],
  ['the second of two aims', 'Kenya made a plan to leave Ghana and to punish Poland.', 'Kenya → Poland − speech-act'],
  ['a copula with a time in it', 'Kenya has long been a supporter of Poland.', 'Kenya → Poland + speech-act'],
  ['what is so in somebody’s view', 'In Kenya’s view, Poland is reckless.', 'Kenya → Poland − loaded-phrase'],
  ['what is so, in somebody’s view, in the middle', 'Poland, in Kenya’s view, is reckless.', 'Kenya → Poland − loaded-phrase'],
  ['what is so in the view of one named before', 'Ana Roy met Ghana. In her view, Poland is reckless.', 'Ana Roy → Poland − loaded-phrase'],
  ['“they” for two named together', 'Kenya and Poland met. They bullied Ghana.', 'author → Poland − frame-agent'],
]

const SILENT: readonly (readonly [string, string])[] = [
  ['has a judging word for a part of a name', 'Kenya read the peace plan. The peace plan is long.'],
  ['blames nobody in particular', 'Kenya left. History has no love for those who play with fire.'],
  ['tells what nobody is named for to whom it is told', 'Ana Roy complained to Ghana that she was being bullied.'],
  ['says with “it” what is said and done by nobody', 'Kenya left. It was hoped that spring would come.'],
  ['states a fact', 'Kenya met Poland on Monday.'],
  ['only reports a lead', 'Kenya leads in the polls.'],
  ['only reports a share of votes', 'Kenya won 52 percent of the vote.'],
  ['only reports a result', 'Kenya beat Poland by two points.'],
  ['only reports a result of a poll', 'Kenya beat Poland in the poll.'],
  ['only reports a poll', 'Kenya leads with 37 percent in the poll, Poland with 30.'],
  ['tells a feeling', 'Kenya is worried.'],
  ['tells an outcome', 'Kenya won the match against Poland.'],
  ['names no holder of a pretext', 'It became a pretext to accuse Poland.'],
  ['says what followers do', 'Kenya’s allies met.'],
  ['only allows', 'Kenya can be trusted.'],
  ['uses a word of rank', 'The top adviser of Kenya spoke.'],
]

describe('evidence', () => {
  it.each(FIRES)('is seen in %s', (_, text, expected) => {
    expect(evidenceOf(text)).toContain(expected)
  })

  it.each(SILENT)('between named parties is not seen where a sentence %s', (_, text) => {
    expect(evidenceOf(text).filter((piece) => piece.startsWith('Kenya → ') || piece.startsWith('Poland → '))).toEqual([])
  })

  it.each(SILENT.slice(0, 4))('of the author is not seen where a sentence %s', (_, text) => {
    expect(evidenceOf(text)).toEqual([])
  })

  it('of a plan is nobody’s whom the plan is only about', () => {
    expect(evidenceOf('The Russia policy is out. The policy is long.')).toEqual([])
    expect(evidenceOf('The Trump campaign is over. The campaign was long.')).toEqual([])
  })

  it('of a private person is not his country’s', () => {
    expect(evidenceOf('The Kenyan dissident Ana Roy condemned Poland.').filter((piece) => piece.startsWith('Kenya'))).toEqual([])
  })

  it('against somebody’s critics is none against him', () => {
    expect(evidenceOf('Kenya condemned critics of Poland.').filter((piece) => piece.startsWith('Kenya → Poland'))).toEqual([])
  })

  it('in the author’s row says what it rests on', () => {
    const { stance } = analyze('Kenya claimed that the dam is safe. The reckless Kenya slept. Kenya’s “turn to the East” goes on.')
    const basis = stance.find(({ holder }) => holder === 'author')?.basis
    expect(basis && Object.values(basis).map(Math.sign)).toEqual([-1, -1, -1])
  })

  it('weighs more after “but” and less where it is conceded', () => {
    const weight = (text: string): number => Math.abs(analyze(text).stance.find(({ holder }) => holder === 'author')?.score ?? 0)
    expect(weight('It rained, but Kenya is corrupt.')).toBeGreaterThan(weight('Kenya is corrupt.'))
    expect(weight('Although Kenya is corrupt, it rained.')).toBeLessThan(weight('Kenya is corrupt.'))
  })
})
