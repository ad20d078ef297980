import { userInfo } from 'node:os'
import { render } from 'ink'
import { UserError } from '../text/user-error.ts'
import { editNote, editorOf } from './editor.ts'
import { compileKeys, type KeyMap } from './key-map.ts'
import { type OnEffect, ReviewScreen } from './ReviewScreen.tsx'
import { ReviewSession, type ReviewSource } from './session.ts'
import { bare, freeLines, guardTerminal, holdLines, pinned, stopJob } from './terminal.ts'
import type { Theme } from './theme.ts'

export interface ReviewOptions {
  readonly theme: Theme
  readonly keys?: KeyMap
  readonly reviewer?: string | undefined
  /** Opens with the first two files side by side. */
  readonly compare?: boolean
  readonly stdout?: NodeJS.WriteStream
  /** Where keys come from; not standard input where the article came from there. */
  readonly stdin?: NodeJS.ReadStream & { readonly fd?: number }
  readonly env?: NodeJS.ProcessEnv
}

/** Shows the articles on the whole screen until the reader leaves; resolves to the exit code. Needs a terminal. */
export async function runReview(
  sources: readonly ReviewSource[],
  {
    theme,
    keys = compileKeys(),
    reviewer = defaultReviewer(),
    compare = false,
    stdout = process.stdout,
    stdin = process.stdin,
    env = process.env,
  }: ReviewOptions,
): Promise<number> {
  const editor = editorOf(env)
  const session = new ReviewSession(sources, {
    keys,
    theme,
    compare,
    hasEditor: editor !== null,
    stamp: { reviewer, session: `${process.pid}-${Date.now().toString(36)}`, now: () => new Date() },
  })
  await session.load(0)
  const [first] = session.scenery.items
  if (sources.length === 1 && first?.kind === 'broken') throw new UserError(first.error)
  if (compare && sources.length > 1) await session.load(1)

  let code = 0
  let crash: { readonly error: unknown } | null = null as { readonly error: unknown } | null
  const onEffect: OnEffect = (effect, use) => {
    if (effect === 'edit' && editor !== null)
      return void use(() => {
        freeLines(stdout)
        const note = editNote(editor, session.note, stdin.fd ?? 'inherit')
        holdLines(stdout)
        if (note === null) session.say('The editor failed; the note is as it was.', 'alert')
        else session.writeNote(note)
      })
    if (effect === 'suspend') return void use(stop)
    code = effect === 'interrupt' ? 130 : 0
    app.unmount()
  }
  const stop = async (): Promise<void> => {
    freeLines(stdout)
    await stopJob()
    holdLines(stdout)
  }
  // A dumb terminal prints what it gets: each state is written behind the one before, in plain lines.
  const isDumb = env.TERM === 'dumb'
  const screenReader = isDumb || env.INK_SCREEN_READER === 'true'
  if (!screenReader) holdLines(stdout)
  const app = render(<ReviewScreen session={session} onEffect={onEffect} />, {
    stdout: isDumb ? bare(stdout) : pinned(stdout),
    debug: isDumb,
    stdin,
    alternateScreen: !screenReader,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: screenReader,
    maxFps: 60,
  })
  const release = guardTerminal({
    onSignal: (signalled) => {
      code = signalled
      app.unmount()
    },
    onCrash: (error) => {
      crash ??= { error }
      app.unmount()
    },
    onStop: () => session.request('suspend'),
  })
  try {
    void session.loadRest()
    await app.waitUntilExit()
  } finally {
    session.close()
    app.cleanup()
    release()
    if (!screenReader) freeLines(stdout)
    stdin.unref?.()
  }
  // Thrown only now, with the terminal given back: on the alternate screen nobody would read it.
  if (crash) throw crash.error
  return code
}

/** The user's name in the system; “reviewer” where it has none. */
function defaultReviewer(): string {
  try {
    return userInfo().username || 'reviewer'
  } catch {
    return 'reviewer'
  }
}
