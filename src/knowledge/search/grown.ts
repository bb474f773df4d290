type Numbers = Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array

/** The array with room for `length` numbers and some more; what is added is 0. The array itself when it has the room. */
export function grown<A extends Numbers>(array: A, length: number): A {
  if (length <= array.length) return array
  const Typed = array.constructor as new (length: number) => A
  const larger = new Typed(Math.max(length, Math.ceil(array.length * 1.25), 1024))
  larger.set(array)
  return larger
}
