import { expect, test } from 'vitest'
import core from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' }
import tokenizer from 'wink-nlp/src/tokenizer.js'
import { MarkedWords } from '../../src/document/wink/marked-words.ts'

const lexemes = new Set(core.features.lexeme.list)
const regex = ([source, flags, category]: [string, string, number]): [RegExp, number] => [new RegExp(source, flags), category]
const rules = {
  ltc: core.trex.ltc.map(regex),
  rtc: core.trex.rtc.map(regex),
  helpers: Object.fromEntries(Object.entries(core.trex.helpers).map(([name, [source, flags]]) => [name, new RegExp(source, flags)])),
}
const split = tokenizer(rules, core.tcat.hash, core.preserve)

function tokensOfWink(run: string): string[] {
  const tokens: string[] = []
  split(
    {
      _addToken: (text) => tokens.push(text) > 0,
      _addTokenIfInCache: (text) => (lexemes.has(text) ? tokens.push(text) : 0),
      isLexeme: (text) => lexemes.has(text),
    },
    run,
  )
  return tokens
}

const CONTRACTIONS = new Set(['cannot', 'Cannot'])
const markedWords = new MarkedWords(
  (text) => lexemes.has(text),
  (text) => CONTRACTIONS.has(text),
  core.preserve,
)

function ownTokens(run: string): string[] | null {
  const tokens: string[] = []
  return markedWords.tokenize(run, (token) => tokens.push(token)) ? tokens : null
}

const WORDS = [
  ...['peace', 'zorbleth', 'Zorbleth', 'ZORB', 'etc', 'Mr', 'Jan', 'a', 'goin', 'cannot', 'us', 'US', 'xq', 'th', 'ZUSDA', 'Łódź'],
  ...['well-being', 'zorb-like', 'anti-zorb', 'e-zorb', 'x-y', 'zorb-x-y', 'zorb-wise', 'US-led', 'constructor-zorb', 'zorb--x', '-zorb'],
]
const OPENING = ['', '“', '‘', '"', '(', '[', '“‘', '([', '““(', "'"]
const MARKS = ['', ',', '.', '!', '?', ';', ':', '”', '’', '"', ')', ']', "'"]

test('a word between marks has the tokens that wink-nlp finds', () => {
  const wrong: string[] = []
  let found = 0
  for (const word of WORDS)
    for (const opening of OPENING)
      for (const possessive of ['', "'s", '’s'])
        for (const first of MARKS)
          for (const second of MARKS)
            for (const third of ['', '.', '”']) {
              const run = `${opening}${word}${possessive}${first}${second}${third}`
              const tokens = lexemes.has(run) ? null : ownTokens(run)
              if (tokens === null) continue
              found++
              if (tokens.join(' ') !== tokensOfWink(run).join(' ')) wrong.push(run)
            }
  expect(wrong).toEqual([])
  expect(found).toBeGreaterThan(60_000)
})

test('what may be a smiley, an ellipsis or an abbreviation is left to wink-nlp', () => {
  for (const run of ['(peace:)', 'peace;)', 'peace...', 'etc.”', 'cannot,', 'a,', '9-zorb', ''])
    expect([run, ownTokens(run)]).toEqual([run, null])
})
