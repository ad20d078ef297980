import { letterOf } from '../compare/compare-analyses.ts'
import { LEAST_EVIDENCE, type StanceComparison } from '../compare/stance-differences.ts'
import { signed } from './label.ts'
import { oneLine } from './printable.ts'

/** One plain sentence on how the authors' stances on a target differ, and on what the difference rests. */
export function stanceSentence({ target, cells, difference }: StanceComparison): string {
  const name = oneLine(target)
  if (!difference) {
    const judge = cells.findIndex((cell) => cell !== null)
    const others = cells.flatMap((cell, article) => (cell ? [] : [letterOf(article)]))
    const does = others.length === 1 ? 'does' : 'do'
    return `Only ${letterOf(judge)} judges ${name} (${signed(cells[judge]?.score ?? 0)}); ${others.join(', ')} ${does} not.`
  }
  const { harsher, kinder, value, interval, evidence } = difference
  const [low, high] = [letterOf(harsher), letterOf(kinder)]
  if (value === 0) return `${low} and ${high} judge ${name} alike.`
  const rests = `the difference of ${value.toFixed(2)} rests on ${evidence} pieces of evidence`
  const sentence = `${low} is harsher on ${name} than ${high}; ${rests}`
  if (!interval) return `${sentence}: too few for an interval (each side needs ${LEAST_EVIDENCE}).`
  const range = `90 % interval ${signed(interval[0])} to ${signed(interval[1])}`
  return interval[0] <= 0 ? `${sentence}, ${range}: it may be none.` : `${sentence}, ${range}.`
}

/** What a reader must know before counting differences: some of many would come by chance. */
export function multiplicityNote(stance: readonly StanceComparison[]): string | null {
  const tested = stance.filter(({ difference }) => difference?.interval).length
  if (tested < 2) return null
  return `${tested} differences have an interval; at 90 % about ${(tested * 0.1).toFixed(1)} of them would leave out zero by chance alone.`
}
