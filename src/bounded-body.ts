/** The whole body of an answer. When it has more than `most` bytes, throws what `tooLarge` makes and gives the rest up. */
export async function readBounded({ body }: Response, most: number, tooLarge: () => Error): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > most) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
