import { describe, expect, it } from 'vitest'
import { createSceneReader } from '../../src/analyzer.ts'
import { type Role, rolesOf } from '../../src/stance/learned/roles.ts'
import { loaded } from '../support/analyzer.ts'

const reader = createSceneReader(loaded.lexicons)

/** The words of a sentence that have a role to Marlow. */
function wordsWith(role: Role, text: string): string[] {
  const { document, syntax } = reader.annotate({ id: 'test', text })
  const from = document.normal.indexOf('marlow')
  const roles = rolesOf(syntax, { from, to: from + 1 }, 0, document.size)
  return [...roles].flatMap(([token, found]) => (found.has(role) ? (document.normal[token] as string) : []))
}

describe('the role of a word to a target', () => {
  it.each<[Role, string, string]>([
    ['does', 'Marlow betrayed the voters.', 'betrayed'],
    ['deed', 'Marlow betrayed the voters.', 'voters'],
    ['undergoes', 'The voters punished Marlow.', 'punished'],
    ['undergoes', 'Marlow was punished by the voters.', 'punished'],
    ['doer', 'Marlow was punished by the voters.', 'voters'],
    ['is', 'Marlow is a dismal speaker.', 'dismal'],
    ['has', 'Marlow’s scandal grew.', 'scandal'],
    ['whose', 'The downfall of Marlow began.', 'downfall'],
    ['reaches', 'The voters laughed at Marlow.', 'laughed'],
  ])('is told by the clause: %s in “%s”', (role, text, word) => {
    expect(wordsWith(role, text)).toContain(word)
  })

  it('is none for the words of a clause without the target', () => {
    expect(wordsWith('does', 'Marlow slept while the mayor betrayed the voters.')).not.toContain('betrayed')
  })

  it('is looked for only near the target, however long the sentence', () => {
    const text = `Marlow met ${'the mayor of the town and '.repeat(3000)}the judge.`
    const { document, syntax } = reader.annotate({ id: 'test', text })
    const roles = rolesOf(syntax, { from: 0, to: 1 }, 0, 40)
    expect(Math.max(...roles.keys())).toBeLessThan(40)
    expect(document.size).toBeGreaterThan(15_000)
  })
})
