import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { storeOf } from '../../src/tui/decision-store.ts'
import { newFile, stored } from './open-review.ts'
import { openPty, PROGRAM, type Pty } from './pty.ts'

const TWO = 'The reckless regime failed. “We will wait,” said Ana Roy, the minister.\n'
const open: Pty[] = []
const run = (...options: Parameters<typeof openPty>): Pty => {
  const pty = openPty(...options)
  open.push(pty)
  return pty
}
afterEach(() => {
  for (const pty of open.splice(0)) {
    try {
      pty.kill('SIGKILL')
    } catch {
      // It has ended already.
    }
  }
})

/** In a shell, so that one can see how the terminal was left. */
const inShell = (command: string): readonly string[] => ['/bin/sh', '-c', `${command}; echo "left with $?"; stty -a; sleep 60`]
const quoted = (file: string, ...options: string[]): string => [...PROGRAM, ...options, file].map((word) => `'${word}'`).join(' ')

const expectRestored = async (pty: Pty, code: number): Promise<void> => {
  expect(await pty.until(/left with[\s\S]*-?icanon/)).toContain(`left with ${code}`)
  expect(pty.isAlternate()).toBe(false)
  expect(pty.screen()).toMatch(/ icanon/)
  expect(pty.screen()).toMatch(/ echo /)
  const last = (on: string, off: string): boolean => pty.sent().lastIndexOf(on) > pty.sent().lastIndexOf(off)
  expect(last('\u001b[?25h', '\u001b[?25l')).toBe(true)
  expect(last('\u001b[?7h', '\u001b[?7l')).toBe(true)
  expect(pty.sent().lastIndexOf('\u001b[?2004l')).toBeGreaterThanOrEqual(pty.sent().lastIndexOf('\u001b[?2004h'))
}

describe('on a real terminal', () => {
  it('opens a file, takes verdicts, fits a new size, and leaves everything as it was on q', async () => {
    const file = newFile(TWO)
    const pty = run(inShell(quoted(file)))
    expect(await pty.until(/q quit/)).toContain('“reckless”')
    expect(pty.isAlternate()).toBe(true)
    pty.type('a')
    expect(await pty.until(/1 of 2 judged/)).toContain('“regime”')
    pty.resize(120, 40)
    expect(await pty.until(/│/)).toContain('“regime”')
    pty.resize(60, 20)
    expect(await pty.until((screen) => !screen.includes('│') && screen.includes('q quit'))).toContain('“regime”')
    pty.type('q')
    await expectRestored(pty, 0)
    expect(stored(file)).toEqual(['accept'])
  })

  it('leaves on Ctrl+C with 130', async () => {
    const pty = run(inShell(quoted(newFile(TWO))))
    await pty.until(/q quit/)
    pty.type('\u0003')
    await expectRestored(pty, 130)
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('gives the terminal back on %s', async (signal, code) => {
    const pty = run(inShell(`sh -c 'echo $$; exec "$@"' sh ${quoted(newFile(TWO))}`))
    await pty.until(/q quit/)
    const pid = Number(/^(\d+)/m.exec(pty.sent())?.[1])
    process.kill(pid, signal)
    await expectRestored(pty, code)
  })

  it('stops on Ctrl+Z or a signal, gives the shell its terminal, and comes back by fg', async () => {
    const file = newFile(TWO)
    const pty = run(['/bin/bash', '--norc', '-i'], { env: { PS1: 'prompt> ' } })
    await pty.until(/prompt>/)
    pty.type(`sh -c 'echo pid $$; exec "$@"' sh ${quoted(file)}\r`)
    await pty.until(/q quit/)
    pty.type('\u001a')
    expect(await pty.until(/Stopped/)).toContain('Stopped')
    expect(pty.isAlternate()).toBe(false)
    pty.type('stty -a | grep -o " icanon"; echo typed\r')
    expect(await pty.until(/^typed/m)).toContain(' icanon')
    pty.type('fg\r')
    expect(await pty.until(/phrase 1 of 2/)).toContain('“reckless”')
    pty.type('n')
    expect(await pty.until(/phrase 2 of 2/)).toContain('“regime”')
    process.kill(Number(/pid (\d+)\r/.exec(pty.sent())?.[1]), 'SIGTSTP')
    await pty.until(/Stopped[\s\S]*Stopped/)
    expect(pty.isAlternate()).toBe(false)
    pty.type('fg\r')
    await pty.until(/phrase 2 of 2/)
    pty.type('q')
    await pty.until((screen) => !screen.includes('phrase 2 of 2') && screen.includes('prompt>'))
    expect(pty.isAlternate()).toBe(false)
    pty.type('exit\r')
    await pty.ended()
  })

  it.each(['view', 'key'])('gives the terminal back after a crash in a %s, says why on stderr, and ends with 1', async (where) => {
    const pty = run(inShell(`'${process.execPath}' tests/tui/crashing-review.mjs ${where}`))
    await pty.until(/q quit/)
    await new Promise((resolve) => setTimeout(resolve, 700))
    pty.type(where === 'view' ? '4' : 'a')
    await expectRestored(pty, 1)
    expect(pty.sent()).toContain(`Error: a bug in a ${where}`)
    // After the alternate screen, where it can be read.
    expect(pty.sent().indexOf(`Error: a bug in a ${where}`, pty.sent().lastIndexOf('\u001b[?1049l'))).toBeGreaterThan(0)
  })

  it('loses no decision that it has shown, whenever it is killed', async () => {
    const text = Array.from({ length: 40 }, () => 'The regime failed.').join(' ')
    for (const keys of [1, 9, 40]) {
      const file = newFile(text)
      const pty = run([...PROGRAM, file])
      await pty.until(/q quit/)
      pty.type('a'.repeat(keys))
      await pty.until(/[1-9]\d* of 40 judged/)
      process.kill(pty.pid, 'SIGKILL')
      await pty.ended()
      const shown = Number(/(\d+) of 40 judged/.exec(pty.screen())?.[1])
      expect(shown).toBeGreaterThan(0)
      const lines = readFileSync(storeOf(file), 'utf8').split('\n').filter(Boolean)
      expect(lines.length).toBeGreaterThanOrEqual(shown)
      const again = run([...PROGRAM, file])
      expect(await again.until(/q quit/)).toContain(`${lines.length} of 40 judged`)
    }
  })
})

describe('in other surroundings', () => {
  it('marks by brackets and sends no colour with NO_COLOR', async () => {
    const pty = run([...PROGRAM, newFile(TWO)], { env: { NO_COLOR: '1' } })
    expect(await pty.until(/q quit/)).toContain('>reckless<')
    pty.type('a34?')
    await pty.until(/any other key closes/)
    expect(pty.sent()).not.toMatch(/\u001b\[[\d;:]*m/)
    pty.type('qq')
    expect((await pty.ended()).exitCode).toBe(0)
  })

  it('reads as plain lines, one thing after another, with INK_SCREEN_READER', async () => {
    const pty = run([...PROGRAM, newFile(TWO)], { env: { INK_SCREEN_READER: 'true' }, size: [100, 40] })
    const screen = await pty.until(/Keys:/)
    for (const part of ['phrase 1 of 2', 'Text: The [reckless] regime failed.', '“reckless” evaluation', 'words of the author', 'n next'])
      expect(screen).toContain(part)
    expect(screen).not.toMatch(/[─│▌]/)
    expect(pty.isAlternate()).toBe(false)
    pty.type('n')
    expect(await pty.until(/phrase 2 of 2/)).toContain('The reckless [regime] failed')
    pty.type('q')
    expect((await pty.ended()).exitCode).toBe(0)
  })

  it('writes plain lines one behind the other, and no escape at all, where the terminal is dumb', async () => {
    const pty = run([...PROGRAM, newFile(TWO)], { env: { TERM: 'dumb' }, size: [100, 60] })
    await pty.until(/Keys:/)
    pty.type('n')
    await pty.until(/phrase 2 of 2/)
    expect(pty.screen()).toContain('Text: The [reckless] regime failed.')
    expect(pty.screen()).toContain('The reckless [regime] failed')
    pty.type('a4?')
    await pty.until(/any other key closes/)
    pty.type('qq')
    expect((await pty.ended()).exitCode).toBe(0)
    expect(pty.sent()).not.toContain('\u001b')
  })

  it('takes the article from a pipe and keys from the terminal', async () => {
    const pty = run(['/bin/sh', '-c', `cat '${newFile(TWO)}' | ${quoted('-')}; echo "left with $?"; sleep 60`])
    expect(await pty.until(/q quit/)).toContain('verdicts are lost at the end')
    pty.type('n')
    expect(await pty.until(/phrase 2 of 2/)).toContain('“regime”')
    pty.type('q')
    expect(await pty.until(/left with/)).toContain('left with 0')
  })

  it('shows the review under CI too, where there is a terminal', async () => {
    const pty = run([...PROGRAM, newFile(TWO)], { env: { CI: 'true' } })
    expect(await pty.until(/q quit/)).toContain('“reckless”')
  })
})
