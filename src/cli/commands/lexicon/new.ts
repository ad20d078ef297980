/** A commented entry to start from. */
export function newEntry(): number {
  process.stdout.write(TEMPLATE)
  return 0
}

const TEMPLATE = `# Save as my-lexicon/phrases/my-theme.yaml, then: scarequote lexicon check my-lexicon
# and use it with: scarequote column.md --lexicon my-lexicon
# The shape, for editors that check YAML: scarequote lexicon schema > my-lexicon/phrases.schema.json
# yaml-language-server: $schema=../phrases.schema.json

- id: green-levy # lower-case words joined by hyphens; an entry of the same theme and id replaces the built-in one
  # Patterns over words, in any inflection: (a|b) one of, word? optional, [0-3] a gap of up to three words,
  # =word that very form, abus* every word that begins so, <ADJ> any adjective. Hyphens count as spaces.
  forms: ["green (levy|tax)", "(war|assault) on [0-2] motorist"]
  category: dysphemism # scarequote lexicon list shows the kinds in use
  polarity: -1 # -1 blames, 1 praises, 0 does neither
  intensity: 0.5 # 0.2 mild … 0.9 strong
  why: Names a measure by what it costs and leaves out what it is for. # what the phrase smuggles in, fair to those who use it
  plain: charge on fuel # what a news editor would write, or null
  # camps: [right]                     who favours the word
  # counterpart: [climate/pollution]   the other side's word for the same thing
  # about: label                       whom it judges: label, modified, agent, patient, none
  # when: {pos: [NOUN]}                only there …
  unless: {near: [jumper, paint], name: true} # … and never there: within eight words of one of these, or inside a name
  provenance: [author]
  matches: # one sentence for each form
    - They hate the green levy.
    - It is a war on the motorist.
  rejects: # a literal or technical use of a form, which the conditions keep out
    - The Green Levy Act was read twice.
`
