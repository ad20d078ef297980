import type { CueEntry, CueFrame, ModifierEntry, TurnEntry } from '../../lexicon/schema.ts'
import { entryLines } from './lines.ts'

/** What a speech cue does, for a terminal. */
export function renderCueEntry({ kind, lemmas, frames, slant, reports, weak }: CueEntry, key: string, from: string): string {
  return entryLines(lemmas.slice(0, 3).join(', '), key, [
    ['kind', `${kind} that reports ${reports === 'attitude' ? 'what somebody thinks or feels' : reports}`],
    ['lets slip', SLANTS[slant]],
    ['stands as', frames.map((frame) => SHAPES[frame]).join(' · ')],
    ['only', weak ? 'with a quotation mark, a that-clause or a person as its subject: it has everyday senses too' : undefined],
    ['forms', lemmas.join(' · ')],
    ['from', from],
  ])
}

const SLANTS: Readonly<Record<CueEntry['slant'], string>> = {
  neutral: 'nothing of what the writer thinks of it',
  assertive: 'that the speaker insists',
  doubting: 'that the writer doubts it',
  factive: 'that the writer takes it for true',
  hostile: 'that the speaker is against somebody',
  praising: 'that the speaker is for somebody',
}

const SHAPES: Readonly<Record<CueFrame, string>> = {
  clause: 'she … that taxes rose',
  quote: 'she …: “taxes rose”',
  tag: 'taxes rose, she …',
  addressee: 'she … reporters that taxes rose',
  infinitive: 'she … them to act',
  matter: 'she … an inquiry',
  np: 'she … the raid',
  'np-as': 'she … the raid as “…”',
  'np-of': 'she … them of theft',
  gerund: 'she … taking it',
  about: 'she … about, of or against it',
  wh: 'she … whether taxes rose',
  'source-after': '… her',
  'source-inside': 'in her …',
  'in-noun': 'in a … she, in her …',
}

/** What a modifier does to the words in its reach, for a terminal. */
export function renderModifierEntry({ kind, forms, factor, scope }: ModifierEntry, key: string, from: string): string {
  const reach = scope === 'clause' ? 'of its clause' : `${scope} it`
  const effect = factor < 0 ? 'turns round' : factor < 1 ? 'weakens' : 'strengthens'
  return entryLines(forms.slice(0, 3).join(', '), key, [
    ['kind', kind],
    ['does', `${effect} what stands ${scope === 'clause' ? `in the rest ${reach}` : reach}: times ${String(factor).replace('-', '−')}`],
    ['forms', forms.join(' · ')],
    ['from', from],
  ])
}

/** What a turn of phrase says of whom it is built around, for a terminal. */
export const renderTurnEntry = ({ kind, forms, why }: TurnEntry, key: string, from: string): string =>
  entryLines(forms.slice(0, 3).join(', '), key, [
    ['why', why],
    ['kind', `turn of phrase: ${kind}`],
    ['forms', forms.join(' · ')],
    ['from', from],
  ])
