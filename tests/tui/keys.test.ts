import { describe, expect, it } from 'vitest'
import { renderKeyDocs } from '../../src/tui/key-docs.ts'
import { compileKeys, keyNames } from '../../src/tui/key-map.ts'
import { BINDINGS, PANES } from '../../src/tui/keys.ts'
import { newFile, withReview } from './open-review.ts'

describe('the key table', () => {
  it('is what docs/keys.md says', async () => {
    await expect(renderKeyDocs()).toMatchFileSnapshot('../../docs/keys.md')
  })

  it('gives every command a key of its own in every pane', () => {
    const keys = compileKeys()
    for (const { command, keys: bound, panes = PANES } of BINDINGS)
      for (const key of bound) for (const pane of panes) expect(keys.commandOf(key, pane)).toBe(command)
  })

  it.each([
    ['an unknown command', { acept: 'y' }, /no such command.*review\.keys\.acept/],
    ['an unknown key', { accept: 'Hyper+Q' }, /no such key.*Hyper\+Q/],
    ['a key that means something else', { accept: 'q' }, /q is already the key of “quit”/],
    ['a key that must stay', { clear: 'z' }, /cannot be changed/],
  ])('refuses %s', (_, remaps, message) => {
    expect(() => compileKeys(remaps, 'rc.yaml')).toThrow(message)
  })

  it('lets two commands change places', () => {
    const keys = compileKeys({ accept: 'x', dismiss: 'a' })
    expect([keys.commandOf('x', 'text'), keys.commandOf('a', 'text')]).toEqual(['accept', 'dismiss'])
  })

  it('reads chunks key by key', () => {
    expect(keyNames('jj \r\t', {})).toEqual(['j', 'j', 'Space', 'Enter', 'Tab'])
    expect(keyNames('z', { ctrl: true })).toEqual(['Ctrl+Z'])
    expect(keyNames('', { tab: true, shift: true })).toEqual(['Shift+Tab'])
    expect(keyNames('\u0003', {})).toEqual(['Ctrl+C'])
  })
})

describe('keys on the screen', () => {
  it('follow the config in matcher, hints and help', async () => {
    await withReview(
      newFile(),
      async (terminal) => {
        expect(terminal.lines().at(-1)).toContain('y agree')
        await terminal.type('a')
        expect(terminal.screen()).toContain('0 of 4 judged')
        await terminal.type('y')
        expect(terminal.screen()).toContain('1 of 4 judged')
        await terminal.type('?')
        expect(terminal.screen()).toMatch(/y +agree: this phrase is loaded/)
      },
      { keys: { accept: 'y' } },
    )
  })

  it('are explained for the pane at hand by ?, and any key closes that', async () => {
    await withReview(newFile(), async (terminal) => {
      await terminal.type('?')
      expect(terminal.screen()).toContain('agree: this phrase is loaded')
      await terminal.type('jjjjjj')
      expect(terminal.screen()).toContain('scroll the text down a line')
      expect(terminal.screen()).not.toContain('a column to the left')
      await terminal.type('G')
      expect(terminal.screen()).toMatch(/nc name-calling/)
      await terminal.type('x')
      expect(terminal.screen()).toContain('phrase 1 of 4')
      expect(terminal.screen()).toContain('0 of 4 judged')
      await terminal.type('3?jjjjjjjj')
      expect(terminal.screen()).toContain('list the words that a cell rests on')
      await terminal.type('q')
    })
  })

  it('are all in the palette, which runs what is chosen', async () => {
    await withReview(newFile(), async (terminal) => {
      await terminal.type(':')
      expect(terminal.screen()).toContain(`(${BINDINGS.length - 1})`)
      await terminal.type('disagree')
      expect(terminal.screen()).toContain('(1)')
      await terminal.type('\r')
      expect(terminal.screen()).toContain('1 of 4 judged')
      await terminal.type(':colours\r')
      expect(terminal.screen()).toContain('Colours: light')
    })
  })

  it('move between panes by Tab, Shift+Tab and numbers', async () => {
    await withReview(newFile(), async (terminal) => {
      for (const [key, pane] of [
        ['\t', '2 Phrases'],
        ['\t', '3 Stance'],
        ['\u001b[Z', '2 Phrases'],
        ['5', '5 Sources'],
        ['4', '4 Figures'],
        ['1', '1 Text'],
      ] as const) {
        await terminal.type(key)
        expect(terminal.screen()).toContain(`>${pane}<`)
      }
    })
  })
})
