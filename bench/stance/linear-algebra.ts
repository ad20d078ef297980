/** Solves `A x = b` for a symmetric positive definite `A` (n × n, row by row), which is overwritten. */
export function solveCholesky(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length
  for (let j = 0; j < n; j++) {
    const rowJ = a.subarray(j * n, j * n + j)
    for (let i = j; i < n; i++) {
      const rowI = a.subarray(i * n, i * n + j)
      let sum = a[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (rowI[k] as number) * (rowJ[k] as number)
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / (a[j * n + j] as number)
    }
  }
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (a[i * n + k] as number) * (x[k] as number)
    x[i] = (x[i] as number) / (a[i * n + i] as number)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] as number) - (a[k * n + i] as number) * (x[k] as number)
    x[i] = (x[i] as number) / (a[i * n + i] as number)
  }
  return x
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/**
 * Minimises a convex function by L-BFGS (Nocedal 1980) with ten corrections and step halving.
 * @param evaluate the value at `x`; writes the gradient to `gradient`
 * @param start zero when left out
 */
export function minimise(
  size: number,
  steps: number,
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
  start: Float64Array = new Float64Array(size),
): Float64Array {
  let x: Float64Array = start
  let gradient = new Float64Array(size)
  let value = evaluate(x, gradient)
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let step = 0; step < steps; step++) {
    const direction = descent(gradient, history)
    const slope = dot(direction, gradient)
    let length = history.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1
    let next = x
    let nextGradient = new Float64Array(size)
    let nextValue = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      next = x.map((old, i) => old + length * (direction[i] as number))
      nextValue = evaluate(next, nextGradient)
      if (nextValue <= value + 1e-4 * length * slope) break
    }
    if (!(nextValue < value)) break
    const s = next.map((now, i) => now - (x[i] as number))
    const y = nextGradient.map((now, i) => now - (gradient[i] as number))
    const curvature = dot(s, y)
    if (curvature > 1e-10) history.push({ s, y, rho: 1 / curvature })
    if (history.length > 10) history.shift()
    const done = value - nextValue < 1e-6 * Math.abs(value)
    ;[x, gradient, value] = [next, nextGradient, nextValue]
    nextGradient = new Float64Array(size)
    if (done) break
  }
  return x
}

function descent(gradient: Float64Array, history: readonly { s: Float64Array; y: Float64Array; rho: number }[]): Float64Array {
  const q = Float64Array.from(gradient)
  const alphas: number[] = []
  for (const { s, y, rho } of history.toReversed()) {
    const alpha = rho * dot(s, q)
    alphas.unshift(alpha)
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) - alpha * (y[i] as number)
  }
  const last = history.at(-1)
  const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1
  for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale
  for (const [k, { s, y, rho }] of history.entries()) {
    const beta = rho * dot(y, q)
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) + ((alphas[k] as number) - beta) * (s[i] as number)
  }
  return q.map((v) => -v)
}
