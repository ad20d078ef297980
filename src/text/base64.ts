/** The bytes that base64 stands for, in a buffer of their own, so that numbers of any width can be read from it. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  // A browser has no Buffer, Node.js nothing else as fast.
  if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(base64, 'base64'))
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
