import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../support/analyzer.ts'

const introductions = (text: string): string[] => evidenceOf(text).filter((piece) => piece.endsWith('introduction'))

describe('how a source is introduced', () => {
  it.each([
    ['Kenya claimed that the dam is safe.', 'author → Kenya − introduction'],
    ['Kenya explained that the dam is safe.', 'author → Kenya + introduction'],
  ])('counts for or against it: “%s”', (text, expected) => {
    expect(introductions(text)).toEqual([expected])
  })

  it.each([
    'Kenya has been slow to explain what it would do.',
    'Kenya could claim that the dam is safe.',
    'Kenya will not explain why the dam is safe.',
    'Kenya never explained why the dam is safe.',
  ])('counts nothing where nothing was said: “%s”', (text) => {
    expect(introductions(text)).toEqual([])
  })

  it.each(['Kenya admitted that the dam leaks.', 'Kenya conceded that the dam leaks.', 'Kenya acknowledged that the dam leaks.'])(
    'is no praise of who admits something: “%s”',
    (text) => {
      expect(introductions(text)).toEqual([])
    },
  )
})
