import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const hasTmux = spawnSync('tmux', ['-V']).status === 0
if (!hasTmux) console.log('tmux is missing: the smoke test in a real terminal is skipped (CI installs it)')

const session = `scarequote-${process.pid}`
const tmux = (...args: string[]): string => spawnSync('tmux', ['-L', session, ...args], { encoding: 'utf8' }).stdout
const until = async (found: (screen: string) => boolean): Promise<string> => {
  for (let tries = 0; tries < 100; tries++) {
    const screen = tmux('capture-pane', '-p', '-t', session)
    if (found(screen)) return screen
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return tmux('capture-pane', '-p', '-t', session)
}

afterAll(() => {
  tmux('kill-server')
})

describe.skipIf(!hasTmux)('the program in a real terminal', () => {
  it('opens the review on a file, takes keys, and leaves the terminal as it was', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'scarequote-smoke-')), 'column.md')
    writeFileSync(file, 'The reckless regime failed. “We will wait,” said Ana Roy, the minister.\n')
    tmux('new-session', '-d', '-s', session, '-x', '80', '-y', '24', 'sh')
    tmux('send-keys', '-t', session, `"${process.execPath}" dist/cli/main.js "${file}"; echo left with $?`, 'Enter')
    expect(await until((screen) => screen.includes('q quit'))).toContain('“reckless”')
    tmux('send-keys', '-t', session, 'n')
    expect(await until((screen) => screen.includes('“regime”'))).toContain('“regime”')
    tmux('send-keys', '-t', session, 'q')
    expect(await until((screen) => screen.includes('left with 0'))).toContain('left with 0')
  }, 30_000)
})
