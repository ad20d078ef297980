import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/document/reader.ts'
import type { Chunk } from '../../src/document/syntax/clause.ts'
import { parseClauses } from '../../src/document/syntax/parse-clauses.ts'

const reader = createReader(new Set(['mr.', 'sen.']))

/** Each clause as “agent > verbs > patient”, with what else there is in brackets. */
function clausesOf(text: string): string[] {
  const document = reader.read(text)
  const show = (chunks: readonly Chunk[]): string =>
    chunks.map(({ from, to }) => text.slice(document.start[from], document.end[to - 1])).join(' + ') || '–'
  return parseClauses(document).clauses.map(({ agent, verbs, patient, passive, negated, copula, subject, complement, obliques }) => {
    const extra = [
      passive ? 'passive' : '',
      negated ? 'negated' : '',
      complement ? `${copula ? `${show(subject)} is` : 'as'} ${show([complement])}` : '',
      ...obliques.map(({ preposition, chunk }) => `${preposition} ${show([chunk])}`),
    ].filter(Boolean)
    const verb = text.slice(document.start[verbs.from], document.end[verbs.to - 1])
    return `${show(agent)} > ${verb} > ${show(patient)}${extra.length > 0 ? ` (${extra.join('; ')})` : ''}`
  })
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['an active verb', 'Kenya oppressed Poland.', ['Kenya > oppressed > Poland']],
  ['a passive with its agent', 'The treaty was denounced by Kenya.', ['Kenya > was denounced > The treaty (passive)']],
  ['an active verb that is tagged as a noun', 'Kenya praises Poland.', ['Kenya > praises > Poland']],
  ['a name that ends in what is tagged as a verb', 'Kenya attacked the Voting Rights Act.', ['Kenya > attacked > the Voting Rights Act']],
  ['a first name that is tagged as a verb', 'Kenya dismissed Ted Cruz.', ['Kenya > dismissed > Ted Cruz']],
  ['a second name between dashes', 'Ana Roy — a critic of Poland — praised Kenya.', ['Ana Roy > praised > Kenya']],
  [
    'marks around the words before a noun',
    'Kenya condemned its "zero tolerance" policy.',
    ['Kenya > condemned > its "zero tolerance" policy'],
  ],
  ['a party and a state in brackets', 'Ana Roy (R-CA) praised Kenya.', ['Ana Roy > praised > Kenya']],
  ['a base form after a plural, tagged as a noun', 'Critics fear a war.', ['Critics > fear > a war']],
  ['a base form before an adjective', 'Workers demand better pay.', ['Workers > demand > better pay']],
  ['a base form before “that”', 'Allies claim that Poland lied.', ['Allies > claim > –', 'Poland > lied > –']],
  [
    'a noun after a plural that has another verb',
    'The arms deal that Poland signed failed.',
    ['Poland > signed > The arms deal', 'The arms deal > failed > –'],
  ],
  ['a day before the subject', 'On Monday Kenya condemned Poland.', ['Kenya > condemned > Poland']],
  ['a stretch of time before the subject', 'In recent years Kenya has bullied Poland.', ['Kenya > has bullied > Poland']],
  ['a time without a preposition before the subject', 'Every year Kenya warned Poland.', ['Kenya > warned > Poland']],
  [
    'a time before the subject of a second clause',
    'Kenya has dragged Poland into war, and each time the pretext was peace.',
    ['Kenya > has dragged > Poland (into war)', '– > was > – (the pretext is peace)'],
  ],
  ['a year before the subject', 'In 1914 Kenya invaded Poland.', ['Kenya > invaded > Poland']],
  [
    'passives joined by “but”',
    'Kenya is admired by Ghana but despised by Poland.',
    ['Ghana > is admired > Kenya (passive)', 'Poland > despised > Kenya (passive)'],
  ],
  [
    'an object relative whose verb is tagged as a noun',
    'Poland, whom Kenya despises, left.',
    ['Kenya > despises > Poland', 'Poland > left > –'],
  ],
  ['negation', 'She cannot support the so-called deal.', ['She > cannot support > the so-called deal (negated)']],
  ['verbs that share a subject', 'Beijing bullies and threatens Taiwan.', ['Beijing > bullies > –', 'Beijing > threatens > Taiwan']],
  ['a clause after “said” without “that”', 'He said the plan failed.', ['He > said > –', 'the plan > failed > –']],
  [
    'a relative clause between subject and verb',
    'Mr. Price, who lied to Congress, praised Kenya.',
    ['Mr. Price > lied > – (to Congress)', 'Mr. Price > praised > Kenya'],
  ],
  ['a relative clause without commas', 'Voters who attacked Price praised Roy.', ['Voters > attacked > Price', 'Voters > praised > Roy']],
  ['what an object relative leaves out', 'The plan that NATO made failed.', ['NATO > made > The plan', 'The plan > failed > –']],
  ['a reduced relative clause', 'The bill proposed last week failed.', ['– > proposed > The bill (passive)', 'The bill > failed > –']],
  [
    'what somebody is blamed for',
    'The mayor rebuked Price for ignoring the courts.',
    ['The mayor > rebuked > Price', 'Price > ignoring > the courts'],
  ],
  [
    'a participle after a comma',
    'Hindus chased Muslims, accusing them of theft.',
    ['Hindus > chased > Muslims', 'Hindus > accusing > them (of theft)'],
  ],
  [
    'an infinitive of whoever is urged',
    'The senator urged Price to sanction Iran.',
    ['The senator > urged > Price', 'Price > to sanction > Iran'],
  ],
  ['a copula', 'NATO is a reckless alliance.', ['– > is > – (NATO is a reckless alliance)']],
  ['what an object is called', 'He called Price a danger to Kenya.', ['He > called > Price (as a danger; to Kenya)']],
  ['what an object is seen as', 'Roy described the inquiry as a witch hunt.', ['Roy > described > the inquiry (as a witch hunt)']],
  [
    'a subordinate clause before the main one',
    'While Labour dithers, the Tories attacked Wales.',
    ['Labour > dithers > –', 'the Tories > attacked > Wales'],
  ],
  [
    'coordinated nouns and coordinated clauses',
    'Roy praised Britain and France and Italy objected.',
    ['Roy > praised > Britain + France', 'Italy > objected > –'],
  ],
  ['a noun after an adjective that looks like a verb', 'Kenya mocked the new approach.', ['Kenya > mocked > the new approach']],
  ['a participle before the subject', 'Calling Price a liar, Kenya left.', ['Kenya > Calling > Price (as a liar)', 'Kenya > left > –']],
  ['an infinitive before the subject', 'To punish Price, Kenya left.', ['Kenya > To punish > Price', 'Kenya > left > –']],
  ['a participle that is tagged as a noun', 'Kenya left, warning Price.', ['Kenya > left > –', 'Kenya > warning > Price']],
  [
    'a verb after “and” that is tagged as a noun',
    'Kenya blames Price and praises Roy.',
    ['Kenya > blames > Price', 'Kenya > praises > Roy'],
  ],
  ['a name that is tagged as a verb', 'They read Lynch’s answer.', ['They > read > Lynch’s answer']],
  ['a name after the noun that it stands for', 'The owner of a chain of shops, Ana Roy, left.', ['Ana Roy > left > –']],
  ['a name before two labels', 'Ana Roy, a lawyer and a mother, left.', ['Ana Roy > left > –']],
  ['nothing in a tag in brackets', 'Kenya sued the World Bank (WB) (Geneva) twice.', ['Kenya > sued > the World Bank']],
  ['a warning that is sounded', 'Kenya sounded a warning.', ['Kenya > sounded > a warning']],
  [
    'whose decision it is to act',
    'Kenya’s decision to back Price failed.',
    ['Kenya’s decision > to back > Price', 'Kenya’s decision > failed > –'],
  ],
  [
    'nobody who acts on a noun’s infinitive',
    'Kenya rejected the plan to sue Price.',
    ['Kenya > rejected > the plan', 'the plan > to sue > Price'],
  ],
  ['whose bid it is', 'Kenya launched a bid to oust Price.', ['Kenya > launched > a bid', 'Kenya > to oust > Price']],
]

describe('clauses', () => {
  it.each(CASES)('tell %s', (_, text, expected) => {
    expect(clausesOf(text)).toEqual(expected)
  })

  it('tell a label beside a name, and a row of adjectives', () => {
    const text = 'Ulm, a coward, fled. The miners, proud and generous, had kept the lights on.'
    const document = reader.read(text)
    const show = ({ from, to }: Chunk): string => text.slice(document.start[from], document.end[to - 1])
    expect(parseClauses(document).appositions.map(({ of, label }) => `${show(of)} = ${show(label)}`)).toEqual([
      'Ulm = a coward',
      'The miners = proud',
      'The miners = generous',
    ])
  })

  it('give each token at most one clause and stay in their sentence', () => {
    const document = reader.read(
      'Roy, of all people, said that what the mayor, who lied, called “a plan” was — if anything — one. It failed!',
    )
    const { clauses, clauseAt } = parseClauses(document)
    for (const clause of clauses) expect(document.sentence[clause.predicate]).toBe(clause.sentence)
    for (let i = 0; i < document.size; i++) {
      const clause = clauses[clauseAt[i] as number]
      if (clause) expect(clause.sentence).toBe(document.sentence[i])
    }
  })

  it('take time in proportion to the text', () => {
    const document = (words: number) => reader.read('Kenya and the old red barn of Poland '.repeat(words / 8))
    const [short, long] = [document(4_000), document(40_000)]
    const fastest = (text: typeof short, times: number): number =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          // Processor time: other work on the machine does not count.
          const started = process.cpuUsage()
          for (let i = 0; i < times; i++) parseClauses(text)
          return process.cpuUsage(started).user
        }),
      )
    fastest(short, 10)
    expect(fastest(long, 1) / fastest(short, 10)).toBeLessThan(4)
  })
})
