// The review's first frame and key-to-frame, for 2,000 and 8,000 lines: npm run bench:review
process.env.NODE_ENV = 'production'
process.env.FORCE_COLOR = '1'

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { spawn } from '@lydell/node-pty'
import { built } from './built.ts'

// From the build: node runs no .tsx.
const { createAnalyzer, loadLexicons } = (await built('index.js')) as typeof import('../src/index.ts')
const { runReview } = (await built('tui/run-review.js')) as typeof import('../src/tui/run-review.tsx')

const KEYS = 60
const PATTERN = 'nnajjGgnxpk 32n1'
const LIMITS = { firstFrame: 500, keyToFrame: 50, growth: 1.5 }

const SENTENCES = [
  'The minister defends the rules-based order, and nobody asks whose rules they are.',
  '“China is a systemic challenge,” said Ana Roy, the deputy minister, on Thursday.',
  'The boats went out in the morning and came back at night.',
  'It was a reckless plan, and the regime knew it.',
  'Critics say that the reform has been a disaster for ordinary families.',
]
const textOf = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => `${SENTENCES[i % SENTENCES.length]} (${i + 1})`).join('\n')

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] as number

const analyzer = createAnalyzer(loadLexicons('lexicons', '0.0.0').lexicons, '0.0.0')

interface Measured {
  readonly lines: number
  readonly findings: number
  readonly firstFrame: number
  readonly p50: number
  readonly p95: number
  readonly bytesPerKey: number
}

/** Opens the review on a terminal that only takes what it is sent. */
async function measure(lines: number): Promise<Measured> {
  const text = textOf(lines)
  const analysis = analyzer.analyze({ id: 'bench', text })
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-bench-'))
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 })
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin })
  let frame: (() => void) | null = null
  let bytes = 0
  stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    // The end of a synchronised update is the end of a frame.
    if (chunk.includes('\u001b[?2026l')) frame?.()
  })
  const nextFrame = (): Promise<void> =>
    new Promise((resolve) => {
      frame = () => {
        frame = null
        resolve()
      }
    })
  const start = performance.now()
  const first = nextFrame()
  const done = runReview(
    [{ file: 'bench.txt', store: join(folder, 'bench.review.jsonl'), load: async () => ({ text, analysis, warnings: [] }) }],
    {
      theme: 'dark',
      stdout: stdout as never,
      stdin: stdin as never,
      env: {},
    },
  )
  await first
  const firstFrame = performance.now() - start
  await new Promise((resolve) => setTimeout(resolve, 200))
  const times: number[] = []
  bytes = 0
  for (let i = 0; i < KEYS; i++) {
    const shown = nextFrame()
    const pressed = performance.now()
    stdin.write(PATTERN[i % PATTERN.length])
    // A key that changes nothing on the screen draws no frame.
    if (await Promise.race([shown.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 300))]))
      times.push(performance.now() - pressed)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  stdin.write('q')
  await done
  rmSync(folder, { recursive: true })
  return {
    lines,
    findings: analysis.findings.length,
    firstFrame,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    bytesPerKey: Math.round(bytes / KEYS),
  }
}

/** The whole program on a pseudo-terminal: from the start of the process to the first frame. */
async function coldStart(lines: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'scarequote-bench-'))
  const file = join(folder, 'text.txt')
  writeFileSync(file, textOf(lines))
  const start = performance.now()
  const child = spawn(process.execPath, ['dist/cli/main.js', file], {
    cols: 80,
    rows: 24,
    env: { ...process.env, TERM: 'xterm-256color' } as Record<string, string>,
  })
  await new Promise<void>((resolve) => {
    let sent = ''
    child.onData((data) => {
      sent += data
      if (sent.includes('quit')) resolve()
    })
  })
  const time = performance.now() - start
  child.write('q')
  await new Promise((resolve) => child.onExit(resolve))
  rmSync(folder, { recursive: true })
  return time
}

await measure(200)
const [small, large] = [await measure(2000), await measure(8000)]
const node = performance.now()
spawnSync(process.execPath, ['-e', '0'])
const bare = performance.now() - node
const cold = await coldStart(2000)

const ms = (value: number): string => `${value.toFixed(0).padStart(6)} ms`
console.log('The review, 80 × 24')
console.log('  lines  phrases  first frame  key to frame p50      p95  bytes a key')
for (const { lines, findings, firstFrame, p50, p95, bytesPerKey } of [small, large])
  console.log(
    `${String(lines).padStart(7)} ${String(findings).padStart(8)}    ${ms(firstFrame)}         ${ms(p50)} ${ms(p95)}       ${String(bytesPerKey).padStart(6)}`,
  )
console.log(`8,000 against 2,000 lines: key to frame p95 × ${(large.p95 / small.p95).toFixed(2)}`)
console.log(`the whole program on 2,000 lines, to the first frame: ${ms(cold).trim()}; node -e 0: ${ms(bare).trim()}`)
const misses = [
  small.firstFrame > LIMITS.firstFrame ? `first frame over ${LIMITS.firstFrame} ms` : '',
  small.p95 > LIMITS.keyToFrame ? `key to frame p95 over ${LIMITS.keyToFrame} ms` : '',
  large.p95 / small.p95 > LIMITS.growth ? `key to frame grows with the text (limit × ${LIMITS.growth})` : '',
].filter(Boolean)
console.log(misses.length === 0 ? 'Within the limits.' : `MISSED: ${misses.join('; ')}`)
