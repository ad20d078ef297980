import { splitParagraphs } from '../../document/paragraphs.ts'
import type { ArticleItem } from './item.ts'

/** How loaded one paragraph is. */
export interface ParagraphLoad {
  readonly start: number
  readonly end: number
  readonly words: number
  readonly findings: number
  /** Findings per 1,000 words, in any voice; null for a paragraph without words. */
  readonly perThousand: number | null
}

const memory = new WeakMap<ArticleItem, readonly ParagraphLoad[]>()

/** The tool's own findings, paragraph by paragraph: the curve through the text. */
export function paragraphLoads(item: ArticleItem): readonly ParagraphLoad[] {
  const known = memory.get(item)
  if (known) return known
  const { text, analysis } = item
  const starts = analysis.findings.map(({ start }) => start).sort((a, b) => a - b)
  let at = 0
  const loads = splitParagraphs(text).map(({ span: [start, end] }): ParagraphLoad => {
    const words = text.slice(start, end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
    while (at < starts.length && (starts[at] as number) < start) at++
    const first = at
    while (at < starts.length && (starts[at] as number) < end) at++
    const findings = at - first
    return { start, end, words, findings, perThousand: words === 0 ? null : (1000 * findings) / words }
  })
  memory.set(item, loads)
  return loads
}

/** Of paragraphs long enough to tell; null where nothing is loaded. */
export function mostLoadedParagraph(item: ArticleItem): ParagraphLoad | null {
  const loads = paragraphLoads(item).filter(({ findings }) => findings > 0)
  const long = loads.filter(({ words }) => words >= 20)
  return [...(long.length > 0 ? long : loads)].sort((a, b) => (b.perThousand ?? 0) - (a.perThousand ?? 0))[0] ?? null
}
