import { Box, Text, useApp, useInput, useWindowSize } from 'ink'
import { useMemo, useReducer, useRef, useState } from 'react'
import type { Analysis } from '../record/schema.ts'
import type { Decision, DecisionStore, Verdict } from './decisions.ts'
import { type Command, commandsOf } from './keys.ts'
import type { Line } from './line.ts'
import { layout, renderScreen } from './screen.ts'
import { openReview, type ReviewState, reduceReview, type Scenery, topFor } from './state.ts'
import { lookOf } from './theme.ts'
import { wrapText } from './wrap.ts'

export interface ReviewItem {
  readonly analysis: Analysis
  readonly text: string
  readonly store: DecisionStore
}

/** One article under review; leaving it asks for another file (±1) or to quit (0). */
export function ReviewScreen({
  item,
  files,
  color,
  onLeave,
}: {
  item: ReviewItem
  files: string
  color: boolean
  onLeave: (to: -1 | 0 | 1) => void
}) {
  const { analysis, text, store } = item
  const { exit } = useApp()
  const { columns, rows: lines } = useWindowSize()
  const { textWidth, articleHeight } = layout({ columns, rows: lines })
  const rows = useMemo(() => wrapText(text, color ? textWidth : textWidth - 4), [text, textWidth, color])
  const scenery: Scenery = { findings: analysis.findings, rows, height: articleHeight }
  const [message, setMessage] = useState<string | null>(store.notice)
  const [state, update] = useReducer(
    (_: ReviewState, next: ReviewState) => next,
    undefined,
    () => openReview(scenery, restoredVerdicts(item)),
  )
  // Keys that arrive in one chunk are reduced one after another, before the next render.
  const latest = useRef(state)
  const fitted = useFitted(latest, scenery)

  const act = (command: Command): void => {
    if (command === 'quit' || command === 'nextFile' || command === 'previousFile') {
      onLeave(command === 'quit' ? 0 : command === 'nextFile' ? 1 : -1)
      exit()
      return
    }
    const before = latest.current
    const after = reduceReview(before, command, scenery)
    latest.current = after
    setMessage(saveChange(item, before, after))
  }
  useInput((input, key) => {
    for (const command of commandsOf(input, key as unknown as Record<string, unknown>)) act(command)
    update(latest.current)
  })
  const screen = renderScreen(
    { analysis, text, rows, files },
    { ...state, top: fitted(state.top) },
    { columns, rows: lines },
    color,
    message,
  )
  return (
    <Box flexDirection="column" width={columns} height={lines}>
      {screen.map((line, i) => (
        <ScreenLine key={i} line={line} color={color} />
      ))}
    </Box>
  )
}

function ScreenLine({ line, color }: { line: Line; color: boolean }) {
  if (line.length === 0) return <Text> </Text>
  return (
    <Text wrap="truncate">
      {line.map(({ text, tone }, i) => (
        <Text key={i} {...lookOf(tone, color)}>
          {text}
        </Text>
      ))}
    </Text>
  )
}

/** After a change of the window the current phrase stays in view. */
function useFitted(latest: { current: ReviewState }, scenery: Scenery): (top: number) => number {
  const shape = useRef(`${scenery.rows.length}/${scenery.height}`)
  const now = `${scenery.rows.length}/${scenery.height}`
  if (shape.current !== now) {
    shape.current = now
    latest.current = { ...latest.current, top: topFor(latest.current, scenery) }
  }
  return () => latest.current.top
}

function restoredVerdicts({ analysis, store }: ReviewItem): Map<string, Verdict> {
  const ids = new Map(analysis.findings.map(({ id, entry, start, end }) => [`${entry}/${start}/${end}`, id]))
  const verdicts = new Map<string, Verdict>()
  for (const { entry, start, end, verdict } of store.decisions) {
    const id = ids.get(`${entry}/${start}/${end}`)
    if (id === undefined) continue
    // A verdict given anew is the latest for undo.
    verdicts.delete(id)
    if (verdict !== 'undone') verdicts.set(id, verdict)
  }
  return verdicts
}

/** Writes down what a key changed in the verdicts; the line to show. */
function saveChange({ analysis, store }: ReviewItem, before: ReviewState, after: ReviewState): string | null {
  if (before.verdicts === after.verdicts) return null
  const id = after.history.length >= before.history.length ? after.history.at(-1) : before.history.at(-1)
  const finding = analysis.findings.find((candidate) => candidate.id === id)
  if (!finding) return null
  const { entry, start, end, text } = finding
  const verdict = after.verdicts.get(finding.id) ?? 'undone'
  const decision: Decision = { time: new Date().toISOString(), textSha256: analysis.textSha256, entry, start, end, text, verdict }
  return store.append(decision)
}
