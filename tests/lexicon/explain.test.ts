import { afterEach, expect, it, vi } from 'vitest'
import { explain } from '../../src/cli/commands/lexicon/explain.ts'

/** What `explain` prints for a query. */
async function printed(query: string): Promise<string> {
  let text = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += part as string
    return true
  })
  await explain(query, {})
  return text
}

afterEach(() => vi.restoreAllMocks())

it('tells of a phrase why it is there, and the other side’s word', async () => {
  const text = await printed('geopolitics/rules-based-order')
  for (const part of ['(geopolitics/rules-based-order)', 'why ', 'plainly ', 'from         author', 'The other side’s word for it:'])
    expect(text).toContain(part)
})

it('tells of a frame what it says of agent and patient', async () => {
  const text = await printed('frames/attack-verb')
  for (const part of [
    '(frames/attack-verb)',
    'the agent    stands against the patient (−0.8)',
    'patient is   the object',
    '· condemn ·',
    'from ',
  ])
    expect(text).toContain(part)
  expect(await printed('frames/too-late')).toMatch(/agent +blamed by the word \(−0\.5\)/)
})

it('tells of a cue what it lets slip, of a modifier what it does, of a turn why it takes a stance', async () => {
  expect(await printed('cues/say')).toMatch(/\(cues\/say\)\n {2}kind +verb that reports speech\n {2}lets slip +nothing/)
  expect(await printed('cues/negator')).toMatch(/does +turns round what stands after it: times −0\.8/)
  expect(await printed('cues/unlike')).toMatch(/why +What is said of one party is denied of the other/)
})

it('finds frames and cues by a word of theirs, of one kind where that is named', async () => {
  const both = await printed('condemn')
  expect(both).toContain('(frames/attack-verb)')
  expect(both).toContain('(cues/criticise)')
  expect(await printed('frames/condemn')).not.toContain('(cues/')
})

it('leaves out frames and cues that are only a part of the words asked for', async () => {
  expect(await printed('rules-based order')).not.toMatch(/\((?:frames|cues)\//)
})

it.each([
  ['frames/atack-verb', 'frames/attack-verb'],
  ['geopolitcs/rules-based-order', 'geopolitics/rules-based-order'],
  ['rules-basd-order', 'rules-based-order'],
  ['\u001b[31mzzz', ''],
])('names the nearest keys for the unknown %j', async (query, nearest) => {
  const error = await explain(query, {}).then(
    () => null,
    (thrown: Error) => thrown,
  )
  expect(error?.name).toBe('UserError')
  expect(error?.message).toContain(`the nearest are ${nearest}`)
  expect(error?.message).not.toContain('\u001b')
})
