import type { Agreement } from '../compare/agreement.ts'

export interface ReviewerAgreement {
  readonly a: string
  readonly b: string
  /** Loaded or not. */
  readonly verdict: Agreement
  readonly byCategory: readonly (Agreement & { readonly category: string })[]
  /** On phrases that both accepted. */
  readonly category: Agreement
  readonly holder: Agreement
  readonly target: Agreement
  readonly polarity: Agreement
}

/** Below this many common phrases a coefficient says little. */
const FEW = 20

/** The agreement in plain text of 80 columns. */
export function renderAgreement({ a, b, verdict, byCategory, category, holder, target, polarity }: ReviewerAgreement): string {
  const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padStart(9)
  const line = (label: string, { n, observed, kappa, alpha }: Agreement): string =>
    `  ${label.padEnd(30)}${String(n).padStart(6)}${(observed === null ? '–' : `${Math.round(observed * 100)} %`).padStart(8)}${figure(kappa)}${figure(alpha)}`
  return [
    `A  ${a}`,
    `B  ${b}`,
    '',
    `${' '.repeat(32)}${'n'.padStart(6)}${'same'.padStart(8)}${'kappa'.padStart(9)}${'alpha'.padStart(9)}`,
    line('loaded or not', verdict),
    ...byCategory.map(({ category: name, ...agreement }) => line(`  ${name}`, agreement)),
    '',
    'ON PHRASES THAT BOTH CALL LOADED',
    line('kind', category),
    line('whose words', holder),
    line('about whom', target),
    line('for or against', polarity),
    '',
    'n: phrases that both judged; skipped ones count as not judged. kappa: Cohen (1960).',
    'alpha: Krippendorff (2011), nominal. –: not defined, as where both gave one label only.',
    ...(verdict.n < FEW ? [`With fewer than ${FEW} common phrases the coefficients say little.`] : []),
    '',
  ].join('\n')
}
