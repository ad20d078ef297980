/**
 * One block of memory for several columns: V8 makes, and frees, each block in thousands of steps. Wide columns are to be taken before
 * narrow ones.
 */
export class Slab {
  readonly #block: ArrayBuffer
  #used = 0

  constructor(bytes: number) {
    this.#block = new ArrayBuffer(bytes)
  }

  int32(length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#block, this.#take(length * 4), length)
  }

  uint16(length: number): Uint16Array<ArrayBuffer> {
    return new Uint16Array(this.#block, this.#take(length * 2), length)
  }

  uint8(length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#block, this.#take(length), length)
  }

  #take(bytes: number): number {
    const at = this.#used
    this.#used += bytes
    return at
  }
}
