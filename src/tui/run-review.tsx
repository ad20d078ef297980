import { render } from 'ink'
import type { Analysis } from '../record/schema.ts'
import { openDecisions } from './decisions.ts'
import { ReviewScreen } from './ReviewScreen.tsx'

/** An article to review; `file` is where its verdicts are kept beside. */
export interface ReviewArticle {
  readonly file: string
  readonly text: string
  readonly analysis: Analysis
}

export interface ReviewOptions {
  readonly color: boolean
  readonly stdout?: NodeJS.WriteStream
  readonly stdin?: NodeJS.ReadStream
}

/** Shows the articles one after another on the whole screen until the reader leaves. Needs a terminal. */
export async function runReview(articles: readonly ReviewArticle[], { color, ...streams }: ReviewOptions): Promise<void> {
  let index = 0
  for (;;) {
    const { file, text, analysis } = articles[index] as ReviewArticle
    const item = { analysis, text, store: openDecisions(file, analysis.textSha256) }
    const files = articles.length > 1 ? `file ${index + 1} of ${articles.length}  ` : ''
    let step: -1 | 0 | 1 = 0
    const leave = (to: -1 | 0 | 1): void => {
      step = to
    }
    const app = render(<ReviewScreen item={item} files={files} color={color} onLeave={leave} />, {
      ...streams,
      alternateScreen: true,
      incrementalRendering: true,
      interactive: true,
      patchConsole: false,
      maxFps: 60,
    })
    await app.waitUntilExit()
    app.cleanup()
    if (step === 0) return
    index = (index + step + articles.length) % articles.length
  }
}
