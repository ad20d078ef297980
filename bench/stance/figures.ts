/** Macro-F1 over the three labels, and accuracy, of [gold, predicted] pairs. */
export function figuresOf(pairs: readonly (readonly [number, number])[]): { macroF1: number; accuracy: number } {
  const count = (keep: (gold: number, got: number) => boolean): number => pairs.filter(([gold, got]) => keep(gold, got)).length
  const f1 = [-1, 0, 1].map((label) => {
    const all = count((gold) => gold === label) + count((_, got) => got === label)
    return all === 0 ? 0 : (2 * count((gold, got) => gold === label && got === label)) / all
  })
  const round = (value: number): number => Math.round(value * 10000) / 10000
  return { macroF1: round(f1.reduce((a, b) => a + b) / 3), accuracy: round(count((gold, got) => gold === got) / pairs.length) }
}
