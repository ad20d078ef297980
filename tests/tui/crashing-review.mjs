// A review whose article breaks when its figures are looked at: a bug of ours, as a terminal sees it.
import { createAnalyzer, loadLexicons } from '../../dist/index.js'
import { runReview } from '../../dist/tui/run-review.js'

const text = 'The reckless regime failed.\n'
const analysis = createAnalyzer(loadLexicons('lexicons', '0.0.0').lexicons, '0.0.0').analyze({ id: 'x', text })
const where = process.argv[2]
const broken =
  where === 'view'
    ? {
        ...analysis,
        counts: {
          get words() {
            throw new Error('a bug in a view')
          },
        },
      }
    : {
        ...analysis,
        get textSha256() {
          if (globalThis.armed) throw new Error('a bug in a key')
          return analysis.textSha256
        },
      }
setTimeout(() => {
  globalThis.armed = true
}, 500)
process.exitCode = await runReview([{ file: 'x', store: null, load: async () => ({ text, analysis: broken, warnings: [] }) }], {
  theme: 'dark',
})
