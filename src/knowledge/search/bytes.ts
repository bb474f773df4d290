/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 12)
  private at = 0

  get length(): number {
    return this.at
  }

  /** Writes a whole number from 0 to 2³¹ − 1 in one to five bytes, small numbers in fewer. */
  varint(value: number): void {
    if (this.at + 5 > this.bytes.length) this.grow()
    let rest = value
    while (rest > 127) {
      this.bytes[this.at++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.at++] = rest
  }

  byte(value: number): void {
    if (this.at === this.bytes.length) this.grow()
    this.bytes[this.at++] = value
  }

  /** The bytes written, in an array of exactly their length. Nothing can be written after it. */
  finish(): Uint8Array {
    return new Uint8Array(this.bytes.buffer.transfer(this.at))
  }

  private grow(): void {
    this.bytes = new Uint8Array(this.bytes.buffer.transfer(Math.ceil(this.bytes.length * 1.5)))
  }
}

/** How many bytes {@link ByteWriter.varint} needs. */
export function varintSize(value: number): number {
  return value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5
}

/** Reads numbers back in the order they were written. One reader serves many calls. */
export class ByteReader {
  private readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0
  }

  varint(): number {
    const { bytes } = this
    let byte = bytes[this.at++] ?? 0
    if (byte < 128) return byte
    let value = byte & 127
    let shift = 7
    do {
      byte = bytes[this.at++] ?? 0
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    return value
  }
}
