/** Numbers with room for so many: the same where they have it, else a copy at least twice as long. */
export function withRoom<Numbers extends Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (length <= numbers.length) return numbers
  const Kind = numbers.constructor as new (length: number) => Numbers
  const grown = new Kind(Math.max(length, numbers.length * 2))
  grown.set(numbers)
  return grown
}
