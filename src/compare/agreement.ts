/** A label by unit; a unit without a label was not judged. */
export type Coding = ReadonlyMap<string, string>

export interface Agreement {
  /** Units that both judged. */
  readonly n: number
  /** Share of them with the same label, 0..1; null for none. */
  readonly observed: number | null
  /** Cohen's kappa (1960), −1..1; null where it is not defined: no common unit, or chance alone would always agree. */
  readonly kappa: number | null
  /** Krippendorff's alpha for nominal labels (2011), at most 1; null where it is not defined: fewer than two labels in all. */
  readonly alpha: number | null
}

/** How far two reviewers agree on units that both judged. */
export function measureAgreement(a: Coding, b: Coding): Agreement {
  const pairs = [...a].flatMap(([unit, label]): [string, string][] => {
    const other = b.get(unit)
    return other === undefined ? [] : [[label, other]]
  })
  const n = pairs.length
  const same = pairs.filter(([left, right]) => left === right).length
  return { n, observed: n === 0 ? null : round(same / n), kappa: cohensKappa(pairs), alpha: krippendorffsAlpha(pairs) }
}

/** (p_o − p_e) / (1 − p_e), chance from each reviewer's own shares. */
function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length
  if (n === 0) return null
  const labels = [...new Set(pairs.flat())]
  const share = (side: 0 | 1, label: string): number => pairs.filter((pair) => pair[side] === label).length / n
  const observed = pairs.filter(([left, right]) => left === right).length / n
  const expected = labels.reduce((sum, label) => sum + share(0, label) * share(1, label), 0)
  return expected === 1 ? null : round((observed - expected) / (1 - expected))
}

/** 1 − D_o / D_e over the coincidence matrix of units with two labels each, chance from the labels of both together. */
function krippendorffsAlpha(pairs: readonly (readonly [string, string])[]): number | null {
  const values = pairs.flat()
  const total = values.length
  const counts = [...new Set(values)].map((label) => values.filter((value) => value === label).length)
  if (counts.length < 2) return null
  // Each unit of two labels adds both orders to the matrix: two off the diagonal where they differ.
  const disagreeing = 2 * pairs.filter(([left, right]) => left !== right).length
  const expected = counts.reduce((sum, count) => sum + count * (total - count), 0)
  return round(1 - ((total - 1) * disagreeing) / expected)
}

const round = (value: number): number => Math.round(value * 1000) / 1000
