/** An object of a map's entries: `Object.fromEntries` asks an iterator step by step, and adds each field by way of V8's runtime. */
export function objectOf<Value>(entries: ReadonlyMap<string, Value>): Record<string, Value> {
  // Set as a field, it would be the object's prototype.
  if (entries.has('__proto__')) return Object.fromEntries(entries)
  const object: Record<string, Value> = {}
  entries.forEach((value, key) => {
    object[key] = value
  })
  return object
}
