import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import { layerUserActors } from '../../src/lexicon/user-actors.ts'
import { listActors } from '../../src/record/list-actors.ts'
import { loaded } from '../support/analyzer.ts'

const TEXT = 'NATO met in Madrid. The White House praised the Alliance. Washington paid, and Comrade Ulm clapped. Carl Ulm left.'

const actorsWith = (yaml: string) => {
  const { actors, errors } = layerUserActors(loaded.lexicons.actors, 'mine.yaml', yaml)
  const analysis = createAnalyzer({ ...loaded.lexicons, actors }, '0.0.0').analyze({ id: 'x', text: TEXT })
  return { errors, listed: listActors(analysis, TEXT) }
}
const wordingsOf = (yaml: string, name: string) =>
  actorsWith(yaml)
    .listed.find((actor) => actor.name === name)
    ?.wordings.map(({ text }) => text)

describe('a user’s own actor file', () => {
  it('renames an actor, which keeps its names', () => {
    expect(wordingsOf('- actor: nato\n  rename: The Atlantic pact\n', 'The Atlantic pact')).toEqual(['NATO', 'the Alliance'])
  })

  it('merges names of another actor into one', () => {
    expect(wordingsOf('- actor: United States\n  also: [White House, The White House]\n', 'United States')).toEqual([
      'The White House',
      'Washington',
    ])
  })

  it('adds an actor that no lexicon has', () => {
    expect(wordingsOf('- actor: Carl Ulm\n  type: person\n  also: [Comrade Ulm]\n', 'Carl Ulm')).toEqual(['Comrade Ulm', 'Carl Ulm'])
  })

  it('leaves out a broken entry, with file, line and field', () => {
    const { errors, listed } = actorsWith('- actor: NATO\n  rename: Pact\n- actor: Ulm\n  tpye: person\n')
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('mine.yaml:3')])
    expect(listed[0]?.name).toBe('Pact')
  })
})

describe('attitudes', () => {
  const text = 'Ana Roy fears that the war will spread.'

  it('are quotations by default, and the author’s telling on request', () => {
    const voicesWith = (attitudes: boolean) =>
      createAnalyzer(loaded.lexicons, '0.0.0', undefined, { attitudes })
        .analyze({ id: 'x', text })
        .voices.map(({ holder }) => holder)
    expect(voicesWith(true)).toHaveLength(3)
    expect(voicesWith(false)).toEqual(['author'])
  })
})
