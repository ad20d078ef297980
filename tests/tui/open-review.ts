import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Analysis } from '../../src/record/schema.ts'
import { UserError } from '../../src/text/user-error.ts'
import { storeOf } from '../../src/tui/decision-store.ts'
import { compileKeys, type Remaps } from '../../src/tui/key-map.ts'
import { runReview } from '../../src/tui/run-review.tsx'
import type { Baseline } from '../../src/tui/state/item.ts'
import type { Theme } from '../../src/tui/theme.ts'
import { analyze } from '../support/analyzer.ts'
import { openTerminal, type TestTerminal } from './terminal.ts'

export const TEXT = [
  'The reckless minister has failed the harbour once again.',
  '',
  '“We defend the rules-based order,” said Ana Roy, the deputy minister. “It is our duty.”',
  '',
  ...Array.from({ length: 40 }, (_, i) => `On day ${i + 1} the boats went out and came back, and nobody counted them.`),
  '',
  'The “reform” has been a disaster, and the regime knows it.',
].join('\n')

export const newFile = (text = TEXT, name = 'column.md'): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'scarequote-review-')), name)
  writeFileSync(file, text)
  return file
}

export interface OpenOptions {
  readonly size?: readonly [number, number]
  readonly theme?: Theme
  readonly reviewer?: string
  readonly keys?: Remaps
  readonly compare?: boolean
  readonly env?: NodeJS.ProcessEnv
  /** Instead of analysing the text. */
  readonly analysis?: (text: string) => Analysis
  readonly baseline?: Baseline
}

/** Opens the review on files in a terminal of cells; resolves to the exit code. */
export async function withReview(
  files: string | readonly string[],
  act: (terminal: TestTerminal) => Promise<void>,
  {
    size: [columns, rows] = [80, 24],
    theme = 'dark',
    reviewer = 'ana',
    keys = {},
    compare = false,
    env = {},
    analysis = analyze,
    baseline,
  }: OpenOptions = {},
): Promise<number> {
  const terminal = openTerminal(columns, rows)
  const sources = [files].flat().map((file) => ({
    file,
    store: storeOf(file),
    load: async () => {
      if (basename(file).startsWith('missing')) throw new UserError('no such file', { file })
      const text = readFileSync(file, 'utf8')
      return { text, analysis: analysis(text), warnings: [], baseline: baseline ?? null }
    },
  }))
  const done = runReview(sources, {
    theme,
    reviewer,
    compare,
    env,
    keys: compileKeys(keys),
    stdout: terminal.stdout,
    stdin: terminal.stdin,
  })
  let ended = false
  done.then(
    () => {
      ended = true
    },
    () => {
      ended = true
    },
  )
  await terminal.settle()
  await act(terminal)
  if (!ended) terminal.quit()
  return done
}

/** What the store of a file says was done, line by line. */
export const stored = (file: string): string[] =>
  readFileSync(storeOf(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { act: { action: string } }).act.action)
