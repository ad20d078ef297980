import type { Analysis } from '../record/schema.ts'

/** An analysis and the text that its offsets point into. */
export interface AnalysedText {
  readonly analysis: Analysis
  readonly text: string
}
