import { generator } from '../../src/stance/matrix.ts'

/** Writes the features of a point to `out`, from `at` on. */
export type FourierMap = (point: Float64Array, out: Float64Array | Float32Array, at: number) => void

/** Random Fourier features (Rahimi & Recht 2007): their dot product is about exp(−scale² · distance² / 2) of two points. */
export function fourierMap(dimensions: number, features: number, scale: number, seed: number): FourierMap {
  const random = generator(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const directions = Float64Array.from({ length: features * dimensions }, () => normal() * scale)
  const phases = Float64Array.from({ length: features }, () => random() * 2 * Math.PI)
  return (point, out, at) => {
    for (let f = 0; f < features; f++) {
      let angle = phases[f] as number
      for (let d = 0; d < dimensions; d++) angle += (directions[f * dimensions + d] as number) * (point[d] as number)
      out[at + f] = Math.sqrt(2 / features) * Math.cos(angle)
    }
  }
}

/** Vector `row` of a table at length one. */
export function unitVector(values: Float32Array, dimensions: number, row: number): Float64Array {
  const vector = Float64Array.from(values.subarray(row * dimensions, (row + 1) * dimensions))
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 1e-9))
  return vector.map((value) => value / length)
}
