import type { Lexicons } from '../../../lexicon/lexicons.ts'
import { renderCueEntry, renderModifierEntry, renderTurnEntry } from '../../../report/entries/cue.ts'
import { renderFrameEntry } from '../../../report/entries/frame.ts'
import { renderPhraseEntry } from '../../../report/entries/phrase.ts'

/** A lexicon entry that can be explained; `theme/id`, `frames/id` and `cues/id` name it. */
export interface Explained {
  readonly key: string
  readonly id: string
  readonly render: () => string
}

/** Phrases, then frames, cues, modifiers and turns. Only phrases say themselves where they are from: for the rest it is the lexicon. */
export function listEntries({ phrases, frames, cues, modifiers, turns, provenance }: Lexicons): Explained[] {
  const from = provenance.map(({ name, version }) => `${name} ${version}`).join(', ')
  const keyed = <E extends { readonly id: string }>(
    place: string,
    entries: readonly E[],
    render: (entry: E, key: string, from: string) => string,
  ): Explained[] =>
    entries.map((entry) => {
      const key = `${place}/${entry.id}`
      return { key, id: entry.id, render: () => render(entry, key, from) }
    })
  return [
    ...phrases.map((entry) => ({ key: entry.key, id: entry.id, render: () => renderPhraseEntry(entry) })),
    ...keyed('frames', frames, renderFrameEntry),
    ...keyed('cues', cues, renderCueEntry),
    ...keyed('cues', modifiers, renderModifierEntry),
    ...keyed('cues', turns, renderTurnEntry),
  ]
}
