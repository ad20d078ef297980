/** Makes what is asked for an object when it is first asked for, and keeps it as long as the object lives. */
export function onceFor<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const memory = new WeakMap<Key, Made>()
  return (key) => {
    const known = memory.get(key)
    if (known !== undefined) return known
    const made = make(key)
    memory.set(key, made)
    return made
  }
}
