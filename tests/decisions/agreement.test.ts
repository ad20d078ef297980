import { describe, expect, it } from 'vitest'
import { measureAgreement } from '../../src/compare/agreement.ts'

const coding = (labels: string): Map<string, string> =>
  new Map([...labels.replaceAll(' ', '')].map((label, i) => [String(i), label] as const).filter(([, label]) => label !== '.'))

describe('agreement of two reviewers', () => {
  it('is what Krippendorff (2011) works out by hand for ten binary units: alpha .095', () => {
    const { alpha, observed, n } = measureAgreement(coding('0 1 0 0 0 0 0 0 1 0'), coding('1 1 1 0 0 1 0 0 0 0'))
    expect([alpha, observed, n]).toEqual([0.095, 0.6, 10])
  })

  it('is what a table of 20, 5, 10 and 15 gives by hand: observed .7, expected .5, kappa .4', () => {
    const a = 'y'.repeat(25) + 'n'.repeat(25)
    const b = 'y'.repeat(20) + 'n'.repeat(5) + 'y'.repeat(10) + 'n'.repeat(15)
    expect(measureAgreement(coding(a), coding(b))).toMatchObject({ n: 50, observed: 0.7, kappa: 0.4 })
    // Alpha by hand: 55 y, 45 n; D_o = 30/100, D_e = 2·55·45/(100·99); 1 − .3/.5 = .4.
    expect(measureAgreement(coding(a), coding(b)).alpha).toBe(0.4)
  })

  it('works with more than two labels, by hand', () => {
    // a b c c over a b c a: observed 3/4; expected (1·2+1·1+2·1)/16 = 5/16; kappa (12/16−5/16)/(11/16) = 7/11.
    expect(measureAgreement(coding('abcc'), coding('abca')).kappa).toBe(0.636)
    // Alpha: counts a 3, b 2, c 3; sum n(N−n) = 15+12+15 = 42; 1 − 7·2/42 = 2/3.
    expect(measureAgreement(coding('abcc'), coding('abca')).alpha).toBe(0.667)
  })

  it('is one for the same labels, symmetric, and leaves out what one did not judge', () => {
    expect(measureAgreement(coding('abab'), coding('abab'))).toEqual({ n: 4, observed: 1, kappa: 1, alpha: 1 })
    expect(measureAgreement(coding('ab.b'), coding('abb.'))).toEqual({ n: 2, observed: 1, kappa: 1, alpha: 1 })
    expect(measureAgreement(coding('aabb'), coding('abab'))).toEqual(measureAgreement(coding('abab'), coding('aabb')))
  })

  it('is not defined without common units or where only one label was ever given', () => {
    expect(measureAgreement(coding(''), coding('ab'))).toEqual({ n: 0, observed: null, kappa: null, alpha: null })
    expect(measureAgreement(coding('aaa'), coding('aaa'))).toEqual({ n: 3, observed: 1, kappa: null, alpha: null })
  })
})
