import { Box, Text, useApp, useInput, useIsScreenReaderEnabled, usePaste, useWindowSize } from 'ink'
import { useEffect, useEffectEvent, useReducer } from 'react'
import { anchorLine } from './display.ts'
import { keyNames } from './key-map.ts'
import type { Line } from './line.ts'
import type { ReviewSession } from './session.ts'
import type { Effect } from './state/state.ts'
import { lookOf, type Theme } from './theme.ts'
import { renderLinear } from './views/linear.ts'
import { renderScreen } from './views/screen.ts'

/** What only the program around the screen can do; the terminal is given back for as long as `use` runs. */
export type OnEffect = (effect: Effect, use: (work: () => void | Promise<void>) => Promise<void>) => void

/** The session on the whole screen; every key goes to the session, every frame comes from its state. */
export function ReviewScreen({ session, onEffect }: { session: ReviewSession; onEffect: OnEffect }) {
  const { suspendTerminal } = useApp()
  const size = useWindowSize()
  const isLinear = useIsScreenReaderEnabled()
  const [, redraw] = useReducer((frames: number) => frames + 1, 0)
  session.resize(size)

  const changed = useEffectEvent(() => {
    const effect = session.takeEffect()
    if (effect !== null) onEffect(effect, (work) => suspendTerminal(async () => work()))
    redraw()
  })
  useEffect(() => session.subscribe(() => changed()), [session])
  const press = (names: readonly string[]): void => {
    for (const name of names) {
      session.press(name)
      // What leaves or stops also ends the chunk: keys typed ahead would go to the shell.
      if (session.state.effect !== null) break
    }
    changed()
  }
  useInput((input, key) => press(keyNames(input, key as unknown as Record<string, unknown>)))
  // Pasted words are no commands: they are typed where something is being typed, and dropped elsewhere.
  usePaste((text) => {
    if (session.state.menu) press(keyNames(text.replace(/\s+/g, ' '), {}))
  })

  const { state, scenery } = session
  if (isLinear)
    return (
      <Box flexDirection="column">
        {renderLinear(state, scenery).map((line, i) => (
          <Text key={i}>{line}</Text>
        ))}
      </Box>
    )
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {renderScreen(state, scenery).map((line, i) => (
        <ScreenLine key={i} line={line} theme={state.theme} />
      ))}
    </Box>
  )
}

function ScreenLine({ line, theme }: { line: Line; theme: Theme }) {
  // Ink gives an empty line no height.
  if (line.every(({ text }) => text === '')) return <Text> </Text>
  return (
    <Text wrap="truncate">
      {anchorLine(line).map(({ text, tone }, i) => (
        <Text key={i} {...lookOf(tone, theme)}>
          {text}
        </Text>
      ))}
    </Text>
  )
}
